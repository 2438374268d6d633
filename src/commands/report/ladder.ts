import {type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {reportFlags, scopeOf} from '../../app/report-flags.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {LADDER_COLUMNS, type LadderReport, reportLadder} from '../../core/report/ladder/report-ladder.ts'
import {nobodyBought} from '../../present/report/empty.ts'
import {presentLadder, presentLadderNotes} from '../../present/report/ladder.ts'

/** Steps that people are shown unless they ask for more. */
const SHOWN = 20

export default class ReportLadder extends PatronCommand<LadderReport> {
  static override summary =
    'Show who goes on to the next order, order by order, and from which on a relation is stable.'
  static override description =
    'Of those who placed order n, the share that placed order n + 1, with the days it took, corrected for customers who have not had the time yet (Kaplan and Meier), and the order number from which the share no longer rises. With --from and --to: customers whose first order lies between them.'

  static override examples = [
    '<%= config.bin %> report ladder --as-of 2025-06-30',
    '<%= config.bin %> report ladder --where \'kind == "sole-shop"\'',
    '<%= config.bin %> report ladder --from 2024-01-01 --to 2024-12-31 --format csv',
  ]

  static override flags = reportFlags

  async run(): Promise<LadderReport> {
    const {flags} = await this.parse(ReportLadder)
    const list = {...flags, where: undefined}
    await this.checkListFlags(LADDER_COLUMNS, list)
    const report = await this.withStore(async (context) => {
      const where = await this.where(flags.where, whereTypes(await context.store.read(loadProfileColumns)))
      return reportLadder(context, scopeOf(flags, {where, now: context.now()}))
    })
    await this.#say(report, list)
    return report
  }

  async #say(report: LadderReport, flags: ListFlagValues): Promise<void> {
    const look = this.look()
    const table = flags.format === 'table'
    if (table) this.say(report.buyers === 0 ? nobodyBought(report, look) : `${presentLadder(report, look)}\n`)
    if (table && report.buyers === 0) return
    const limit = flags.limit ?? (table ? SHOWN : undefined)
    await this.sayList(report.steps as unknown as ListRow[], LADDER_COLUMNS, {...flags, limit})
    const notes = presentLadderNotes(report, {shown: limit, look})
    if (table) this.say(`\n${notes}`)
    else this.note(notes)
  }
}
