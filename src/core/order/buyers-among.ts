import {ANONYMOUS, type Order} from './order.ts'
import type {BuyerColumns} from '../store/order-aggregates.ts'
import {dayOf, type Day} from '../time/day.ts'
import {compareText} from '../text/compare-text.ts'

/** Who bought one of the products, and on how many days. */
export function buyersAmong(
  orders: Iterable<Order>,
  {products, until}: {products: ReadonlySet<string>; until: Day},
): BuyerColumns {
  const days = new Map<string, Set<Day>>()
  for (const {customer_id, purchase, at, lines} of orders) {
    const day = dayOf(at)
    if (customer_id === ANONYMOUS || !purchase || day > until) continue
    if (!lines.some(({product_id}) => products.has(product_id))) continue
    const own = days.get(customer_id)
    if (own) own.add(day)
    else days.set(customer_id, new Set([day]))
  }
  const ids = [...days.keys()].sort(compareText)
  return {ids, days: Int32Array.from(ids, (id) => days.get(id)?.size ?? 0)}
}
