import type {SpendColumns} from '../store/facts.ts'
import {compareText} from '../text/compare-text.ts'
import {dayOf, type Day} from '../time/day.ts'
import {ANONYMOUS, type Order} from './order.ts'

/** What each customer spent in purchases up to a day, and on the first day of them. */
export function spendsOf(orders: Iterable<Order>, until: Day): SpendColumns {
  const spends = new Map<string, {day: Day; first: number; all: number}>()
  for (const {customer_id, at, purchase, revenue} of orders) {
    const day = dayOf(at)
    if (customer_id === ANONYMOUS || !purchase || day > until) continue
    const spent = spends.get(customer_id) ?? {day, first: 0, all: 0}
    spent.all += revenue
    if (day < spent.day) Object.assign(spent, {day, first: 0})
    if (day === spent.day) spent.first += revenue
    spends.set(customer_id, spent)
  }
  const ids = [...spends.keys()].sort(compareText)
  return {
    ids,
    first_revenue: Float64Array.from(ids, (id) => spends.get(id)?.first ?? 0),
    purchase_revenue: Float64Array.from(ids, (id) => spends.get(id)?.all ?? 0),
  }
}
