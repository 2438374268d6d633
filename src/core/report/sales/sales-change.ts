import {factorEffects, type Side} from './decompose.ts'
import {stepsOf} from './sales-figures.ts'
import type {SaleSums} from './tally-sales.ts'

/**
 * A change of revenue and what it is made of, in major units. Each of the four groups below adds up exactly to `change`;
 * `returned` is the change of stand-alone returns and `anonymous` that of sales to nobody known.
 */
export interface SalesChange {
  /** What it is compared with: a period. */
  against: string
  change: number
  /** As a share of the revenue before; absent where that was not above zero. */
  change_share?: number | undefined
  /** By the number of the purchase: first, second, third, fourth, later. */
  purchases: {
    first: number
    second: number
    third: number
    fourth: number
    later: number
    anonymous: number
    returned: number
  }
  /** More or fewer orders; a higher or lower average order value. */
  orders: {orders: number; order_value: number; returned: number}
  /** More or fewer customers; orders per customer; revenue per order of customers. */
  customers: {customers: number; frequency: number; value_per_order: number; anonymous: number; returned: number}
  /** Absent where orders do not say how many items they held. */
  items?: {orders: number; items_per_order: number; price_per_item: number; returned: number} | undefined
}

/** The change from one cell of sums to another; undefined where its factors cannot be told. */
export function salesChange(
  sums: SaleSums,
  {from, to, against}: {from: number; to: number; against: string},
  major: (minor: number) => number,
): SalesChange {
  const change = (column: Float64Array): number => major((column[to] as number) - (column[from] as number))
  const [was, is] = [sidesOf(sums, from), sidesOf(sums, to)]
  const [anonymous, returned] = [change(sums.anonymous_revenue), change(sums.returned)]
  const total = major(is.revenue - was.revenue)
  const [before, after] = [stepsOf(sums, from), stepsOf(sums, to)]
  const [first, second, third, fourth, later] = after.map((sum, step) => major(sum - (before[step] as number))) as Five
  const [orders, order_value] = effectsOf(was.orders, is.orders, major) as Two
  const [customers, frequency, value_per_order] = effectsOf(was.customers, is.customers, major) as Three
  const items = effectsOf(was.items, is.items, major) as Three | undefined
  return {
    against,
    change: total,
    change_share: was.revenue > 0 ? (is.revenue - was.revenue) / was.revenue : undefined,
    purchases: {first, second, third, fourth, later, anonymous, returned},
    orders: {orders, order_value, returned},
    customers: {customers, frequency, value_per_order, anonymous, returned},
    items: items && {orders: items[0], items_per_order: items[1], price_per_item: items[2], returned},
  }
}

type Two = [number, number]
type Three = [number, number, number]
type Five = [number, number, number, number, number]

function effectsOf(was: Side, is: Side, major: (minor: number) => number): number[] | undefined {
  return factorEffects(was, is)?.map(major)
}

/** The totals of a cell as products of their factors, in minor units. */
function sidesOf(sums: SaleSums, cell: number): {revenue: number; orders: Side; customers: Side; items: Side} {
  const at = (column: Float64Array): number => column[cell] as number
  const known = at(sums.revenue)
  const bought = known + at(sums.anonymous_revenue)
  const orders = at(sums.orders) + at(sums.anonymous_orders)
  const [customers, own, items] = [at(sums.customers), at(sums.orders), at(sums.items)]
  return {
    revenue: bought + at(sums.returned),
    orders: {total: bought, factors: [orders, bought / orders]},
    customers: {total: known, factors: [customers, own / customers, known / own]},
    items: {total: bought, factors: [orders, items / orders, bought / items]},
  }
}
