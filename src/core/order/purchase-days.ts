import type {GapColumns, HistoryColumns} from '../store/facts.ts'
import {startsOf} from './starts-of.ts'

type PurchaseDays = Pick<HistoryColumns, 'first_day' | 'last_day' | 'purchase_days'> &
  Pick<GapColumns, 'start' | 'gaps'>

/**
 * The purchase days of so many customers and the gaps between them, from an entry a purchase: whose it is and on what
 * day, in any order. Several on one day are one.
 */
export function purchaseDays(customer: Int32Array, day: Int32Array, customers: number): PurchaseDays {
  const from = startsOf(customer, customers)
  const days = grouped(customer, day, from)
  const first_day = new Int32Array(customers).fill(-1)
  const last_day = new Int32Array(customers).fill(-1)
  const purchase_days = new Int32Array(customers)
  const start = new Int32Array(customers + 1)
  let gaps = 0
  for (let who = 0; who < customers; who++) {
    const begin = from[who] as number
    const end = from[who + 1] as number
    sortRange(days, begin, end)
    const before = gaps
    // Gaps are never more than the days read so far, so they take the place of those.
    if (end > begin) {
      first_day[who] = days[begin] as number
      last_day[who] = days[end - 1] as number
      gaps = writeGaps(days, {begin, end, at: gaps})
      purchase_days[who] = gaps - before + 1
    }
    start[who + 1] = gaps
  }
  return {first_day, last_day, purchase_days, start, gaps: days.slice(0, gaps)}
}

function grouped(customer: Int32Array, day: Int32Array, from: Int32Array): Int32Array<ArrayBuffer> {
  const next = from.slice()
  const days = new Int32Array(day.length)
  for (let row = 0; row < day.length; row++) {
    const who = customer[row] as number
    const place = next[who] as number
    days[place] = day[row] as number
    next[who] = place + 1
  }
  return days
}

/** Writes the gaps between the sorted days of a part at a place before it; returns the place behind them. */
function writeGaps(days: Int32Array, {begin, end, at}: {begin: number; end: number; at: number}): number {
  let behind = at
  let before = days[begin] as number
  for (let place = begin + 1; place < end; place++) {
    const day = days[place] as number
    if (day === before) continue
    days[behind++] = day - before
    before = day
  }
  return behind
}

/** Parts up to this long are sorted here: most are short, or sorted already. */
const SHORT = 32

function sortRange(days: Int32Array, begin: number, end: number): void {
  if (end - begin > SHORT) {
    days.subarray(begin, end).sort()
    return
  }
  for (let place = begin + 1; place < end; place++) {
    const day = days[place] as number
    let before = place - 1
    while (before >= begin && (days[before] as number) > day) {
      days[before + 1] = days[before] as number
      before--
    }
    days[before + 1] = day
  }
}
