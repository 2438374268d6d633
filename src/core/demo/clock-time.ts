import {instantOfSeconds} from '../time/day.ts'
import type {DemoShop} from './demo-shop.ts'
import type {Random} from './random.ts'
import {orderStream, STREAMS} from './streams.ts'

const HOUR = 3600
const OPENING = 8 * HOUR
const CLOSING = 22 * HOUR

/** The second of the day of somebody's `ordinal`th order: most come before lunch and after work. */
export function secondOfOrder(shop: DemoShop, random: Random, {index, ordinal}: {index: number; ordinal: number}): number {
  random.seed(shop.seed, index, orderStream(STREAMS.time, ordinal))
  return shoppingSecond(random)
}

/** A second of the day within opening hours, with peaks about 10:30 and 18:30. */
export function shoppingSecond(random: Random): number {
  const peak = random.unit() < 0.45 ? 10.5 * HOUR : 18.5 * HOUR
  const second = Math.floor(peak + (random.unit() + random.unit() - 1) * 4 * HOUR)
  return Math.min(Math.max(second, OPENING), CLOSING - 1)
}

/** `2025-06-30 18:04:59` of a second of a day, as the files write times. */
export function timeText(day: number, second: number): string {
  return instantOfSeconds(day * 86_400 + second).replace('T', ' ')
}
