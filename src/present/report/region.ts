import {createColors} from 'picocolors'
import type {RegionReport} from '../../core/report/region/report-region.ts'
import {heatTable} from '../chart/heat-table.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {countText, moneyText} from '../values.ts'
import {incompleteText} from './coverage.ts'
import {groupLabel, periodLabel} from './sales-words.ts'
import {scopeText} from './scope.ts'

export const REGION_METRICS = ['revenue', 'orders', 'customers'] as const
export type RegionMetric = (typeof REGION_METRICS)[number]

const METRICS: Record<RegionMetric, {en: string; zh: string}> = {
  revenue: {en: 'revenue', zh: '销售额'},
  orders: {en: 'orders', zh: '订单数'},
  customers: {en: 'customers who bought', zh: '购买客户数'},
}

/** What it is about, and the heat table. */
export function presentRegion(report: RegionReport, metric: RegionMetric, look: Look): string {
  const head = sentence(
    look,
    {
      en: 'Regions by {metric}, {revenue} of revenue in all: {scope}.',
      zh: '各地区{metric}，总销售额 {revenue}：{scope}。',
    },
    {
      metric: sentence(look, METRICS[metric]),
      revenue: moneyText(report.total.revenue, look),
      scope: scopeText(report, look),
    },
  )
  return [createColors(look.color).bold(head), heat(report, metric, look)].join('\n\n')
}

/** Regions in rows; in columns where there are more periods or categories than regions, which then have room. */
function heat({regions, columns}: RegionReport, metric: RegionMetric, look: Look): string {
  const format = (value: number): string => countText(value)
  const across = regions.map(({region}) =>
    groupLabel(region, {by: 'region', kind: region === '' ? 'none' : 'group'}, look),
  )
  const along = columns.map(({column, kind, is_complete}) =>
    kind === 'period' ? periodLabel(column, is_complete) : groupLabel(column, {by: 'category', kind}, look),
  )
  const figure = (region: number, column: number): number | undefined => regions[region]?.cells[column]?.[metric]
  if (columns.length > regions.length) {
    const rows = along.map((label, column) => ({label, cells: across.map((_, region) => figure(region, column))}))
    return heatTable({columns: across, rows, format}, look)
  }
  const rows = across.map((label, region) => ({label, cells: along.map((_, column) => figure(region, column))}))
  return heatTable({columns: along, rows, format}, look)
}

/** Where a region comes from, what is incomplete, and what the figures hold. */
export function presentRegionNotes(report: RegionReport, look: Look): string {
  const lines: string[] = []
  if (report.columns.some(({is_complete}) => !is_complete)) lines.push(incompleteText(report, look))
  lines.push(
    sentence(look, {
      en: 'The region of an order is that of its shop, else that of its customer. Refunds are taken off; sales to nobody known are in revenue and orders, and no customers.',
      zh: '订单地区取门店所在地区，无门店地区时取客户地区。已扣除退款；散客销售计入销售额和订单，不计入客户。',
    }),
  )
  return lines.join('\n')
}
