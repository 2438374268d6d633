import {Flags} from '@oclif/core'
import {type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {reportFlags, scopeOf} from '../../app/report-flags.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {reportSales, salesListRows, type SalesReport} from '../../core/report/sales/report-sales.ts'
import {SALES_BY} from '../../core/report/sales/sales-by.ts'
import {SALES_AGAINST} from '../../core/report/sales/sales-cells.ts'
import {salesColumns} from '../../core/report/sales/sales-columns.ts'
import {noOrders} from '../../present/report/empty.ts'
import {presentSales, presentSalesNotes} from '../../present/report/sales.ts'

export default class ReportSales extends PatronCommand<SalesReport> {
  static override summary = 'Show what sales are made of, and what each change is made of.'
  static override description =
    'Revenue as first, second, third ... purchases; as orders × order value; as customers × frequency × value per order; as orders × items per order × price per item. Each change between two periods is split into its factors so that the parts add up exactly. Shops, regions, channels, reps and categories are compared with an earlier period where --from is given.'

  static override examples = [
    '<%= config.bin %> report sales --as-of 2025-06-30',
    '<%= config.bin %> report sales --by quarter --against year-ago --changes --format csv',
    '<%= config.bin %> report sales --by shop --from 2025-04-01 --to 2025-06-30',
    '<%= config.bin %> report sales --by category --level 2 --where \'kind == "sole-shop"\'',
  ]

  static override flags = {
    ...reportFlags,
    by: Flags.option({options: SALES_BY, default: 'month' as const})({description: 'what the rows stand for'}),
    against: Flags.option({options: SALES_AGAINST, default: 'previous' as const})({
      description: 'compare with the period before, or with the same one a year ago',
    }),
    changes: Flags.boolean({description: 'list what each change is made of instead of the figures'}),
    level: Flags.integer({min: 1, default: 1, description: "levels of a category's path that count"}),
  }

  async run(): Promise<SalesReport> {
    const {flags} = await this.parse(ReportSales)
    const {by, against, level} = flags
    const list = {...flags, where: undefined}
    await this.checkListFlags(salesColumns(by, flags), list)
    const report = await this.withStore(async (context) => {
      const where = await this.where(flags.where, whereTypes(await context.store.read(loadProfileColumns)))
      return reportSales(context, {...scopeOf(flags, {where, now: context.now()}), by, against, level})
    })
    await this.#say(report, list)
    return report
  }

  async #say(report: SalesReport, flags: ListFlagValues & {changes: boolean}): Promise<void> {
    const look = this.look()
    const table = flags.format === 'table'
    if (table) this.say(report.rows.length === 0 ? noOrders(report, look) : `${presentSales(report, look)}\n`)
    if (table && report.rows.length === 0) return
    await this.sayList(salesListRows(report), salesColumns(report.by, flags), flags)
    const notes = presentSalesNotes(report, look)
    if (table) this.say(`\n${notes}`)
    else this.note(notes)
  }
}
