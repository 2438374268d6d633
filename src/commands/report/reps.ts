import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {dayFlag} from '../../app/flags.ts'
import {repListRows, repReportColumns} from '../../core/report/reps/rep-row.ts'
import {reportReps, type RepsReport} from '../../core/report/reps/report-reps.ts'
import {presentRepNotes, presentReps} from '../../present/report/reps.ts'

export default class ReportReps extends PatronCommand<RepsReport> {
  static override summary = 'Show what each rep did and sold, what their contacts came to, and their league.'
  static override description =
    "Tasks, contacts, leads, own customers and revenue of each rep in a period, the revenue after their contacts against the customers' own past, and a league with the change of place against the period before."
  static override examples = [
    '<%= config.bin %> report reps --as-of 2025-06-30',
    '<%= config.bin %> report reps --from 2025-04-01 --to 2025-06-30 --sort -influenced_revenue',
    "<%= config.bin %> report reps --where 'tasks_overdue > 3' --columns rep,shop,tasks_overdue",
  ]
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    from: Flags.string({
      helpValue: 'YYYY-MM-DD',
      description: 'first day of the period; the first of its last month unless given',
    }),
    to: Flags.string({helpValue: 'YYYY-MM-DD', description: 'last day of the period; --as-of unless given'}),
  }

  async run(): Promise<RepsReport> {
    const {flags} = await this.parse(ReportReps)
    await this.checkListFlags(repReportColumns(), flags)
    const [from, to] = [dayFlag(flags.from, 'from'), dayFlag(flags.to, 'to')]
    const report = await this.withStore((context) =>
      reportReps(context, {asOf: asOfDay(flags['as-of'], context.now()), from, to}),
    )
    const look = this.look()
    const table = flags.format === 'table'
    if (table) this.say(presentReps(report, look))
    if (report.reps.length === 0) return report
    if (table) this.say('')
    await this.sayList(repListRows(report.reps), repReportColumns(report.reps), flags)
    const notes = presentRepNotes(report, look)
    if (table) this.say(`\n${notes}`)
    else this.note(notes)
    return report
  }
}
