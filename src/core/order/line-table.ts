import type {LineField, LineTable, TableQuery} from '../store/order-tables.ts'
import {dayOf} from '../time/day.ts'
import type {Order, OrderLine} from './order.ts'
import {type Dictionary, dictionaryOf, tableColumn, tableOrders} from './table-query.ts'

/** Lines of orders as columns, as {@link LineTable} says. */
export function lineTable<F extends LineField>(
  orders: Iterable<Order>,
  fields: readonly F[],
  query: TableQuery,
): LineTable<F> {
  const picked = tableOrders(orders, query)
  const names = namesOf(picked, fields)
  const rows = picked.reduce((sum, {lines}) => sum + lines.length, 0)
  const table: Record<string, unknown> = {
    rows,
    orders: picked.length,
    customers: names.customer.names,
    products: names.product.names,
    shops: names.shop.names,
  }
  for (const field of fields) table[field] = fill(field, {orders: picked, rows, names})
  return table as LineTable<F>
}

type Names = Record<'customer' | 'product' | 'shop', Dictionary>

/** Names of the fields asked for; none of the others. */
function namesOf(orders: readonly Order[], fields: readonly LineField[]): Names {
  const of = (field: keyof Names, values: () => (string | undefined)[]): Dictionary =>
    dictionaryOf(fields.includes(field) ? values() : [])
  return {
    customer: of('customer', () => orders.map(({customer_id}) => customer_id)),
    product: of('product', () => orders.flatMap(({lines}) => lines.map(({product_id}) => product_id))),
    shop: of('shop', () => orders.map(({shop}) => shop)),
  }
}

function fill(
  field: LineField,
  {orders, rows, names}: {orders: readonly Order[]; rows: number; names: Names},
): Int32Array | Float64Array {
  const column = tableColumn(field, rows)
  const read = READERS[field]
  let row = 0
  for (const [index, order] of orders.entries()) {
    for (const line of order.lines) column[row++] = read({order, line, index, names})
  }
  return column
}

interface Reading {
  order: Order
  line: OrderLine
  index: number
  names: Names
}

const READERS: Record<LineField, (reading: Reading) => number> = {
  order: ({index}) => index,
  customer: ({order, names}) => names.customer.codeOf(order.customer_id),
  day: ({order}) => dayOf(order.at),
  purchase: ({order}) => Number(order.purchase),
  product: ({line, names}) => names.product.codeOf(line.product_id),
  quantity: ({line}) => line.quantity,
  amount: ({line}) => line.amount ?? Number.NaN,
  shop: ({order, names}) => names.shop.codeOf(order.shop),
}
