import type {RowOf} from '../store/columns.ts'

/** `returned` is a return that stands alone in its file (a credit note), with a negative amount. */
export const ORDER_STATUSES = ['unpaid', 'paid', 'shipped', 'completed', 'cancelled', 'refunded', 'returned'] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]

const PAID_STATUSES: readonly string[] = ['paid', 'shipped', 'completed']

/** The `customer_id` of a sale to nobody known: it counts in sales figures and in no customer's. */
export const ANONYMOUS = ''

/**
 * One order. Money is in minor units: `amount` is what the customer paid, `refunded` what was given back later,
 * `discount` what was taken off the list price. `items` is the number of units. `purchase` and `revenue` are
 * derived by {@link isPurchase} and {@link revenueOf} and kept so that stores can aggregate them. `digest` stands
 * for the content, lines included, and tells a changed order from the same one.
 */
export const ORDER_COLUMNS = {
  customer_id: 'text',
  id: 'text',
  channel: 'text',
  number: 'text?',
  at: 'instant',
  status: 'text',
  amount: 'integer',
  refunded: 'integer',
  discount: 'integer',
  items: 'real',
  shop: 'text?',
  rep: 'text?',
  purchase: 'boolean',
  revenue: 'integer',
  digest: 'integer',
} as const

/** One line of an order: `amount` is the line's total in minor units after its discount; absent where a file says none. */
export const LINE_COLUMNS = {
  customer_id: 'text',
  order_id: 'text',
  line_no: 'integer',
  product_id: 'text',
  quantity: 'real',
  amount: 'integer?',
} as const

export type OrderLine = Pick<RowOf<typeof LINE_COLUMNS>, 'product_id' | 'quantity' | 'amount'>
type OrderRow = RowOf<typeof ORDER_COLUMNS>

/** An order with its lines, numbered from 1 in the order of the array. */
export type Order = Omit<OrderRow, 'status'> & {status: OrderStatus; lines: OrderLine[]}

type Judged = Pick<Order, 'status' | 'amount' | 'refunded'>

/** A purchase is an order that was paid for and not given back entirely; a free one (amount 0) is a purchase. */
export function isPurchase({status, amount, refunded}: Judged): boolean {
  return PAID_STATUSES.includes(status) && amount >= 0 && (amount === 0 || refunded < amount)
}

/** Revenue in minor units, in the month of the order: paid less refunded; a return that stands alone is negative. */
export function revenueOf(order: Judged): number {
  if (order.status === 'returned') return order.amount
  return isPurchase(order) ? order.amount - order.refunded : 0
}
