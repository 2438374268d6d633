import type {GapColumns, HistoryColumns} from '../../store/order-aggregates.ts'
import type {Day} from '../../time/day.ts'

/** The purchase days of everybody: by customer id the place in the columns. */
export interface PurchaseLog {
  places: ReadonlyMap<string, number>
  first_day: Int32Array
  gaps: GapColumns
}

/** Where a customer stood at the end of a day: purchase days so far, days since the last one, and days to the next. */
export interface PurchasePast {
  purchases: number
  silent: number
  next: number | undefined
}

export function purchaseLog({ids, first_day}: HistoryColumns, gaps: GapColumns): PurchaseLog {
  return {places: new Map(ids.map((id, place) => [id, place])), first_day, gaps}
}

/** Undefined for who had bought nothing by then. */
export function purchasesBy({places, first_day, gaps}: PurchaseLog, id: string, day: Day): PurchasePast | undefined {
  const place = places.get(id)
  const first = place === undefined ? -1 : (first_day[place] as number)
  if (place === undefined || first < 0 || first > day) return undefined
  let last = first
  let purchases = 1
  for (let at = gaps.start[place] as number; at < (gaps.start[place + 1] as number); at++) {
    const then = last + (gaps.gaps[at] as number)
    if (then > day) return {purchases, silent: day - last, next: then - day}
    last = then
    purchases++
  }
  return {purchases, silent: day - last, next: undefined}
}
