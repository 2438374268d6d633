import type {OrderTable} from '../../store/order-tables.ts'
import {countOfTop} from '../pareto/concentration.ts'

/** The customers of a table by code: whether they bought, and whether they are among the best. */
export interface BestCustomers {
  /** Paid less refunded, in minor units. */
  revenue: Float64Array
  /** 1 for a buyer: somebody with a purchase who brought more than they got back. */
  buyer: Uint8Array
  /** 1 for one of the best buyers. */
  best: Uint8Array
  buyers: number
  best_count: number
  /** What the last of the best brought, in minor units; 0 where there are none. */
  least: number
}

/**
 * Who brings the most: the top share (0 to 1) of the buyers by revenue, rounded up; of those who tie, the first by code.
 * `isIn` says which customers are looked at.
 */
export function bestCustomers(
  {rows, customer, customers, purchase, revenue}: OrderTable<'customer' | 'purchase' | 'revenue'>,
  {top, among}: {top: number; among: Uint8Array | undefined},
): BestCustomers {
  const sums = new Float64Array(customers.length)
  const bought = new Uint8Array(customers.length)
  for (let row = 0; row < rows; row++) {
    const who = customer[row] as number
    if (who < 0 || (among && among[who] === 0)) continue
    sums[who] = (sums[who] as number) + (revenue[row] as number)
    if (purchase[row] === 1) bought[who] = 1
  }
  const buyer = bought.map((was, who) => (was === 1 && (sums[who] as number) > 0 ? 1 : 0))
  const ranked = Int32Array.from(buyer.keys()).filter((who) => buyer[who] === 1)
  ranked.sort((left, right) => (sums[right] as number) - (sums[left] as number) || left - right)
  const count = ranked.length > 0 ? countOfTop(ranked.length, top) : 0
  const best = new Uint8Array(customers.length)
  for (const who of ranked.subarray(0, count)) best[who] = 1
  const last = ranked[count - 1]
  const least = last === undefined ? 0 : (sums[last] as number)
  return {revenue: sums, buyer, best, buyers: ranked.length, best_count: count, least}
}
