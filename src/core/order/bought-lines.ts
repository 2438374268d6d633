import type {BoughtLines, FavouriteColumns} from '../store/order-aggregates.ts'
import {dayOf, type Day} from '../time/day.ts'
import {favouritesAmong} from './favourite-tally.ts'
import {arranged, groupRows} from './grouped-rows.ts'
import {ANONYMOUS, type Order} from './order.ts'
import {dictionaryOf} from './table-query.ts'

/** Lines of purchases as columns in any order; `customer` is an index into `customers`. */
export interface LinePieces extends Pick<BoughtLines, 'customers' | 'products'> {
  customer: Int32Array<ArrayBuffer>
  day: Int32Array<ArrayBuffer>
  product: Int32Array<ArrayBuffer>
  amount: Float64Array<ArrayBuffer>
}

/** Puts lines together by customer. */
export function groupLines({customers, products, customer, day, product, amount}: LinePieces): BoughtLines {
  const grouped = groupRows(customer, customers.length)
  const own = {day: arranged(day, grouped), product: arranged(product, grouped), amount: arranged(amount, grouped)}
  return {customers, products, start: grouped.start, ...own}
}

/** The lines of purchases among orders, as {@link BoughtLines} says; `products` are the ids of the catalogue. */
export function boughtLinesOf(orders: Iterable<Order>, products: Iterable<string>): BoughtLines {
  const bought = [...orders].filter(({customer_id, purchase}) => purchase && customer_id !== ANONYMOUS)
  const lines = bought.flatMap((order) => order.lines.map((line) => ({...line, order})))
  const customers = dictionaryOf(bought.map(({customer_id}) => customer_id))
  const catalogue = dictionaryOf(products)
  return groupLines({
    customers: customers.names,
    products: catalogue.names,
    customer: Int32Array.from(lines, ({order}) => customers.codeOf(order.customer_id)),
    day: Int32Array.from(lines, ({order}) => dayOf(order.at)),
    product: Int32Array.from(lines, ({product_id}) => catalogue.codeOf(product_id)),
    amount: Float64Array.from(lines, ({amount = 0}) => amount),
  })
}

/** What each customer spent most on up to a day; `valueOf` says the value of a product, by its id. */
export function favouritesOfLines(
  {customers, start, products, product, day, amount}: BoughtLines,
  {until, valueOf}: {until: Day; valueOf: (product: string) => string | undefined},
): FavouriteColumns {
  const own = products.map(valueOf)
  const {names, codeOf} = dictionaryOf(own)
  const codes = Int32Array.from(own, codeOf)
  return favouritesAmong({customers, start, values: names, value: product, codes, amount, until: {day, last: until}})
}
