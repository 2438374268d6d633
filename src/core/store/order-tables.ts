import type {Day} from '../time/day.ts'

/**
 * What orders can be read as, one entry an order; money in minor units. `customer`, `channel`, `shop` and `rep` are
 * indexes into the names of the same {@link OrderTable}, -1 where there is none (an anonymous sale, no shop).
 */
export interface OrderColumns {
  customer: Int32Array
  day: Int32Array
  /** Second of the day, 0 to 86,399. */
  second: Int32Array
  /** 1 for a purchase, 0 for any other order. */
  purchase: Int32Array
  revenue: Float64Array
  /** Minor units given back, stand-alone returns included (positive). */
  refund: Float64Array
  discount: Float64Array
  /** Units. */
  items: Float64Array
  channel: Int32Array
  shop: Int32Array
  rep: Int32Array
}

export type OrderField = keyof OrderColumns

/** Orders as columns, by customer id (code units; anonymous sales first), then time, then order id. */
export type OrderTable<F extends OrderField> = Pick<OrderColumns, F> & {
  rows: number
  /** The names behind the codes of the fields asked for, ascending in code units; empty for the others. */
  customers: string[]
  channels: string[]
  shops: string[]
  reps: string[]
}

/** What lines of orders can be read as, one entry a line; money in minor units. */
export interface LineColumns {
  /** The row of its order in the {@link OrderTable} of the same query; an order without lines is left out here. */
  order: Int32Array
  /** Index into `customers`, -1 for an anonymous sale. */
  customer: Int32Array
  day: Int32Array
  /** 1 for a line of a purchase, 0 for one of any other order. */
  purchase: Int32Array
  /** Index into `products`. */
  product: Int32Array
  quantity: Float64Array
  /** Not a number where the file said none. */
  amount: Float64Array
  shop: Int32Array
}

export type LineField = keyof LineColumns

/**
 * Lines as columns, in the order of {@link OrderTable}, within an order as they stand on it. Customers and shops have
 * the codes that they have in the order table of the same query.
 */
export type LineTable<F extends LineField> = Pick<LineColumns, F> & {
  rows: number
  /** Orders of the query, those without lines included. */
  orders: number
  customers: string[]
  products: string[]
  shops: string[]
}

/** Which orders a table holds; all of them unless said. */
export interface TableQuery {
  from?: Day | undefined
  until?: Day | undefined
  /** Leave out anonymous sales. */
  known?: boolean | undefined
  /** Leave out orders that are no purchase. */
  purchases?: boolean | undefined
}
