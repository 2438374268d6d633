import type {Day} from '../../time/day.ts'
import {textOfDay} from '../../time/day.ts'
import {weekdayOf} from '../../time/weekday.ts'
import {periodsBetween} from '../period.ts'

export const ACTIVITY_BY = ['day', 'week'] as const
export type ActivityBy = (typeof ACTIVITY_BY)[number]

const WEEKS = {day: 4, week: 12} as const

/** The first of so many days, or the Monday of the first of so many weeks. */
export function firstDay(by: ActivityBy, until: Day): Day {
  const weeks = WEEKS[by]
  return by === 'day' ? until - 7 * weeks + 1 : until - (weekdayOf(until) - 1) - 7 * (weeks - 1)
}

/** A row of the report: a day, or the days of a week that lie in the period. */
export interface ActivitySpan {
  label: string
  first: Day
  last: Day
  is_complete: boolean
}

/** The days, or the weeks, of a period. */
export function spansOf(by: ActivityBy, {from, until}: {from: Day; until: Day}): ActivitySpan[] {
  if (by === 'day') {
    return Array.from({length: until - from + 1}, (_, index) => {
      const day = from + index
      return {label: textOfDay(day), first: day, last: day, is_complete: true}
    })
  }
  const {labels, starts} = periodsBetween('week', from, until)
  return labels.map((label, index) => {
    const [start, end] = [starts[index] as Day, (starts[index + 1] as Day) - 1]
    return {label, first: Math.max(start, from), last: Math.min(end, until), is_complete: start >= from && end <= until}
  })
}

/** The span of a day, -1 for none. */
export function placeIn(spans: readonly ActivitySpan[], from: Day): (day: Day) => number {
  const table = spans.flatMap(({first, last}, index) => Array.from({length: last - first + 1}, () => index))
  return (day) => table[day - from] ?? -1
}
