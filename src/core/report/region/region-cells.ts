import {toMajor} from '../../money/money.ts'
import type {OrderGroups} from '../order-region.ts'
import type {OrderScope} from '../order-scope.ts'
import type {Sales} from '../sales/load-sales.ts'
import {salesFigures} from '../sales/sales-figures.ts'
import {type SaleSums, tallySales} from '../sales/tally-sales.ts'

/** `none`: without a category; `rest`: revenue that is on no line (refunds, discounts on whole orders). */
export interface RegionColumn {
  column: string
  kind: 'period' | 'category' | 'none' | 'rest'
  is_complete: boolean
}

/** Money in major units; customers are those with a purchase. */
export interface RegionFigures {
  revenue: number
  orders: number
  customers: number
}

export interface RegionRow extends RegionFigures {
  /** Empty where neither shop nor customer has a region. */
  region: string
  revenue_share: number
  /** In the order of the columns. */
  cells: RegionFigures[]
}

/** Columns, and which one a row of sales belongs to. */
export interface RegionColumns {
  columns: RegionColumn[]
  of(row: number, day: number): number
}

interface Cut {
  regions: OrderGroups
  columns: RegionColumns
  scope: OrderScope
}

/** Sales by region and column; the last region is for orders without one. */
export function regionCells(sales: Sales, cut: Cut): {total: RegionFigures; regions: RegionRow[]} {
  const {names} = cut.regions
  const width = cut.columns.columns.length
  const cell = cellsOf(sales, cut)
  const tally = (count: number, of: (at: number) => number): ((at: number) => RegionFigures) => {
    const cells = cell.map((at) => (at < 0 ? -1 : of(at)))
    return figuresOf(tallySales(sales.orders, {...sales.rows, cell: cells}, count), cut.scope.digits)
  }
  const inside = tally((names.length + 1) * width, (at) => at)
  const whole = tally(names.length + 1, (at) => Math.floor(at / width))
  const total = tally(1, () => 0)(0)
  const regions = [...names, ''].map((region, place): RegionRow => {
    const own = whole(place)
    const cells = Array.from({length: width}, (_, column) => inside(place * width + column))
    return {region, ...own, revenue_share: total.revenue > 0 ? own.revenue / total.revenue : 0, cells}
  })
  return {total, regions}
}

function cellsOf({orders, rows}: Sales, {regions: {names, group}, columns, scope}: Cut): Int32Array {
  const width = columns.columns.length
  const among = scope.among(orders.customers)
  return rows.order.map((order, row) => {
    const [who, day] = [orders.customer[order] as number, orders.day[order] as number]
    if ((among && (who < 0 || among[who] === 0)) || (scope.from !== undefined && day < scope.from)) return -1
    const region = group[order] as number
    return (region < 0 ? names.length : region) * width + columns.of(row, day)
  })
}

function figuresOf(sums: SaleSums, digits: number): (cell: number) => RegionFigures {
  return (cell) => {
    const {revenue, orders, customers} = salesFigures(sums, cell, (minor) => toMajor(minor, digits))
    return {revenue, orders, customers}
  }
}

/** Regions and categories in which something was sold, the greatest first; periods stay as they are. */
export function withoutEmpty(
  columns: readonly RegionColumn[],
  rows: readonly RegionRow[],
): {columns: RegionColumn[]; regions: RegionRow[]} {
  const regions = rows
    .filter(isSold)
    .sort((left, right) => Number(left.region === '') - Number(right.region === '') || right.revenue - left.revenue)
  const sums = columns.map((_, index) => regions.reduce((sum, {cells}) => sum + (cells[index]?.revenue ?? 0), 0))
  const isKept = (index: number): boolean =>
    columns[index]?.kind === 'period' || regions.some(({cells}) => isSold(cells[index] as RegionFigures))
  const rank = {period: 0, category: 0, none: 1, rest: 2}
  const kept = [...columns.keys()].filter(isKept).sort((left, right) => {
    const [a, b] = [columns[left] as RegionColumn, columns[right] as RegionColumn]
    return a.kind === 'period'
      ? left - right
      : rank[a.kind] - rank[b.kind] || (sums[right] as number) - (sums[left] as number)
  })
  return {
    columns: kept.map((index) => columns[index] as RegionColumn),
    regions: regions.map((row) => ({...row, cells: kept.map((index) => row.cells[index] as RegionFigures)})),
  }
}

function isSold({revenue, orders}: RegionFigures): boolean {
  return orders > 0 || revenue !== 0
}
