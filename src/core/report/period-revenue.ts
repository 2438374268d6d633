import {places} from '../profile/places.ts'
import type {HistoryColumns} from '../store/order-aggregates.ts'
import type {Book} from '../store/store.ts'
import type {Scope} from './report-scope.ts'

/** What each customer of a profile bought in the period of a report, by index; money in minor units. */
export interface PeriodRevenue {
  purchases: Int32Array
  /** Paid less refunded, on any order of the period. */
  revenue: Float64Array
}

/** Sales of the period to nobody known; money in minor units. */
export interface AnonymousSales {
  orders: number
  revenue: number
}

/** Reads what the customers bought in the period: sums up to its end, less those up to the day before it. */
export async function periodRevenue(book: Book, {profile, from, until}: Scope): Promise<PeriodRevenue> {
  const {asOf, orders, revenue, ids} = profile.inputs
  const own = until === asOf ? {purchases: orders, revenue} : aligned(ids, await book.orders.histories(until))
  if (from === undefined) return own
  const before = aligned(ids, await book.orders.histories(from - 1))
  return {
    purchases: own.purchases.map((count, index) => count - (before.purchases[index] as number)),
    revenue: own.revenue.map((sum, index) => sum - (before.revenue[index] as number)),
  }
}

/** Sales of the period to nobody known: those of everybody less those of all customers, `revenue`. */
export async function anonymousSales(book: Book, {from, until}: Scope, revenue: Float64Array): Promise<AnonymousSales> {
  const all = await book.orders.totals(until)
  const before = from === undefined ? undefined : await book.orders.totals(from - 1)
  let known = 0
  for (const own of revenue) known += own
  return {
    orders: all.anonymous_orders - (before?.anonymous_orders ?? 0),
    revenue: all.revenue - (before?.revenue ?? 0) - known,
  }
}

function aligned(ids: readonly string[], {ids: known, orders, revenue}: HistoryColumns): PeriodRevenue {
  const place = places(ids, known)
  return {
    purchases: place.map((at) => orders[at] ?? 0),
    revenue: Float64Array.from(place, (at) => revenue[at] ?? 0),
  }
}
