import type {Day} from '../time/day.ts'
import type {DayWeights, PastDays} from './day-weights.ts'

/** A month as it stands at the end of a day, or at the time of day that `gone` (0 to 1) says. */
export interface MonthSoFar {
  first: Day
  last: Day
  asOf: Day
  /** Share of the last day that is over. */
  gone: number
  past: Pick<PastDays, 'from' | 'own'>
  weights: DayWeights
}

/** What the month comes to if things go on as they did; `low` and `high` hold its total in 19 of 20 months. */
export interface MonthOutlook {
  forecast: number
  low: number
  high: number
  /** Standard error of the forecast. */
  error: number
}

/** The share of a month's total that is usual by now, 0 to 1. */
export function usualShare({first, last, asOf, gone, weights}: Omit<MonthSoFar, 'past'>): number {
  let [done, all] = [0, 0]
  for (let day = first; day <= last; day++) {
    const weight = weights.of(day)
    all += weight
    if (day <= asOf) done += day === asOf ? gone * weight : weight
  }
  if (all > 0) return done / all
  return asOf >= last ? 1 : 0
}

/** Days after which a day of the past counts half, and how many of them are looked at. */
const HALF_LIFE = 21
export const LEVEL_DAYS = 56
/** The two-sided 95 % point of Student's distribution with 15 degrees of freedom: the error is learned from few weeks. */
const T95 = 2.131

/**
 * The month's total: what is done, and for each day to come its weight times the level of the last 8 weeks, recent days
 * counting more (half after {@link HALF_LIFE} days). The error is the greater of two: what the scatter of days, or of weeks,
 * around their weights makes, with that of the level; and how far the same rule missed as many days to come from each
 * week of the past. Where things are counted it is no smaller than chance makes it. Undefined without a past.
 */
export function monthOutlook(
  month: MonthSoFar,
  {done, counts}: {done: number; counts: boolean},
): MonthOutlook | undefined {
  const {first, last, asOf, gone, weights} = month
  const seen = seenDays(month)
  const level = levelOf(seen.slice(-LEVEL_DAYS))
  if (level === undefined) return undefined
  let left = 0
  for (let day = Math.max(first, asOf); day <= last; day++) left += weights.of(day) * (day === asOf ? 1 - gone : 1)
  const scatter = Math.max(scatterOf(seen.slice(-LEVEL_DAYS)), counts ? level.mean : 0)
  const variance = scatter * left * (1 + left / level.size)
  const error = Math.sqrt(Math.max(variance, missed(seen, last - Math.max(first - 1, asOf), left)))
  const forecast = done + level.mean * left
  const floor = counts ? done : Math.min(0, done)
  return {forecast, low: Math.max(floor, forecast - T95 * error), high: forecast + T95 * error, error}
}

/** A day, or several, of the past: what was done, and what they weigh. */
interface Span {
  value: number
  weight: number
}

function seenDays({asOf, gone, past, weights}: MonthSoFar): Span[] {
  return Array.from(past.own, (value, index) => {
    const day = past.from + index
    return {value, weight: weights.of(day) * (day === asOf ? gone : 1)}
  })
}

/** What is done on a day of weight 1 at the end of some days, and how many such days the mean is worth. */
function levelOf(days: readonly Span[]): {mean: number; size: number} | undefined {
  let [sum, weight, squares] = [0, 0, 0]
  for (const [index, day] of days.entries()) {
    const part = 0.5 ** ((days.length - 1 - index) / HALF_LIFE)
    sum += part * day.value
    weight += part * day.weight
    squares += part * part * day.weight
  }
  return weight > 0 ? {mean: Math.max(0, sum / weight), size: (weight * weight) / squares} : undefined
}

const WEEK = 7
/** Weeks of the past before the first that is forecast, and how many must be. */
const FIRST_ORIGIN = 4
const LEAST_ORIGINS = 4

/** Mean square by which so many days to come, of a weight, were missed from each week of the past; 0 where too few can be told. */
function missed(days: readonly Span[], length: number, weight: number): number {
  let [squares, count] = [0, 0]
  for (let end = days.length - length; end >= FIRST_ORIGIN * WEEK; end -= WEEK) {
    const level = levelOf(days.slice(Math.max(0, end - LEVEL_DAYS), end))
    const came = sumOf(days.slice(end, end + length))
    if (level === undefined || came.weight === 0) continue
    squares += ((came.value / came.weight - level.mean) * weight) ** 2
    count++
  }
  return count >= LEAST_ORIGINS ? squares / count : 0
}

/** Variance of what is done on a day of weight 1, from single days or from weeks. */
function scatterOf(days: readonly Span[]): number {
  const weeks: Span[] = []
  for (let end = days.length; end >= WEEK; end -= WEEK) weeks.push(sumOf(days.slice(end - WEEK, end)))
  return Math.max(scatterAround(days), scatterAround(weeks))
}

function scatterAround(all: readonly Span[]): number {
  const spans = all.filter(({weight}) => weight > 0)
  if (spans.length < 3) return 0
  const {value, weight} = sumOf(spans)
  const mean = value / weight
  const squares = spans.reduce((sum, span) => sum + (span.value - mean * span.weight) ** 2 / span.weight, 0)
  return squares / (spans.length - 1)
}

function sumOf(spans: readonly Span[]): Span {
  let [value, weight] = [0, 0]
  for (const span of spans) {
    value += span.value
    weight += span.weight
  }
  return {value, weight}
}
