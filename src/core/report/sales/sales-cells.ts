import {type Day, textOfDay} from '../../time/day.ts'
import type {OrderScope} from '../order-scope.ts'
import {completePeriods, type Coverage, isCovered} from '../coverage.ts'
import {periodBefore} from '../period-before.ts'
import {periodsBetween, periodsInYear, type PeriodUnit, yearBefore} from '../period.ts'
import type {Sales} from './load-sales.ts'

export const SALES_AGAINST = ['previous', 'year-ago'] as const
export type SalesAgainst = (typeof SALES_AGAINST)[number]

/** Where each row of sales counts, and what is compared with what. */
export interface SalesCells {
  cell: Int32Array
  count: number
  shown: ShownCell[]
}

/** One row of the report. */
export interface ShownCell {
  label: string
  cell: number
  complete: boolean
  /** What it is compared with; absent where there is nothing complete to compare. */
  before?: {cell: number; label: string} | undefined
}

/** A cell for each period, from that of the first order or day asked for to that of the last. */
export function periodCells(
  sales: Sales,
  {unit, against, coverage}: {unit: PeriodUnit; against: SalesAgainst; coverage: Coverage},
  scope: OrderScope,
): SalesCells {
  const first = Math.max(scope.from ?? coverage.first, coverage.first)
  // Periods before those shown are there to be compared with; they count from the first order on.
  const all = periodsBetween(unit, coverage.first, Math.max(first, Math.min(scope.until, coverage.last)))
  const begin = all.of(first)
  const complete = completePeriods(all, {...coverage, from: coverage.first - coverage.pause})
  complete[begin] = completePeriods(all, coverage)[begin] as boolean
  const back = against === 'previous' ? 1 : periodsInYear(unit)
  const shown = all.labels.map((label, cell): ShownCell => {
    const before = cell - back
    const isFair = complete[cell] && complete[before]
    return {
      label,
      cell,
      complete: complete[cell] as boolean,
      before: isFair ? {cell: before, label: all.labels[before] as string} : undefined,
    }
  })
  const of = (day: Day): number => {
    const period = all.of(day)
    return period === begin && day < first ? -1 : period
  }
  return {cell: cellsOf(sales, scope, of), count: all.labels.length, shown: shown.slice(begin)}
}

/** Two cells for each value: in the period, and in the one that it is compared with. */
export function groupCells(
  sales: Sales,
  {against, coverage, labels}: {against: SalesAgainst; coverage: Coverage; labels: readonly string[]},
  scope: OrderScope,
): SalesCells {
  const earlier = earlierPeriod(scope, against)
  const first = scope.from ?? coverage.first
  const covered = isCovered({...coverage, from: coverage.first - coverage.pause}, first, scope.until)
  const fair =
    earlier && covered && earlier.from >= coverage.first - coverage.pause
      ? `${textOfDay(earlier.from)} – ${textOfDay(earlier.until)}`
      : undefined
  const slot = (day: Day): number => {
    if (day >= first && day <= scope.until) return 0
    return earlier && day >= earlier.from && day <= earlier.until ? 1 : -1
  }
  const slots = cellsOf(sales, scope, slot)
  const cell = slots.map((at, row) => (at < 0 ? -1 : 2 * (sales.group[row] as number) + at))
  const shown = labels.map((label, group) => ({
    label,
    cell: 2 * group,
    complete: covered,
    before: fair === undefined ? undefined : {cell: 2 * group + 1, label: fair},
  }))
  return {cell, count: 2 * labels.length, shown}
}

/** The same rows in cells of all values together. */
export function totalCells({cell, shown}: SalesCells, isTime: boolean): Int32Array {
  if (!isTime) return cell.map((at) => (at < 0 ? -1 : at % 2))
  const first = shown[0]?.cell ?? 0
  return cell.map((at) => (at < first ? -1 : 0))
}

/** The period before, or that of the year before; undefined where the first day is not given. */
function earlierPeriod({from, until}: OrderScope, against: SalesAgainst): {from: Day; until: Day} | undefined {
  if (from === undefined) return undefined
  if (against === 'year-ago') return {from: yearBefore(from), until: yearBefore(until)}
  return periodBefore({from, until})
}

function cellsOf({orders, rows}: Sales, scope: OrderScope, of: (day: Day) => number): Int32Array {
  const among = scope.among(orders.customers)
  return rows.order.map((order) => {
    const customer = orders.customer[order] as number
    if (among && (customer < 0 || among[customer] === 0)) return -1
    return of(orders.day[order] as number)
  })
}
