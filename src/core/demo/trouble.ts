import {hashText} from '../text/hash.ts'
import type {DemoOrder} from './demo-orders.ts'

const TROUBLE = 0.012

/** How an order went, from 0 (badly) to 1: what is said of it in a review and whether there is a ticket agree. */
export function moodOf({order_number}: DemoOrder, seed: number): number {
  return hashText(order_number, seed) / 2 ** 53
}

/** Whether an order gave reason to complain. */
export function isTrouble(order: DemoOrder, seed: number): boolean {
  return moodOf(order, seed) < TROUBLE
}
