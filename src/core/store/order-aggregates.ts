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
 * The category that each customer never bought of and that goes best with those they did, see `nextCategoriesAmong`, one
 * entry per customer who has one, ordered by customer id (code units).
 */
export interface NextCategoryColumns {
  ids: string[]
  values: string[]
  /** How close it is to what they buy, 0 to 1. */
  closeness: Float64Array
}

export interface BuyerColumns {
  ids: string[]
  /** Distinct days with a purchase that held one of the products. */
  days: Int32Array
}
