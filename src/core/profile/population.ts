import type {Day} from '../time/day.ts'
import {ascending, mean, type Neighbours, quantileRanks} from './quantile.ts'

/** Shares at which scores are cut into fifths. */
export const FIFTHS = [0.2, 0.4, 0.6, 0.8] as const

/**
 * What has to be known of all buyers to judge one of them: a store keeps it beside its orders, so that a page need not
 * read everybody's. Holds for every day from `last_day` on. Quantiles are kept as their two neighbours, so that what
 * is made of them is the same to the last digit as from the full lists. Money in minor units.
 */
export interface Population {
  /** Day of the latest purchase; -1 without one. */
  last_day: Day
  buyers: number
  /** Last purchase days, latest first, at {@link FIFTHS}. */
  last_days: readonly Neighbours[]
  orders: Spread
  revenue: Spread
  average_order_value: Spread
  /** All gaps between purchases: each length in days, ascending, and how many gaps have it. */
  gap_days: readonly number[]
  gap_counts: readonly number[]
}

/** Where a figure of the buyers lies. */
export interface Spread {
  mean: number
  median: Neighbours
  fifths: readonly Neighbours[]
}

/** The population behind histories and gaps, each of all customers. */
export function populationOf(histories: HistoryFigures, {gaps}: {gaps: Int32Array}): Population {
  return populationWith(histories, histogramOf(gaps))
}

/** The same from gaps that are counted already. */
export function populationWith(histories: HistoryFigures, gaps: GapCounts): Population {
  const who: number[] = []
  histories.orders.forEach((count, index) => {
    if (count > 0) who.push(index)
  })
  const pick = (column: ArrayLike<number>): Float64Array => Float64Array.from(who, (index) => column[index] as number)
  const latestFirst = pick(histories.last_day).sort().reverse()
  const orders = pick(histories.orders)
  const revenue = pick(histories.revenue)
  return {
    last_day: latestFirst[0] ?? -1,
    buyers: who.length,
    last_days: who.length === 0 ? [] : FIFTHS.map((share) => quantileRanks(latestFirst, share)),
    orders: spreadOf(orders),
    revenue: spreadOf(revenue),
    average_order_value: spreadOf(revenue.map((sum, place) => sum / (orders[place] as number))),
    ...gaps,
  }
}

/** The columns of histories that a population is made of. */
export interface HistoryFigures {
  last_day: Int32Array
  orders: Int32Array
  revenue: Float64Array
}

function spreadOf(values: Float64Array): Spread {
  if (values.length === 0) return {mean: 0, median: [0, 0], fifths: []}
  const sorted = ascending(values)
  return {
    mean: mean(values),
    median: quantileRanks(sorted, 0.5),
    fifths: FIFTHS.map((share) => quantileRanks(sorted, share)),
  }
}

/** Each length of gap in days, ascending, and how many gaps have it. */
export type GapCounts = Pick<Population, 'gap_days' | 'gap_counts'>

/** How often each length of gap occurs. */
export function histogramOf(gaps: Int32Array): GapCounts {
  let longest = -1
  for (let at = 0; at < gaps.length; at++) if ((gaps[at] as number) > longest) longest = gaps[at] as number
  const counts = new Int32Array(longest + 1)
  for (let at = 0; at < gaps.length; at++) {
    const gap = gaps[at] as number
    counts[gap] = (counts[gap] as number) + 1
  }
  return occurring(counts)
}

/** The lengths that occur, of how many gaps there are of each length in days from 0 on. */
export function occurring(counts: ArrayLike<number>): GapCounts {
  const gap_days: number[] = []
  for (let days = 0; days < counts.length; days++) if ((counts[days] as number) > 0) gap_days.push(days)
  return {gap_days, gap_counts: gap_days.map((days) => counts[days] as number)}
}
