import {survivalOf} from '../../statistics/kaplan-meier.ts'
import type {HistoryColumns} from '../../store/order-aggregates.ts'
import type {Day} from '../../time/day.ts'
import type {PurchaseLog, PurchasePast} from './purchase-log.ts'

/** First purchase of each band: the 1st, 2nd, 3rd, 4th and 5th, 6th to 9th, and later ones go on alike. */
const BANDS = [1, 2, 3, 4, 6, 10]
/** Longer after their last purchase nobody is compared. */
const MOST_SILENT = 365
/** Fewer customers than this who were as long without a purchase say nothing. */
const LEAST_AT_RISK = 10

/** By band of the number of the purchase: who has not bought again so many days after it, as a share and as a count. */
export interface UsualCourse {
  bands: {surviving: Float64Array; at_risk: Int32Array}[]
}

/** How customers who never complained go on after their purchases, as known on a day. `within` as {@link expectedShare} is asked. */
export function usualCourse(
  {last_day}: Pick<HistoryColumns, 'last_day'>,
  {places, gaps: {start, gaps}}: PurchaseLog,
  {asOf, complained, within}: {asOf: Day; complained: ReadonlySet<string>; within: number},
): UsualCourse {
  const horizon = MOST_SILENT + within
  const spans = BANDS.map(() => ({
    people: 0,
    events: new Int32Array(horizon + 1),
    censored: new Int32Array(horizon + 1),
  }))
  for (const [id, place] of places) {
    if (complained.has(id) || (last_day[place] as number) < 0) continue
    const from = start[place] as number
    const count = (start[place + 1] as number) - from
    for (let number = 1; number <= count + 1; number++) {
      const span = spans[bandOf(number)] as (typeof spans)[number]
      const again = number <= count
      const days = again ? (gaps[from + number - 1] as number) : asOf - (last_day[place] as number)
      const counts = again ? span.events : span.censored
      span.people++
      if (days <= horizon) counts[days] = (counts[days] as number) + 1
    }
  }
  return {bands: spans.map(survivalOf)}
}

/**
 * The share of customers without complaints who, after as many purchases and as many days without one, bought again within
 * so many days: 1 - S(silent + within) / S(silent). Undefined where too few were as long without a purchase.
 */
export function expectedShare(
  {bands}: UsualCourse,
  {purchases, silent}: Pick<PurchasePast, 'purchases' | 'silent'>,
  within: number,
): number | undefined {
  const {surviving, at_risk} = bands[bandOf(purchases)] as UsualCourse['bands'][number]
  if (silent > MOST_SILENT || (at_risk[silent + 1] ?? 0) < LEAST_AT_RISK) return undefined
  const [now, then] = [surviving[silent] as number, surviving[silent + within] as number]
  return now > 0 ? 1 - then / now : undefined
}

function bandOf(purchases: number): number {
  let band = BANDS.length - 1
  while ((BANDS[band] as number) > purchases) band--
  return band
}
