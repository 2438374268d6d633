import type {NewReason} from './new-items.ts'

export const LIST_REASONS = ['due', 'new-launch', 'popular'] as const satisfies readonly ('due' | NewReason)[]
export type ListReason = (typeof LIST_REASONS)[number]

/** One thing on a shopping list. Money in major units; days as text. */
export interface ShoppingItem {
  product_id: string
  name: string | undefined
  brand: string | undefined
  category: string | undefined
  reason: ListReason
  /** Units usually bought at once; absent for what was never bought. */
  quantity: number | undefined
  price: number | undefined
  /** `list` as the product says, `last-sale` what somebody paid last. */
  price_from: 'list' | 'last-sale' | undefined
  offer_price: number | undefined
  /** Share off the price, where the offer is said so; 0 to 1. */
  percent_off: number | undefined
  offer_from: string | undefined
  offer_to: string | undefined
  purchases: number | undefined
  last_bought: string | undefined
  cycle_days: number | undefined
  due_on: string | undefined
}

/** What one customer may want to buy from a day on, until another. */
export interface ShoppingList {
  customer_id: string
  customer_name: string | undefined
  from: string
  to: string
  /** What the customer spends a week, in major units. */
  weekly_spend: number
  items: ShoppingItem[]
}

/** Why somebody has no list: a complaint is open, too few purchases, too little spent a week, or nothing that falls due. */
export const NO_LISTS = ['open-complaint', 'few-purchases', 'low-spend', 'nothing-due'] as const
export type NoList = (typeof NO_LISTS)[number]
