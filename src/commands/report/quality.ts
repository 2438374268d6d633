import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, type CommandContext, PatronCommand} from '../../app/command.ts'
import {findPairs} from '../../app/find-pairs.ts'
import {type QualityHistory, reportQuality} from '../../core/quality/report-quality.ts'
import {presentQuality} from '../../present/quality.ts'

export default class ReportQuality extends PatronCommand<QualityHistory> {
  static override summary = 'Show the state of the customer records, and how it was month by month.'
  static override description =
    'Completeness by field, source and shop, duplicates, invalid phones and e-mails, sales to nobody known, stale records. The figures of a month are kept when this runs, so that progress can be shown. Of a past day it measures the customers known then, as they are recorded now; what was kept in the month itself stays.'
  static override examples = [
    '<%= config.bin %> report quality',
    '<%= config.bin %> report quality --no-duplicates --json',
  ]
  static override flags = {
    ...asOfFlag,
    duplicates: Flags.boolean({
      default: true,
      allowNo: true,
      description: 'look for duplicates too, which takes longest',
    }),
    keep: Flags.boolean({default: true, allowNo: true, description: "keep the figures for the month's history"}),
  }

  async run(): Promise<QualityHistory> {
    const {flags} = await this.parse(ReportQuality)
    const report = await this.withStore(async (context: CommandContext) => {
      const pairs = flags.duplicates ? await findPairs(context) : undefined
      return reportQuality(context, {asOf: asOfDay(flags['as-of'], context.now()), pairs, keep: flags.keep})
    })
    this.say(presentQuality(report, this.look()))
    return report
  }
}
