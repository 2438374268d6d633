import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {LIFECYCLE_COLUMNS, type LifecycleReport, reportLifecycle} from '../../core/lifecycle/report-lifecycle.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {presentLifecycleNotes} from '../../present/lifecycle.ts'

export default class LifecycleShow extends PatronCommand<LifecycleReport> {
  static override summary = 'Count who stands where between lead and loyal customer, and how that moved.'
  static override description =
    'Every customer is in exactly one stage. The people of a stage: `patron customer list --where \'lifecycle == "sleeping"\'`.'
  static override examples = [
    '<%= config.bin %> lifecycle show --as-of 2025-06-30',
    '<%= config.bin %> lifecycle show --days 90 --format csv',
  ]
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    days: Flags.integer({min: 1, default: 30, description: 'days back to the day compared with'}),
  }

  async run(): Promise<LifecycleReport> {
    const {flags} = await this.parse(LifecycleShow)
    const report = await this.withStore((context) =>
      reportLifecycle(context, {asOf: asOfDay(flags['as-of'], context.now()), days: flags.days}),
    )
    await this.sayList(report.stages as unknown as ListRow[], LIFECYCLE_COLUMNS, flags)
    this.note(presentLifecycleNotes(report, this.look()))
    return report
  }
}
