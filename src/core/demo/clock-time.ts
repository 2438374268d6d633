import {textOfDay} from '../time/day.ts'
import type {DemoShop} from './demo-shop.ts'
import type {Random} from './random.ts'
import {orderStream, STREAMS} from './streams.ts'

const HOUR = 3600

/** The second of the day of somebody's `ordinal`th order: most come before lunch and after work. */
export function secondOfOrder(
  shop: DemoShop,
  random: Random,
  {index, ordinal}: {index: number; ordinal: number},
): number {
  random.seed(shop.seed, index, orderStream(STREAMS.time, ordinal))
  return shoppingSecond(random)
}

/** A second of the day within opening hours, 8:00 to 22:00, with peaks at 11:00 and 18:00. */
export function shoppingSecond(random: Random): number {
  const morning = random.unit() < 0.45
  const spread = random.unit() + random.unit() - 1
  return Math.floor((morning ? 11 + 3 * spread : 18 + 4 * spread) * HOUR)
}

/** `2025-06-30 18:04:59` of a second of a day, as the files write times. */
export function timeText(day: number, second: number): string {
  return `${dayText(day)} ${twoDigits(Math.floor(second / HOUR))}:${twoDigits(Math.floor(second / 60) % 60)}:${twoDigits(second % 60)}`
}

let lastDay = NaN
let lastText = ''

/** Orders come day by day, so the last text is nearly always the one that is needed again. */
function dayText(day: number): string {
  if (day !== lastDay) lastText = textOfDay((lastDay = day))
  return lastText
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
