import type {WorkCalendar} from '../calendar/work-calendar.ts'
import type {Day} from '../time/day.ts'
import {weekdayOf} from '../time/weekday.ts'

/** What was done each day, from a day on: by whom the weights are for, and by everybody. */
export interface PastDays {
  from: Day
  own: Float64Array
  all: Float64Array
}

/** How much of a month's total falls on a day, in relation to others; `even` where too little is known of weekdays. */
export interface DayWeights {
  basis: 'weekdays' | 'even'
  of(day: Day): number
}

/** Days of the past below which nothing is known of weekdays. */
const LEAST_DAYS = 14
/** Days with something on them that everybody's weekdays count as beside one's own. */
const PRIOR_DAYS = 28

/**
 * Weights of days from the weekdays of the past: the mean of a weekday against the mean of all days, one's own drawn
 * towards everybody's where there is little of it. Days on which nobody works although their weekday is worked on (a
 * closed holiday) are a kind of their own, of no weight where none has been seen. Without enough past all working
 * days weigh the same.
 */
export function dayWeights(past: PastDays, calendar: Pick<WorkCalendar, 'isWorkday'>): DayWeights {
  const off = offWeekdays(past, calendar)
  const kindOf = (day: Day): number => (calendar.isWorkday(day) || off.has(weekdayOf(day)) ? weekdayOf(day) : CLOSED)
  const even = (day: Day): number => (calendar.isWorkday(day) ? 1 : 0)
  const [own, all] = [relativeMeans(past.own, past.from, kindOf), relativeMeans(past.all, past.from, kindOf)]
  if (past.all.length < LEAST_DAYS || !all) return {basis: 'even', of: even}
  const active = own ? past.own.reduce((count, value) => count + Number(value > 0), 0) : 0
  return {
    basis: 'weekdays',
    of: (day) => {
      const [usual, mine] = [all.get(kindOf(day)), own?.get(kindOf(day))]
      if (usual === undefined) return kindOf(day) === CLOSED ? 0 : even(day)
      return (active * (mine ?? usual) + PRIOR_DAYS * usual) / (active + PRIOR_DAYS)
    },
  }
}

const CLOSED = 0

/** Weekdays that are never worked on in the past or the weeks around it. */
function offWeekdays({from, all}: PastDays, {isWorkday}: Pick<WorkCalendar, 'isWorkday'>): Set<number> {
  const off = new Set([1, 2, 3, 4, 5, 6, 7])
  for (let day = from; day < from + Math.max(all.length, 28); day++) if (isWorkday(day)) off.delete(weekdayOf(day))
  return off
}

/** For each kind of day its mean, 1 being that of all; undefined where nothing was done. */
function relativeMeans(
  values: Float64Array,
  from: Day,
  kindOf: (day: Day) => number,
): ReadonlyMap<number, number> | undefined {
  const kinds = new Map<number, {sum: number; days: number}>()
  let total = 0
  for (const [index, value] of values.entries()) {
    const kind = kindOf(from + index)
    const known = kinds.get(kind) ?? {sum: 0, days: 0}
    kinds.set(kind, {sum: known.sum + value, days: known.days + 1})
    total += value
  }
  if (total <= 0) return undefined
  const mean = total / values.length
  return new Map([...kinds].map(([kind, {sum, days}]) => [kind, Math.max(0, sum / days / mean)]))
}
