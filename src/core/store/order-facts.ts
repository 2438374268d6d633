import type {FavouriteDimension} from '../order/favourite.ts'
import type {Order} from '../order/order.ts'
import type {Population} from '../profile/population.ts'
import type {Day} from '../time/day.ts'
import type {Move, Moved} from './moves.ts'
import type {
  HistoryColumns,
  GapColumns,
  FavouriteColumns,
  SpendColumns,
  NextCategoryColumns,
  BuyerColumns,
} from './order-aggregates.ts'
import type {OrderField, OrderTable, LineField, LineTable, TableQuery} from './order-tables.ts'

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

/** A question that will be asked: a store that can reads for it, and answers it, beside others. */
export interface Announced {
  about: FavouriteDimension | 'next-category'
  until: Day
}

/** The reading side of orders. What it returns is the caller's own: changing it does not change the store. */
export interface OrderFacts {
  histories(until: Day, announced?: readonly Announced[]): Promise<HistoryColumns>
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
  nextCategories(until: Day): Promise<NextCategoryColumns>
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
