import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {dayFlag} from '../../app/flags.ts'
import {activityColumns, activityRows} from '../../core/report/activity/activity-columns.ts'
import {ACTIVITY_BY} from '../../core/report/activity/activity-spans.ts'
import {type ActivityReport, reportActivity} from '../../core/report/activity/report-activity.ts'
import {ACTIVITY_METRICS, presentActivity, presentActivityNotes} from '../../present/report/activity.ts'

export default class ReportActivity extends PatronCommand<ActivityReport> {
  static override summary = 'Show what was done day by day: contacts, visits, calls, notes, tasks and orders.'
  static override description =
    'Weekends and the public holidays of the country are marked. With --rep, or when acting as a rep, only what that rep did.'
  static override examples = [
    '<%= config.bin %> report activity --as-of 2025-06-30',
    '<%= config.bin %> report activity --by week --rep li',
    '<%= config.bin %> report activity --from 2025-05-01 --to 2025-05-31 --metric tasks_done --format csv',
  ]
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    by: Flags.option({options: ACTIVITY_BY, default: 'day' as const})({description: 'a row a day or a week'}),
    rep: Flags.string({helpValue: 'REP', description: 'only this rep, by id or name; all for everybody'}),
    metric: Flags.option({options: ACTIVITY_METRICS, default: 'contacts' as const})({
      description: 'what the picture shows',
    }),
    from: Flags.string({
      helpValue: 'YYYY-MM-DD',
      description: 'first day of the period; four weeks, or twelve by week, unless given',
    }),
    to: Flags.string({helpValue: 'YYYY-MM-DD', description: 'last day of the period; --as-of unless given'}),
  }

  async run(): Promise<ActivityReport> {
    const {flags} = await this.parse(ReportActivity)
    const {by, rep} = flags
    await this.checkListFlags(activityColumns(by), flags)
    const [from, to] = [dayFlag(flags.from, 'from'), dayFlag(flags.to, 'to')]
    const report = await this.withStore((context) =>
      reportActivity(context, {asOf: asOfDay(flags['as-of'], context.now()), by, from, to, rep}),
    )
    const look = this.look()
    const table = flags.format === 'table'
    if (table) this.say(`${presentActivity(report, flags.metric, look)}\n`)
    await this.sayList(activityRows(report), activityColumns(by), flags)
    const notes = presentActivityNotes(report, look)
    if (table) this.say(`\n${notes}`)
    else this.note(notes)
    return report
  }
}
