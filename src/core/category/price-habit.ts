import {discountDepth} from '../discount/depth.ts'
import type {CategoryTable} from './category-table.ts'

/** A customer's, or a group's, purchase days of the category by what was taken off the price on them. */
export interface PriceHabit {
  purchases: number
  /** Of each of the purchases at a discount. */
  depths: number[]
}

/**
 * Adds the purchase days of a customer to a habit. A day counts as one at a discount from `least` on, so that the cents
 * that a till takes off a sum are none. Days on which nothing was paid tell nothing and are left out.
 */
export function addHabit(
  habit: PriceHabit,
  {table, who, least}: {table: CategoryTable; who: number; least: number},
): void {
  const {start, day, spend, discount} = table
  const to = start[who + 1] as number
  let [paid, off] = [0, 0]
  for (let row = start[who] as number; row < to; row++) {
    paid += spend[row] as number
    off += discount[row] as number
    if (row + 1 < to && day[row + 1] === day[row]) continue
    if (paid > 0) {
      habit.purchases++
      const depth = discountDepth(paid, off)
      if (depth >= least) habit.depths.push(depth)
    }
    ;[paid, off] = [0, 0]
  }
}
