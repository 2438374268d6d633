import {compareText} from '../text/compare-text.ts'
import {dayOf, type Day} from '../time/day.ts'
import {ANONYMOUS, type Order} from './order.ts'
import {type OrderPiece, OrderTally, type TalliedOrders} from './order-tally.ts'

/** What the orders of each customer come to up to a day. */
export function tallyOrders(orders: Iterable<Order>, until: Day): TalliedOrders {
  const counted: Order[] = []
  const ids = new Set<string>()
  for (const order of orders) {
    if (order.customer_id === ANONYMOUS || dayOf(order.at) > until) continue
    counted.push(order)
    ids.add(order.customer_id)
  }
  const sorted = [...ids].sort(compareText)
  const tally = new OrderTally(sorted.length, until)
  tally.add(pieceOf(counted, sorted))
  return tally.finish(sorted, Int32Array.from(sorted.keys()))
}

function pieceOf(orders: readonly Order[], ids: readonly string[]): OrderPiece {
  const codes = new Map(ids.map((id, code) => [id, code]))
  return {
    rows: orders.length,
    customer: orders.map(({customer_id}) => codes.get(customer_id) as number),
    day: orders.map(({at}) => dayOf(at)),
    place: orders.map(({purchase}) => (purchase ? 0 : -1)),
    revenue: orders.map(({revenue}) => revenue),
    refund: orders.map(refundOf),
    discount: orders.map(({discount}) => discount),
    items: orders.map(({items}) => items),
  }
}

/** What an order gave back, in minor units. */
export function refundOf(order: Order): number {
  return order.status === 'returned' ? -order.amount : order.refunded
}
