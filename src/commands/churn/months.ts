import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {
  CHURN_MONTH_COLUMNS,
  CHURN_MONTHS,
  type ChurnMonthsReport,
  reportChurnMonths,
} from '../../core/churn/churn-months.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {presentChurnMonthNotes, presentChurnMonths} from '../../present/churn-months.ts'

export default class ChurnMonths extends PatronCommand<ChurnMonthsReport> {
  static override summary = 'Show by month who came, who was lost and who was won back.'
  static override description =
    'A customer is lost on the day when the silence becomes so long that `patron churn list` says lost, and won back by the next purchase after that. Each silence is judged by the gaps known before it; the line for all others is that of today.'

  static override examples = [
    '<%= config.bin %> churn months --as-of 2025-06-30',
    '<%= config.bin %> churn months --months 36 --format csv',
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    months: Flags.integer({min: 1, default: CHURN_MONTHS, description: 'how many, the last one that of --as-of'}),
  }

  async run(): Promise<ChurnMonthsReport> {
    const {flags} = await this.parse(ChurnMonths)
    await this.checkListFlags(CHURN_MONTH_COLUMNS, flags)
    const report = await this.withStore((context) =>
      reportChurnMonths(context, {asOf: asOfDay(flags['as-of'], context.now()), months: flags.months}),
    )
    const look = this.look()
    const table = flags.format === 'table'
    const notes = presentChurnMonthNotes(report, look)
    if (table) this.say(presentChurnMonths(report, look))
    if (table && report.buyers === 0) return report
    if (table) this.gap()
    const months = await this.sayList(report.months as unknown as ListRow[], CHURN_MONTH_COLUMNS, flags)
    if (table) this.say(`\n${notes}`)
    else this.note(notes)
    return {...report, months: months as unknown as ChurnMonthsReport['months']}
  }
}
