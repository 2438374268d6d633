import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {metricFlag} from '../../app/target-flags.ts'
import {reportTargets, type TargetsReport} from '../../core/target/report-targets.ts'
import {targetReportColumns, targetReportRows} from '../../core/target/target-columns.ts'
import {monthSaid} from '../../core/target/set-target.ts'
import {presentTargetNotes, presentTargets} from '../../present/report/targets.ts'

export default class ReportTargets extends PatronCommand<TargetsReport> {
  static override summary = 'Show how far targets are reached, whether they are on pace, and what the month comes to.'
  static override description =
    'Each target of a month with what came of it so far, against what is usual by this day of the month; the forecast has its 95 % interval. A month that is over shows its final figures. Targets are set by `patron target set` or `patron target import`.'
  static override examples = [
    '<%= config.bin %> report targets --as-of 2025-06-18',
    '<%= config.bin %> report targets --month 2025-05 --by rep',
    '<%= config.bin %> report targets --metric revenue --format csv',
  ]
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    month: Flags.string({helpValue: 'YYYY-MM', description: 'the month; that of --as-of unless given'}),
    metric: metricFlag({description: 'only this metric'}),
    by: Flags.option({options: ['rep', 'shop', 'region'] as const})({description: 'only the targets of these'}),
  }

  async run(): Promise<TargetsReport> {
    const {flags} = await this.parse(ReportTargets)
    await this.checkListFlags(targetReportColumns(), flags)
    const {metric, by} = flags
    const month = flags.month === undefined ? undefined : monthSaid(flags.month)
    const report = await this.withStore((context) =>
      reportTargets(context, {asOf: asOfDay(flags['as-of'], context.now()), month, metric, by}),
    )
    const look = this.look()
    const table = flags.format === 'table'
    if (table) this.say(presentTargets(report, look))
    if (report.targets.length === 0) return report
    if (table) this.gap()
    await this.sayList(targetReportRows(report), targetReportColumns(report.state), flags)
    const notes = presentTargetNotes(report, look)
    if (table) this.say(`\n${notes}`)
    else this.note(notes)
    return report
  }
}
