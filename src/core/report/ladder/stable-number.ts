export const STABLE_REASONS = [
  'set',
  'flat',
  'still-rising',
  'few-customers',
  'short-history',
  'some-customers',
] as const
/** How the order number came about, or why there is none. */
export type StableReason = (typeof STABLE_REASONS)[number]

/**
 * The order number from which a relation is stable. Shares are 0 to 1, of those who place the next order within
 * `horizon_days`; everything but the first two fields is absent where nothing could be judged.
 */
export interface StableOrder {
  order?: number | undefined
  why: StableReason
  /** It may be as early as this, and is surely flat from there on: absent where the customers are too few to show it. */
  low?: number | undefined
  high?: number | undefined
  share?: number | undefined
  /** Of those who reached any later step. */
  later_share?: number | undefined
  /** By how much the later share is higher, with its 95 % interval. */
  rise?: number | undefined
  rise_low?: number | undefined
  rise_high?: number | undefined
  /** Of so many it is known whether they ordered again; of later steps, steps and not customers are counted. */
  known?: number | undefined
  later_known?: number | undefined
  /** The last order number that could be judged. */
  last_step?: number | undefined
  horizon_days: number
  history_days: number
  tolerance: number
  least_customers: number
}
