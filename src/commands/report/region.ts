import {Flags} from '@oclif/core'
import {type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {asksForRows, reportFlags, scopeOf} from '../../app/report-flags.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {
  REGION_BY,
  regionColumns,
  regionListRows,
  type RegionReport,
  reportRegion,
} from '../../core/report/region/report-region.ts'
import {noOrders} from '../../present/report/empty.ts'
import {presentRegion, presentRegionNotes, REGION_METRICS, type RegionMetric} from '../../present/report/region.ts'

export default class ReportRegion extends PatronCommand<RegionReport> {
  static override summary = 'Show where things sell: regions by month, or by category.'
  static override description =
    "Revenue, orders and customers of each region in each period or category. The region of an order is its shop's, else its customer's. As csv, tsv, ndjson or md a row a cell."

  static override examples = [
    '<%= config.bin %> report region --as-of 2025-06-30',
    '<%= config.bin %> report region --by category --from 2025-01-01',
    '<%= config.bin %> report region --metric customers --format csv',
  ]

  static override flags = {
    ...reportFlags,
    by: Flags.option({options: REGION_BY, default: 'month' as const})({description: 'what the columns stand for'}),
    metric: Flags.option({options: REGION_METRICS, default: 'revenue' as const})({
      description: 'what the table shows; csv and JSON have all',
    }),
    level: Flags.integer({min: 1, default: 1, description: "levels of a category's path that count"}),
  }

  async run(): Promise<RegionReport> {
    const {flags} = await this.parse(ReportRegion)
    const {by, level} = flags
    const list = {...flags, where: undefined}
    await this.checkListFlags(regionColumns(by), list)
    const report = await this.withStore(async (context) => {
      const where = await this.where(flags.where, whereTypes(await context.store.read(loadProfileColumns)))
      return reportRegion(context, {...scopeOf(flags, {where, now: context.now()}), by, level})
    })
    await this.#say(report, list)
    return report
  }

  async #say(report: RegionReport, flags: ListFlagValues & {metric: RegionMetric}): Promise<void> {
    const look = this.look()
    const table = flags.format === 'table'
    if (table && report.regions.length === 0) return this.say(noOrders(report, look))
    if (table) this.say(presentRegion(report, flags.metric, look))
    if (asksForRows(flags)) {
      if (table) this.gap()
      await this.sayList(regionListRows(report), regionColumns(report.by), flags)
    }
    const notes = presentRegionNotes(report, look)
    if (table) this.say(`\n${notes}`)
    else this.note(notes)
  }
}
