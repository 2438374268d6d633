import type {ListRow} from '../../listing/list-column.ts'
import {toMajor} from '../../money/money.ts'
import type {Context} from '../../store/context.ts'
import {coverageFields, type CoverageFields, coverageOf} from '../coverage.ts'
import {loadOrderScope, type OrderScope} from '../order-scope.ts'
import type {ScopeFields, ScopeQuery} from '../report-scope.ts'
import {loadSales, type Sales} from './load-sales.ts'
import {isByTime, type SalesBy} from './sales-by.ts'
import {groupCells, periodCells, type SalesAgainst, type SalesCells, type ShownCell, totalCells} from './sales-cells.ts'
import {type SalesChange, salesChange} from './sales-change.ts'
import {type SalesFigures, salesFigures} from './sales-figures.ts'
import {type SaleSums, tallySales} from './tally-sales.ts'

export interface SalesQuery extends ScopeQuery {
  by: SalesBy
  /** What each period is compared with. */
  against: SalesAgainst
  /** How many levels of a category's path count. */
  level: number
}

/** `none`: without a value, such as sales in no shop. `rest`: what is on no line (refunds, discounts on whole orders). */
export type SalesRowKind = 'period' | 'group' | 'none' | 'rest'

export interface SalesRow extends SalesFigures {
  /** The period, or the value of the dimension; empty for `none` and `rest`. */
  label: string
  kind: SalesRowKind
  /** Whether orders reach over the whole period. */
  is_complete: boolean
  /** Absent where either period is not complete, or nothing lies before. */
  change?: SalesChange | undefined
}

export interface SalesReport extends ScopeFields, Partial<CoverageFields> {
  by: SalesBy
  against: SalesAgainst
  total: SalesFigures
  /** By time, or the greatest revenue first, `none` and `rest` last. */
  rows: SalesRow[]
  /** The change of the total, where groups are compared with an earlier period. */
  change?: SalesChange | undefined
}

/** Sales and what they are made of, by time or by another dimension, and what each change is made of. */
export async function reportSales({store}: Context, query: SalesQuery): Promise<SalesReport> {
  return store.read(async (book) => {
    const scope = await loadOrderScope(book, query)
    const {by, level} = query
    const isTime = isByTime(by)
    const sales = await loadSales(book, {until: scope.until, dimension: isTime ? undefined : by, level})
    const coverage = coverageOf(sales.orders.day, scope)
    const head = {...scope.fields, by, against: query.against}
    if (!coverage) return {...head, total: noFigures(), rows: []}
    const cells = isTime
      ? periodCells(sales, {...query, unit: by, coverage}, scope)
      : groupCells(sales, {...query, coverage, labels: [...sales.names, '', '']}, scope)
    return {...head, ...coverageFields(coverage), ...figuresOf({sales, cells, isTime}, scope)}
  })
}

interface Cut {
  sales: Sales
  cells: SalesCells
  isTime: boolean
}

function figuresOf({sales, cells, isTime}: Cut, {digits}: OrderScope): Pick<SalesReport, 'total' | 'rows' | 'change'> {
  const major = (minor: number): number => toMajor(minor, digits)
  const {orders, rows} = sales
  const sums = tallySales(orders, {...rows, cell: cells.cell}, cells.count)
  const all = tallySales(orders, {...rows, cell: totalCells(cells, isTime)}, 2)
  const before = cells.shown[0]?.before
  const change = isTime || !before ? undefined : salesChange(all, {from: 1, to: 0, against: before.label}, major)
  const shown = cells.shown.map((cell, place) => rowOf(sums, {cell, kind: kindOf(place, sales, isTime)}, major))
  return {total: salesFigures(all, 0, major), rows: isTime ? shown : ranked(shown), change}
}

function rowOf(
  sums: SaleSums,
  {cell: {label, cell, complete, before}, kind}: {cell: ShownCell; kind: SalesRowKind},
  major: (minor: number) => number,
): SalesRow {
  const change = before && salesChange(sums, {from: before.cell, to: cell, against: before.label}, major)
  const {average_order_value, frequency, value_per_order, items_per_order, price_per_item, ...figures} = salesFigures(
    sums,
    cell,
    major,
  )
  const means = {average_order_value, frequency, value_per_order, items_per_order, price_per_item}
  return {label, kind, is_complete: complete, ...figures, ...(kind === 'rest' ? {} : means), change}
}

function kindOf(place: number, {names}: Sales, isTime: boolean): SalesRowKind {
  if (isTime) return 'period'
  if (place < names.length) return 'group'
  return place === names.length ? 'none' : 'rest'
}

const LAST: Record<SalesRowKind, number> = {period: 0, group: 0, none: 1, rest: 2}

/** Those with anything to tell, the greatest revenue first. */
function ranked(rows: SalesRow[]): SalesRow[] {
  return rows
    .filter(({orders, revenue, refunds, change}) => orders > 0 || revenue !== 0 || refunds > 0 || change?.change)
    .sort((left, right) => LAST[left.kind] - LAST[right.kind] || right.revenue - left.revenue)
}

function noFigures(): SalesFigures {
  return salesFigures(tallySales(NOBODY, NOTHING, 1), 0, (minor) => minor)
}

const NOBODY = {customer: new Int32Array(0), purchase: new Int32Array(0), ordinal: new Int32Array(0)}
const NOTHING = {
  cell: new Int32Array(0),
  order: new Int32Array(0),
  revenue: new Float64Array(0),
  refund: new Float64Array(0),
  items: new Float64Array(0),
}

/** Rows as lists take them, with the parts of the change as columns of their own. */
export function salesListRows({rows}: SalesReport): ListRow[] {
  return rows.map(({change, label, kind, ...figures}) => ({
    [kind === 'period' ? 'period' : 'group']: label,
    kind,
    ...figures,
    ...(change ? changeCells(change) : {}),
  }))
}

function changeCells({against, change, change_share, purchases, orders, customers, items}: SalesChange): ListRow {
  return {
    against,
    change,
    change_share,
    from_orders: orders.orders,
    from_order_value: orders.order_value,
    from_customers: customers.customers,
    from_frequency: customers.frequency,
    from_value_per_order: customers.value_per_order,
    from_items_per_order: items?.items_per_order,
    from_price_per_item: items?.price_per_item,
    ...Object.fromEntries(Object.entries(purchases).map(([part, amount]) => [`from_${part}`, amount])),
  }
}
