import {type Day, textOfDay} from '../time/day.ts'
import type {Periods} from './period.ts'

/** A shop that sold nothing for longer than this did not merely rest. */
const LONGEST_PAUSE = 7

/** Over which days the orders reach, from which it follows whether a period is complete. */
export interface Coverage {
  first: Day
  last: Day
  /** The longest pause between two days with orders, at most a week: up to so far from an edge nothing need be missing. */
  pause: number
  from: Day
  until: Day
}

/** What a report says of it. */
export interface CoverageFields {
  first_order: string
  last_order: string
  /** Days without an order at either end that do not make a period incomplete. */
  pause_days: number
}

/** The days that orders reach over, and the days looked at; undefined without orders. */
export function coverageOf(days: Int32Array, {from, until}: {from: Day | undefined; until: Day}): Coverage | undefined {
  if (days.length === 0) return undefined
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const day of days) {
    if (day < first) first = day
    if (day > last) last = day
  }
  const pause = Math.min(LONGEST_PAUSE, longestPause(days, first, last))
  return {
    first,
    last,
    pause,
    from: Math.max(from ?? first - pause, first - pause),
    until: Math.min(until, last + pause),
  }
}

export function coverageFields({first, last, pause}: Coverage): CoverageFields {
  return {first_order: textOfDay(first), last_order: textOfDay(last), pause_days: pause}
}

/** Whether all days from one to another are covered. */
export function isCovered({from, until}: Coverage, first: Day, last: Day): boolean {
  return first >= from && last <= until
}

/** For each period, whether all of its days are covered. */
export function completePeriods({starts, labels}: Periods, coverage: Coverage): boolean[] {
  return labels.map((_, period) => isCovered(coverage, starts[period] as Day, (starts[period + 1] as Day) - 1))
}

function longestPause(days: Int32Array, first: Day, last: Day): number {
  const sold = new Uint8Array(last - first + 1)
  for (const day of days) sold[day - first] = 1
  let longest = 0
  let pause = 0
  for (const was of sold) {
    pause = was === 1 ? 0 : pause + 1
    longest = Math.max(longest, pause)
  }
  return longest
}
