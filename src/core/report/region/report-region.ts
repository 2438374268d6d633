import type {ListColumn, ListRow} from '../../listing/list-column.ts'
import type {Context} from '../../store/context.ts'
import {completePeriods, type Coverage, coverageFields, type CoverageFields, coverageOf} from '../coverage.ts'
import {loadOrderScope, type OrderScope} from '../order-scope.ts'
import {orderRegions} from '../order-region.ts'
import {PERIOD_UNITS, periodsBetween, type PeriodUnit} from '../period.ts'
import type {ScopeFields, ScopeQuery} from '../report-scope.ts'
import {loadSales, type Sales} from '../sales/load-sales.ts'
import {
  regionCells,
  type RegionColumn,
  type RegionColumns,
  type RegionFigures,
  type RegionRow,
  withoutEmpty,
} from './region-cells.ts'

export const REGION_BY = [...PERIOD_UNITS, 'category'] as const
export type RegionBy = (typeof REGION_BY)[number]

const FIGURES: readonly ListColumn[] = [
  {key: 'is_complete', type: 'boolean'},
  {key: 'revenue', type: 'money'},
  {key: 'orders', type: 'integer'},
  {key: 'customers', type: 'integer'},
]

/** Columns of the list of cells. */
export function regionColumns(by: RegionBy): ListColumn[] {
  const second: ListColumn =
    by === 'category' ? {key: 'category', type: 'text', codes: 'sales_category'} : {key: 'period', type: 'text'}
  return [{key: 'region', type: 'text', codes: 'region'}, second, ...FIGURES]
}

export interface RegionQuery extends ScopeQuery {
  by: RegionBy
  /** How many levels of a category's path count. */
  level: number
}

export interface RegionReport extends ScopeFields, Partial<CoverageFields> {
  by: RegionBy
  total: RegionFigures
  columns: RegionColumn[]
  /** The greatest revenue first, without a region last. */
  regions: RegionRow[]
}

/** Sales by region and time, or by region and category. A region is the shop's, else the customer's, else none. */
export async function reportRegion({store}: Context, query: RegionQuery): Promise<RegionReport> {
  return store.read(async (book) => {
    const scope = await loadOrderScope(book, query)
    const {until, fields} = scope
    const dimension = query.by === 'category' ? 'category' : undefined
    const sales = await loadSales(book, {until, dimension, level: query.level})
    const coverage = coverageOf(sales.orders.day, scope)
    const head = {...fields, by: query.by}
    if (!coverage) return {...head, total: {revenue: 0, orders: 0, customers: 0}, columns: [], regions: []}
    const columns = query.by === 'category' ? categoryColumns(sales) : periodColumns(query.by, {scope, coverage})
    const regions = await orderRegions(book, await book.orders.columns(['customer', 'shop'], {until}))
    const cells = regionCells(sales, {regions, columns, scope})
    return {
      ...head,
      ...coverageFields(coverage),
      total: cells.total,
      ...withoutEmpty(columns.columns, cells.regions),
    }
  })
}

/** A row a cell, as lists take it, with the kind of its column. */
export function regionListRows({by, regions, columns}: RegionReport): ListRow[] {
  return regions.flatMap(({region, cells}) =>
    cells.map((cell, index) => {
      const {column, ...own} = columns[index] as RegionColumn
      return {region, [by === 'category' ? 'category' : 'period']: column, ...own, ...cell}
    }),
  )
}

function categoryColumns({names, group}: Sales): RegionColumns {
  const named = names.map((column): RegionColumn => ({column, kind: 'category', is_complete: true}))
  const none: RegionColumn = {column: '', kind: 'none', is_complete: true}
  return {columns: [...named, none, {...none, kind: 'rest'}], of: (row) => group[row] as number}
}

function periodColumns(unit: PeriodUnit, {scope, coverage}: {scope: OrderScope; coverage: Coverage}): RegionColumns {
  const first = Math.max(scope.from ?? coverage.first, coverage.first)
  const periods = periodsBetween(unit, first, Math.max(first, Math.min(scope.until, coverage.last)))
  const complete = completePeriods(periods, coverage)
  const columns = periods.labels.map((column, period): RegionColumn => ({
    column,
    kind: 'period',
    is_complete: complete[period] as boolean,
  }))
  return {columns, of: (_, day) => periods.of(day)}
}
