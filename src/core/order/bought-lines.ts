import {dayOf} from '../time/day.ts'
import {arranged, groupRows} from './grouped-rows.ts'
import {ANONYMOUS, type Order} from './order.ts'
import {dictionaryOf} from './table-query.ts'

/** Lines of purchases of known customers as columns in any order, with numbers for who bought and what. */
export interface LinePieces {
  customers: number
  /** From 0 on. */
  customer: Int32Array<ArrayBuffer>
  day: Int32Array<ArrayBuffer>
  /** Index into the ids of the catalogue, ascending in code units; -1 for one that is not in it. */
  product: Int32Array<ArrayBuffer>
  /** Minor units; 0 where the file said none. */
  amount: Float64Array<ArrayBuffer>
}

/** The same put together by customer: k has the entries `start[k]` up to, not including, `start[k + 1]`. */
export interface BoughtLines extends Pick<LinePieces, 'day' | 'product' | 'amount'> {
  start: Int32Array
}

/** Puts lines together by customer. */
export function groupLines({customers, customer, day, product, amount}: LinePieces): BoughtLines {
  const grouped = groupRows(customer, customers)
  return {
    start: grouped.start,
    day: arranged(day, grouped),
    product: arranged(product, grouped),
    amount: arranged(amount, grouped),
  }
}

/** The lines of purchases among orders, and who bought; `products` are the ids of the catalogue. */
export function boughtLinesOf(
  orders: Iterable<Order>,
  products: readonly string[],
): {customers: string[]; lines: BoughtLines} {
  const bought = [...orders].filter(({customer_id, purchase}) => purchase && customer_id !== ANONYMOUS)
  const lines = bought.flatMap((order) => order.lines.map((line) => ({...line, order})))
  const customers = dictionaryOf(bought.map(({customer_id}) => customer_id))
  const catalogue = dictionaryOf(products)
  const grouped = groupLines({
    customers: customers.names.length,
    customer: Int32Array.from(lines, ({order}) => customers.codeOf(order.customer_id)),
    day: Int32Array.from(lines, ({order}) => dayOf(order.at)),
    product: Int32Array.from(lines, ({product_id}) => catalogue.codeOf(product_id)),
    amount: Float64Array.from(lines, ({amount = 0}) => amount),
  })
  return {customers: customers.names, lines: grouped}
}
