import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {ownFlag, ownRows} from '../../app/own-rows.ts'
import {DUE_COLUMNS, type DueReport, listDue} from '../../core/forecast/due/list-due.ts'
import {presentDue} from '../../present/due.ts'

export default class ForecastDue extends PatronCommand<DueReport> {
  static override summary = 'List who is due to buy again, of what and when, overdue first.'
  static override description =
    "For each customer and category, from the days between their own purchases of it and everybody's, weighted by how many own ones there are (setting rhythm.shop_gaps; Bühlmann's credibility). Those overdue come first, and of them the likeliest to buy: those whose silence the most of such gaps outlast; who is beyond the latest day has lapsed and comes last (--lapsed). Where products have no category it is about purchases of anything."

  static override examples = [
    '<%= config.bin %> forecast due --within 14 --as-of 2025-06-30',
    "<%= config.bin %> forecast due --category Tea --where 'own_gaps >= 3' --format csv",
  ]

  static override flags = {
    ...listFlags,
    ...asOfFlag,
    ...ownFlag,
    within: Flags.integer({helpValue: 'DAYS', min: 0, default: 7, description: 'also what is due within so many days'}),
    category: Flags.string({description: 'only this category'}),
    'own-gaps': Flags.integer({
      helpValue: 'N',
      min: 0,
      default: 1,
      description: 'own gaps from which on something can be due; 0 also counts what was bought on one day only',
    }),
    lapsed: Flags.boolean({description: 'also those who are silent beyond the latest day'}),
  }

  async run(): Promise<DueReport> {
    const {flags} = await this.parse(ForecastDue)
    await this.checkListFlags(DUE_COLUMNS, flags)
    const fields = await this.listedFields(DUE_COLUMNS, flags)
    const {within, category, lapsed} = flags
    const report = await this.withStore(async (context) => {
      const asOf = asOfDay(flags['as-of'], context.now())
      const due = await listDue(context, {asOf, within, category, lapsed, fields, least_gaps: flags['own-gaps']})
      const rows = await ownRows(context, due.rows, {rep: flags.rep, of: ({id}) => id})
      return {...due, rows: [...rows]}
    })
    const look = this.look()
    this.note(presentDue(report, look))
    const rows =
      report.rows.length === 0 && flags.format === 'table' ? [] : await this.sayList(report.rows, DUE_COLUMNS, flags)
    return {...report, rows: rows as DueReport['rows']}
  }
}
