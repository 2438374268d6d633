import type {OrderField, OrderTable, TableQuery} from '../store/order-tables.ts'
import {dayOf, secondsOf} from '../time/day.ts'
import type {Order} from './order.ts'
import {type Dictionary, dictionaryOf, tableColumn, tableOrders} from './table-query.ts'
import {refundOf} from './tally-orders.ts'

/** Orders as columns, as {@link OrderTable} says. */
export function orderTable<F extends OrderField>(
  orders: Iterable<Order>,
  fields: readonly F[],
  query: TableQuery,
): OrderTable<F> {
  const picked = tableOrders(orders, query)
  const names = namesOf(picked, fields)
  const table: Record<string, unknown> = {
    rows: picked.length,
    customers: names.customer.names,
    channels: names.channel.names,
    shops: names.shop.names,
    reps: names.rep.names,
  }
  for (const field of fields) table[field] = fill(field, picked, names)
  return table as OrderTable<F>
}

type Names = Record<'customer' | 'channel' | 'shop' | 'rep', Dictionary>

/** Names of the fields asked for; none of the others. */
function namesOf(orders: readonly Order[], fields: readonly OrderField[]): Names {
  const of = (field: keyof Names, value: (order: Order) => string | undefined): Dictionary =>
    dictionaryOf(fields.includes(field) ? orders.map(value) : [])
  return {
    customer: of('customer', ({customer_id}) => customer_id),
    channel: of('channel', ({channel}) => channel),
    shop: of('shop', ({shop}) => shop),
    rep: of('rep', ({rep}) => rep),
  }
}

function fill(field: OrderField, orders: readonly Order[], names: Names): Int32Array | Float64Array {
  const column = tableColumn(field, orders.length)
  const read = READERS[field]
  for (const [row, order] of orders.entries()) column[row] = read(order, names)
  return column
}

const SECONDS_PER_DAY = 86_400

const READERS: Record<OrderField, (order: Order, names: Names) => number> = {
  customer: ({customer_id}, {customer}) => customer.codeOf(customer_id),
  day: ({at}) => dayOf(at),
  second: ({at}) => secondsOf(at) - dayOf(at) * SECONDS_PER_DAY,
  purchase: ({purchase}) => Number(purchase),
  revenue: ({revenue}) => revenue,
  // A return of nothing gives back 0, not -0.
  refund: (order) => refundOf(order) + 0,
  discount: ({discount}) => discount,
  items: ({items}) => items,
  channel: (order, {channel}) => channel.codeOf(order.channel),
  shop: (order, {shop}) => shop.codeOf(order.shop),
  rep: (order, {rep}) => rep.codeOf(order.rep),
}
