import type {OrderTable} from '../../store/order-tables.ts'
import type {Day} from '../../time/day.ts'
import type {RepOf} from '../../rep/rep-of.ts'
import {figuresBy} from './figures-by.ts'

export type RepOrders = OrderTable<'customer' | 'day' | 'second' | 'purchase' | 'revenue' | 'rep'>

/** First and last day of a period. */
export interface Span {
  from: Day
  until: Day
}

/** What a rep sold in a period, and what the customers whom they look after bought of anybody; money in minor units. */
export interface RepSales {
  revenue: number
  orders: number
  new_customers: number
  own_revenue: number
}

/** One pass over the orders. Revenue of no rep is under the blank name. */
export function salesByRep(
  table: RepOrders,
  {from, until}: Span,
  {repOf, guides}: {repOf: RepOf; guides: readonly (string | undefined)[]},
): ReadonlyMap<string, RepSales> {
  const sales = figuresBy((): RepSales => ({revenue: 0, orders: 0, new_customers: 0, own_revenue: 0}))
  const reps = table.reps.map((name) => repOf(name) ?? name)
  let last = -1
  for (let row = 0; row < table.rows; row++) {
    const day = table.day[row] as number
    const customer = table.customer[row] as number
    const isPurchase = table.purchase[row] === 1
    const isFirst = isPurchase && customer >= 0 && customer !== last
    if (isFirst) last = customer
    if (day < from || day > until) continue
    const revenue = table.revenue[row] as number
    const own = sales.of(reps[table.rep[row] as number] ?? NOBODY)
    own.revenue += revenue
    own.orders += Number(isPurchase)
    own.new_customers += Number(isFirst)
    const guide = guides[customer]
    if (guide !== undefined) sales.of(guide).own_revenue += revenue
  }
  return sales.all
}

/** What is of no rep. */
export const NOBODY = ''
