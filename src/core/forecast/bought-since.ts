import {toMajor} from '../money/money.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {loadFigures} from './load-forecast.ts'

/** What the customers known at the cut bought afterwards. */
export interface BoughtSince {
  /** Purchase days, an entry a customer. */
  days: Int32Array
  /** Of all of them together, in major units. */
  revenue: number
  /** Purchase days of all of them up to the end of each week, from none on. */
  cumulative: number[]
}

interface Since {
  /** The last day that was known. */
  cut: Day
  asOf: Day
  weeks: number
  digits: number
}

/** What customers who were known on an earlier day bought from then on until `asOf`. */
export async function boughtSince(
  book: Book,
  known: Awaited<ReturnType<typeof loadFigures>>,
  {cut, asOf, weeks, digits}: Since,
): Promise<BoughtSince> {
  const now = await loadFigures(book, asOf)
  const {gaps, start} = await book.orders.gaps(asOf)
  const place = new Map(now.ids.map((id, index) => [id, index]))
  const days = new Int32Array(known.ids.length)
  let revenue = 0
  const by_week = new Array<number>(weeks + 1).fill(0)
  known.ids.forEach((id, index) => {
    const at = place.get(id)
    if (at === undefined || (known.figures.purchase_days[index] as number) === 0) return
    let day = now.figures.first_day[at] as number
    for (let gap = start[at] as number; gap < (start[at + 1] as number); gap++) {
      day += gaps[gap] as number
      if (day <= cut) continue
      days[index] = (days[index] as number) + 1
      const week = Math.ceil((day - cut) / 7)
      by_week[week] = (by_week[week] as number) + 1
    }
    revenue += (now.figures.purchase_revenue[at] as number) - (known.figures.purchase_revenue[index] as number)
  })
  let sum = 0
  return {days, revenue: toMajor(revenue, digits), cumulative: by_week.map((count) => (sum += count))}
}
