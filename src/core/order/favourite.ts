/** What a customer can have a favourite of: category and brand by the lines of purchases, shop and channel by purchases. */
export const FAVOURITE_DIMENSIONS = ['category', 'brand', 'shop', 'channel'] as const
export type FavouriteDimension = (typeof FAVOURITE_DIMENSIONS)[number]

/** What one customer spent on one value of a dimension, and on all: minor units and lines or purchases. */
export interface Spending {
  amount: number
  times: number
  all_amount: number
  all_times: number
}

/**
 * The favourite's share of what the customer spent, 0 to 1, what belongs to no value included; of the lines or purchases
 * where nothing tells what they cost.
 */
export function favouriteShare({amount, times, all_amount, all_times}: Spending): number {
  const share = all_amount > 0 ? amount / all_amount : times / all_times
  return Math.min(1, Math.max(0, share))
}
