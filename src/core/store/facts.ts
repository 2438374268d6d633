import {POINTS_COLUMNS, type PointsEntry} from '../points/points.ts'
import {TOUCH_COLUMNS, type Touch} from '../touch/touch.ts'
import type {Columns} from './columns.ts'
import type {FavouriteDimension} from '../order/favourite.ts'
import type {Order} from '../order/order.ts'
import type {Population} from '../profile/population.ts'
import type {Day} from '../time/day.ts'

/**
 * One entry per customer with at least one order up to a day, ordered by customer id (code units). All arrays
 * have the length of `ids`. Purchases only, except `refunds`, `revenue` and `other_orders`.
 */
export interface HistoryColumns {
  ids: string[]
  /** First and last purchase day; -1 where the customer has no purchase. */
  first_day: Int32Array
  last_day: Int32Array
  /** Distinct days with a purchase. */
  purchase_days: Int32Array
  /** Purchases. */
  orders: Int32Array
  /** Orders that are no purchase (unpaid, cancelled, refunded, returned). */
  other_orders: Int32Array
  /** Minor units: paid less refunded, stand-alone returns included. */
  revenue: Float64Array
  /** The revenue of the last 365 days. */
  year_revenue: Float64Array
  /** Minor units given back, on any order, stand-alone returns included (positive). */
  refunds: Float64Array
  /** Minor units of discount on purchases. */
  discount: Float64Array
  /** Units bought in purchases. */
  items: Float64Array
}

/**
 * Gaps between consecutive purchase days of each customer, in days, grouped by customer in the order of
 * {@link HistoryColumns} and within a customer in the order of time. Customer `ids[k]` owns
 * `gaps[start[k]]` up to, not including, `gaps[start[k + 1]]`; `start` has one entry more than `ids`.
 */
export interface GapColumns {
  ids: string[]
  start: Int32Array
  gaps: Int32Array
}

/**
 * The value of a dimension on which a customer spent most in purchases: amounts of lines for category and brand, revenue
 * of orders for shop and channel. Ties go to the more frequent, then to the first in code units. One entry per customer
 * with a purchase that has a value, ordered by customer id (code units); `share` as `favouriteShare` has it.
 */
export interface FavouriteColumns {
  ids: string[]
  values: string[]
  share: Float64Array
  /** How many different values the customer spent on. */
  different: Int32Array
}

/** What each customer with a purchase spent, ordered by customer id (code units). */
export interface SpendColumns {
  ids: string[]
  /** Minor units: revenue of the purchases of the first purchase day. */
  first_revenue: Float64Array
  /** Minor units: revenue of all purchases; returns that stand alone are left out. */
  purchase_revenue: Float64Array
}

/**
 * The lines of purchases of known customers, put together by customer: k has the entries `start[k]` up to, not including,
 * `start[k + 1]`, in no order of their own. All days there are.
 */
export interface BoughtLines {
  /** Everybody with an entry, and perhaps others, ascending in code units. */
  customers: string[]
  start: Int32Array
  day: Int32Array
  /** The ids of the catalogue, ascending in code units. */
  products: string[]
  /** Index into `products`; -1 for one that is not in the catalogue. */
  product: Int32Array
  /** Minor units; 0 where the file said none. */
  amount: Float64Array
}

export interface BuyerColumns {
  ids: string[]
  /** Distinct days with a purchase that held one of the products. */
  days: Int32Array
}

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

/** Sums over all orders, anonymous sales included; money in minor units. */
export interface FactTotals {
  orders: number
  purchases: number
  anonymous_orders: number
  lines: number
  revenue: number
  refunded: number
  first_at: string | undefined
  last_at: string | undefined
}

/** The totals of no orders at all. */
export function noTotals(): FactTotals {
  return {
    orders: 0,
    purchases: 0,
    anonymous_orders: 0,
    lines: 0,
    revenue: 0,
    refunded: 0,
    first_at: undefined,
    last_at: undefined,
  }
}

export interface OrderQuery {
  /** Only this customer's. `''` asks for the anonymous ones. */
  customer_id?: string
  /** Only these order ids. */
  ids?: readonly string[]
  /** Only orders whose number is this text. */
  number?: string
  /** Only orders whose number is one of these. */
  numbers?: readonly string[]
  from?: Day
  until?: Day
  limit?: number
}

/** The reading side of orders. What it returns is the caller's own: changing it does not change the store. */
export interface OrderFacts {
  /** `also` are the favourites that will be asked for of the same day: a store can then read them at once. */
  histories(until: Day, also?: readonly FavouriteDimension[]): Promise<HistoryColumns>
  gaps(until: Day): Promise<GapColumns>
  spends(until: Day): Promise<SpendColumns>
  /** What has to be known of all buyers to judge one of them; cheap, since it is kept beside the orders. */
  population(): Promise<Population>
  favourites(until: Day, dimension: FavouriteDimension): Promise<FavouriteColumns>
  /**
   * Lets go of what is kept of orders to answer the next question without reading them again. A store that keeps nothing
   * has nothing to do.
   */
  letGo(): void
  /** What everybody bought, for what looks at all of it. */
  boughtLines(): Promise<BoughtLines>
  /** Who bought one of the products up to a day, ordered by id (code units), and on how many days. */
  buyersOf(products: readonly string[], until: Day): Promise<BuyerColumns>
  /** Orders as columns, only the fields asked for: what reports that need every order are made of. */
  columns<F extends OrderField>(fields: readonly F[], query: TableQuery): Promise<OrderTable<F>>
  /** Lines as columns, only the fields asked for. */
  lineColumns<F extends LineField>(fields: readonly F[], query: TableQuery): Promise<LineTable<F>>
  /** Of all orders, or of those up to a day. */
  totals(until?: Day): Promise<FactTotals>
  /** Orders with their lines, newest first, ties by id. */
  find(query: OrderQuery): Promise<Order[]>
  /** All orders with their lines in batches, by customer id and order id. */
  stream(): AsyncIterable<Order[]>
  /** Orders whose customer does not exist: count and up to ten ids. Anonymous orders are no orphans. */
  orphans(): Promise<{count: number; samples: string[]}>
}

/** Which of the staged orders the store does not know, knows otherwise, or knows just so. */
export interface StagingResult {
  created: number
  updated: number
  unchanged: number
  /** Known ones that belong to another customer than the staged order says; both sides named one. */
  foreign: number
  /** A few orders of each, as staged. */
  samples: {created: Order[]; updated: Order[]}
}

/**
 * Orders on their way in. Nothing is visible to readers before `settle`. An order is the same as a stored one
 * when the ids agree, and unchanged when the digests agree too. A changed order replaces the stored one with its
 * lines. The staged ids must be distinct.
 *
 * A changed order keeps the customer it was stored under unless that was the anonymous one: who an order belongs
 * to is changed by a merge, not by an import.
 */
export interface OrderStaging {
  append(orders: readonly Order[]): Promise<void>
  settle(): Promise<StagingResult>
}

/** The writing side of orders. */
export interface OrderDrafts extends OrderFacts {
  stage(): Promise<OrderStaging>
  move(moves: readonly Move[]): Promise<Moved[]>
}

/**
 * What changes hands between customers: everything of `from`, or only what has one of the ids. Of several moves none
 * may take from a customer that another gives to.
 */
export interface Move {
  from: string
  to: string
  ids?: readonly string[]
}

/** One fact that changed hands. */
export interface Moved {
  from: string
  to: string
  id: string
}

/** Every kind of plain fact: rows without parts, many, appended in bulk. Each has `customer_id`, `id`, `at` and `digest`. */
export const FACT_COLUMNS = {touch: TOUCH_COLUMNS, points: POINTS_COLUMNS} as const satisfies Record<string, Columns>

export interface FactTypes {
  touch: Touch
  points: PointsEntry
}

export type FactKind = keyof FactTypes
export const FACT_KINDS = Object.keys(FACT_COLUMNS) as FactKind[]

export interface FactQuery<K extends FactKind> {
  /** Only this customer's. `''` asks for those of nobody known. */
  customer_id?: string
  /** Only those whose text field is one of the values, e.g. `{field: 'kind', values: ['visit']}`. */
  where?: {field: keyof FactTypes[K] & string; values: readonly string[]}
  from?: Day
  until?: Day
  limit?: number
}

/** One entry per customer with at least one fact in the days asked for, ordered by customer id (code units). */
export interface TallyColumns {
  ids: string[]
  count: Int32Array
  last_day: Int32Array
  /** Sum of the number field asked for; zeros when none was. */
  sum: Float64Array
}

/** The reading side of one kind of fact. What it returns is the caller's own. */
export interface Facts<K extends FactKind> {
  count(): Promise<number>
  /** Newest first, ties by id. */
  find(query: FactQuery<K>): Promise<FactTypes[K][]>
  /** Counts and sums per customer, those of nobody left out. */
  tally(query: Omit<FactQuery<K>, 'customer_id' | 'limit'> & {sum?: keyof FactTypes[K] & string}): Promise<TallyColumns>
  /** All of them in batches, by customer id and id. */
  stream(): AsyncIterable<FactTypes[K][]>
  /** Facts whose customer does not exist: count and up to ten ids. */
  orphans(): Promise<{count: number; samples: string[]}>
}

/**
 * Facts on their way in, as {@link OrderStaging}: nothing is visible before `settle`; a fact is the same as a stored one
 * when the ids agree, and unchanged when the digests agree too; a changed one replaces the stored one but keeps its
 * customer unless that was nobody. The staged ids must be distinct.
 */
export interface FactStaging<K extends FactKind> {
  append(facts: readonly FactTypes[K][]): Promise<void>
  settle(): Promise<{created: number; updated: number; unchanged: number}>
}

/** The writing side of one kind of fact. */
export interface FactDrafts<K extends FactKind> extends Facts<K> {
  stage(): Promise<FactStaging<K>>
  move(moves: readonly Move[]): Promise<Moved[]>
}
