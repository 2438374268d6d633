import {sortRange} from '../statistics/sort-range.ts'
import type {GapColumns, HistoryColumns} from '../store/order-aggregates.ts'

type PurchaseDays = Pick<HistoryColumns, 'first_day' | 'last_day' | 'purchase_days'> &
  Pick<GapColumns, 'start' | 'gaps'>

/**
 * The purchase days of customers and the gaps between them, from the day of each purchase: customer k has the entries
 * `from[k]` up to `from[k + 1]`, in any order. Several on one day are one. `days` is written over.
 */
export function purchaseDays(from: Int32Array, days: Int32Array): PurchaseDays {
  const customers = from.length - 1
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
