import type {GapColumns, HistoryColumns} from '../store/facts.ts'
import {compareText} from '../text/compare-text.ts'
import {dayOf, type Day} from '../time/day.ts'
import {ANONYMOUS, type Order} from './order.ts'

/** The histories of the customers of these orders up to a day. */
export function historiesOf(orders: Iterable<Order>, until: Day): HistoryColumns {
  const tallies = tallyCustomers(orders, until)
  const ids = [...tallies.keys()].sort(compareText)
  const sorted = ids.map((id) => tallies.get(id) as Tally)
  return {
    ids,
    first_day: Int32Array.from(sorted, ({days}) => days[0] ?? -1),
    last_day: Int32Array.from(sorted, ({days}) => days.at(-1) ?? -1),
    purchase_days: Int32Array.from(sorted, ({days}) => days.length),
    orders: Int32Array.from(sorted, ({orders: count}) => count),
    other_orders: Int32Array.from(sorted, ({others}) => others),
    revenue: Float64Array.from(sorted, ({revenue}) => revenue),
    refunds: Float64Array.from(sorted, ({refunds}) => refunds),
    discount: Float64Array.from(sorted, ({discount}) => discount),
    items: Float64Array.from(sorted, ({items}) => items),
  }
}

/** The gaps between the purchase days of the customers of these orders up to a day. */
export function gapsOf(orders: Iterable<Order>, until: Day): GapColumns {
  const tallies = tallyCustomers(orders, until)
  const ids = [...tallies.keys()].sort(compareText)
  const start = new Int32Array(ids.length + 1)
  const gaps: number[] = []
  ids.forEach((id, index) => {
    const {days} = tallies.get(id) as Tally
    for (let i = 1; i < days.length; i++) gaps.push((days[i] as Day) - (days[i - 1] as Day))
    start[index + 1] = gaps.length
  })
  return {ids, start, gaps: Int32Array.from(gaps)}
}

interface Tally {
  days: Day[]
  orders: number
  others: number
  revenue: number
  refunds: number
  discount: number
  items: number
}

function tallyCustomers(orders: Iterable<Order>, until: Day): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const order of orders) {
    if (order.customer_id === ANONYMOUS) continue
    const day = dayOf(order.at)
    if (day > until) continue
    let tally = tallies.get(order.customer_id)
    if (!tally) {
      tally = {days: [], orders: 0, others: 0, revenue: 0, refunds: 0, discount: 0, items: 0}
      tallies.set(order.customer_id, tally)
    }
    addToTally(tally, order, day)
  }
  for (const tally of tallies.values()) tally.days = distinctDays(tally.days)
  return tallies
}

function addToTally(tally: Tally, order: Order, day: Day): void {
  tally.revenue += order.revenue
  tally.refunds += refundOf(order)
  if (!order.purchase) {
    tally.others++
    return
  }
  tally.orders++
  tally.discount += order.discount
  tally.items += order.items
  tally.days.push(day)
}

function distinctDays(days: Day[]): Day[] {
  const sorted = days.toSorted((left, right) => left - right)
  return sorted.filter((day, index) => index === 0 || day !== sorted[index - 1])
}

/** What an order gave back, in minor units. */
export function refundOf(order: Order): number {
  return order.status === 'returned' ? -order.amount : order.refunded
}
