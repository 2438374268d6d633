/**
 * The truth behind the demo shop's customers, in days. A customer's purchase rate is Gamma(r, alpha) with mean
 * r / alpha purchases a day after the first one; after each repeat purchase the customer is lost with an own
 * probability from Beta(a, b). This is the BG/NBD model (Fader, Hardie, Lee 2005), so what a fit finds can be held
 * against these figures. Nothing else in the shop (season, discount, basket) touches the times of purchase; a day
 * that holds several purchases is the only difference between the process and what a model in days sees.
 */
export const DEMO_TRUTH = {r: 0.42, alpha: 11, a: 0.7, b: 5} as const

/** Shares of customers and orders, each between 0 and 1. */
export const DEMO_SHARES = {
  /** Customers who came from a lead. */
  from_lead: 0.1,
  /** Leads that never buy, and people who only registered, per customer. */
  idle_leads: 0.14,
  registered_only: 0.04,
  /** Customers who buy mostly on discount, and how often they and the others do. */
  deal_seekers: 0.16,
  deal_orders: 0.8,
  other_discount_orders: 0.12,
  businesses: 0.05,
  english_names: 0.1,
  second_phone: 0.03,
  /** Orders of which a part, or everything, was given back. */
  partly_refunded: 0.015,
  wholly_refunded: 0.005,
  /** Extra orders that were cancelled or never paid, per purchase. */
  cancelled: 0.012,
  unpaid: 0.008,
} as const

/** Anonymous till sales a day per customer of the shop: about a sixth of all orders. */
export const ANONYMOUS_A_DAY = 0.0024
