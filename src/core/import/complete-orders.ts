import type {Order} from '../order/order.ts'
import type {Draft} from '../store/store.ts'
import {digestOf} from './build-order.ts'
import type {OrderProfile} from './order-profile.ts'

/**
 * Orders of a platform that writes orders and lines into two files, completed by what the store has from the other
 * file: orders keep their lines, lines leave an order's own figures alone.
 */
export async function completeOrders(
  draft: Draft,
  orders: readonly Order[],
  part: OrderProfile['part'],
): Promise<readonly Order[]> {
  if (part === undefined) return orders
  const stored = new Map((await draft.orders.find({ids: orders.map(({id}) => id)})).map((order) => [order.id, order]))
  return orders.map((order) => {
    const known = stored.get(order.id)
    return known ? completed(order, known, part) : order
  })
}

/** The order of this file with what the other file said of it. */
export function completed(order: Order, known: Order, part: 'orders' | 'lines'): Order {
  if (part === 'orders') {
    return withDigest(
      order.lines.length === 0 ? {...order, lines: known.lines, items: order.items || known.items} : order,
    )
  }
  if (isSumOfLines(known)) return order
  return withDigest({
    ...known,
    customer_id: order.customer_id || known.customer_id,
    items: order.items,
    lines: order.lines,
  })
}

/** Then the figures came from a file of lines themselves. */
function isSumOfLines({amount, lines}: Order): boolean {
  return lines.length > 0 && amount === lines.reduce((sum, line) => sum + (line.amount ?? 0), 0)
}

function withDigest(order: Order): Order {
  return {...order, digest: digestOf(order)}
}
