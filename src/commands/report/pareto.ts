import {Flags} from '@oclif/core'
import {type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {numberList} from '../../app/flags.ts'
import {reportFlags, scopeOf} from '../../app/report-flags.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {peopleColumns} from '../../core/profile/people-columns.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {BEST_COLUMNS, PARETO_COLUMNS, type ParetoReport} from '../../core/report/pareto/pareto-report.ts'
import {reportPareto} from '../../core/report/pareto/report-pareto.ts'
import {nobodyBought} from '../../present/report/empty.ts'
import {presentPareto, presentParetoNotes} from '../../present/report/pareto.ts'

export default class ReportPareto extends PatronCommand<ParetoReport & {rows?: ListRow[]}> {
  static override summary = 'Show how much of the revenue the best customers bring, and who they are.'
  static override description =
    'The share of revenue by top 1, 5, 10 and 20 % of the buyers, the curve, how few bring 80 %, and Gini. --customers lists the customers of the largest top.'

  static override examples = [
    '<%= config.bin %> report pareto --as-of 2025-06-30',
    '<%= config.bin %> report pareto --from 2025-01-01 --to 2025-06-30 --top 1,5,20',
    '<%= config.bin %> report pareto --top 5 --customers --format csv --columns id,name,period_revenue',
  ]

  static override flags = {
    ...reportFlags,
    top: Flags.string({
      helpValue: '1,5,10,20',
      description: 'top percent of the buyers; the setting pareto.top unless given',
    }),
    customers: Flags.boolean({description: 'list the customers of the largest top instead'}),
  }

  async run(): Promise<ParetoReport & {rows?: ListRow[]}> {
    const {flags} = await this.parse(ReportPareto)
    const shown = {...flags, where: undefined}
    if (!flags.customers) await this.checkListFlags(PARETO_COLUMNS, shown)
    const {result, columns} = await this.withStore(async (context) => {
      const profile = await context.store.read(loadProfileColumns)
      const where = await this.where(flags.where, whereTypes(profile))
      const people = peopleColumns(BEST_COLUMNS, profile)
      const fields = flags.customers ? await this.listedFields(people, shown) : undefined
      const scope = scopeOf(flags, {where, now: context.now()})
      return {
        result: await reportPareto(context, {...scope, top: numberList(flags.top, 'top', '1,5,10,20'), fields}),
        columns: people,
      }
    })
    const {report, rows} = result
    if (rows) return {...report, rows: await this.sayList(rows, columns, shown)}
    await this.#say(report, shown)
    return report
  }

  async #say(report: ParetoReport, flags: ListFlagValues): Promise<void> {
    const look = this.look()
    const table = flags.format === 'table'
    if (table) this.say(report.buyers === 0 ? nobodyBought(report, look) : `${presentPareto(report, look)}\n`)
    if (table && report.top.length === 0) return
    await this.sayList(report.top as unknown as ListRow[], PARETO_COLUMNS, flags)
    const notes = presentParetoNotes(report, look)
    if (table) this.say(`\n${notes}`)
    else this.note(notes)
  }
}
