import type {Order} from '../../order/order.ts'
import type {RepOf} from '../../rep/rep-of.ts'
import type {TicketView} from './ticket-view.ts'

export const TICKET_DIMENSIONS = ['cause', 'kind', 'product', 'shop', 'rep'] as const
export type TicketDimension = (typeof TICKET_DIMENSIONS)[number]

/** The tickets of one cause, kind, product, shop or rep; `value` is blank where that is not known. */
export interface TicketGroup {
  value: string
  tickets: TicketView[]
}

/** What tells tickets apart: their orders by number, and the reps. */
export interface TicketPast {
  orders: ReadonlyMap<string, Order>
  repOf: RepOf
}

/**
 * Tickets by a dimension, the most first, the unknown last. One about an order counts for every product on it, since
 * nobody says which of them it is about.
 */
export function ticketGroups(tickets: readonly TicketView[], by: TicketDimension, past: TicketPast): TicketGroup[] {
  const groups = new Map<string, TicketGroup>()
  for (const ticket of tickets) {
    for (const value of valuesOf(ticket, by, past)) {
      const key = value.normalize('NFKC').trim().toLowerCase()
      const group = groups.get(key)
      if (group) group.tickets.push(ticket)
      else groups.set(key, {value: value.trim(), tickets: [ticket]})
    }
  }
  const known = (group: TicketGroup): number => (group.value === '' ? 0 : 1)
  return [...groups.values()].sort(
    (left, right) => known(right) - known(left) || right.tickets.length - left.tickets.length || byValue(left, right),
  )
}

function valuesOf(ticket: TicketView, by: TicketDimension, {orders, repOf}: TicketPast): readonly string[] {
  const order = ticket.order_number === undefined ? undefined : orders.get(ticket.order_number)
  if (by === 'product') {
    const products = [...new Set(order?.lines.map(({product_id}) => product_id))]
    return products.length === 0 ? [''] : products
  }
  if (by === 'shop') return [ticket.shop ?? order?.shop ?? '']
  if (by === 'rep') return [repOf(ticket.rep) ?? ticket.rep ?? '']
  return [ticket[by] ?? '']
}

function byValue(left: TicketGroup, right: TicketGroup): number {
  return left.value < right.value ? -1 : 1
}
