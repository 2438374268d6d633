import type {Customer, MessageChannel} from '../customer/customer.ts'
import type {Day} from '../time/day.ts'

/** One of the customers that are to become one, with the figures that a merge goes by. */
export interface MergeSide {
  customer: Customer
  /** Orders of any status. */
  orders: number
  /** Day of the last purchase; -1 without one. */
  last_day: Day
}

/** Why this customer is the one that stays: asked for, most orders, registered first, lowest id. */
export const INTO_RULES = ['asked', 'orders', 'earliest', 'id'] as const
export type IntoRule = (typeof INTO_RULES)[number]

/**
 * Why a field gets its value. `only`: nobody says anything else. Of several values one wins because its source is
 * `trusted` more, because it is more `complete`, because its customer is the `newest`, or because it is the
 * survivor's. Other fields take the `earliest`, all of them `united` or `joined`, or the `strictest`.
 */
export const MERGE_RULES = [
  'only',
  'trusted',
  'complete',
  'newest',
  'survivor',
  'earliest',
  'united',
  'joined',
  'strictest',
] as const
export type MergeRule = (typeof MERGE_RULES)[number]

/** What a field of the survivor will hold, whose it is, by which rule, and what gives way. A custom field is `fields.size`. */
export interface FieldChoice {
  field: string
  value: unknown
  from: string[]
  rule: MergeRule
  lost: {customer_id: string; value: unknown}[]
}

/** What a merge will make of several customers. */
export interface MergePlan {
  into: string
  into_rule: IntoRule
  merged: string[]
  after: Customer
  fields: FieldChoice[]
  /** Fields in which a value gives way to another. */
  conflicts: string[]
  /** Channels that some of them had granted and that are withdrawn for all now. */
  withdrawn: {channel: MessageChannel; granted_by: string[]}[]
}
