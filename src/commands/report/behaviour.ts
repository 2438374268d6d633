import {Flags} from '@oclif/core'
import {type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {asksForRows, reportFlags, scopeOf} from '../../app/report-flags.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {
  BEHAVIOUR_DIMENSIONS,
  type BehaviourDimension,
  type BehaviourReport,
  FIGURE_COLUMNS,
  reportBehaviour,
  VALUE_COLUMNS,
} from '../../core/report/behaviour/report-behaviour.ts'
import {presentBehaviour, presentBehaviourNotes} from '../../present/report/behaviour.ts'
import {nobodyBought} from '../../present/report/empty.ts'

export default class ReportBehaviour extends PatronCommand<BehaviourReport> {
  static override summary =
    'Show how customers buy: rhythm, order value, items per order, discounts, goods, places and hours.'
  static override description =
    'Of all customers, or of those who meet --where. A figure is given with its sample, mean and quartiles. --by lists all values of one dimension.'

  static override examples = [
    '<%= config.bin %> report behaviour --as-of 2025-06-30',
    '<%= config.bin %> report behaviour --where \'segment == "champions"\' --from 2025-01-01',
    '<%= config.bin %> report behaviour --by category --format csv',
  ]

  static override flags = {
    ...reportFlags,
    by: Flags.option({options: BEHAVIOUR_DIMENSIONS})({description: 'list the values of this dimension'}),
  }

  async run(): Promise<BehaviourReport> {
    const {flags} = await this.parse(ReportBehaviour)
    const list = {...flags, where: undefined}
    await this.checkListFlags(flags.by === undefined ? FIGURE_COLUMNS : VALUE_COLUMNS, list)
    const report = await this.withStore(async (context) => {
      const where = await this.where(flags.where, whereTypes(await context.store.read(loadProfileColumns)))
      return reportBehaviour(context, scopeOf(flags, {where, now: context.now()}))
    })
    if (report.orders === 0 && flags.format === 'table') this.say(nobodyBought(report, this.look()))
    else if (flags.by !== undefined || asksForRows(flags)) await this.#list(report, flags.by, list)
    else this.say(presentBehaviour(report, this.look()))
    if (report.orders > 0) this.note(presentBehaviourNotes(report, this.look()))
    return report
  }

  async #list(report: BehaviourReport, by: BehaviourDimension | undefined, flags: ListFlagValues): Promise<void> {
    if (by === undefined) await this.sayList(report.figures as unknown as ListRow[], FIGURE_COLUMNS, flags)
    else await this.sayList(report.by[by] as unknown as ListRow[], VALUE_COLUMNS, flags)
  }
}
