import {type Day, dayOf, dayOfDate, textOfDay} from '../time/day.ts'

export const PERIOD_UNITS = ['week', 'month', 'quarter'] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]

/** Consecutive weeks, months or quarters that cover some days, numbered from 0. */
export interface Periods {
  unit: PeriodUnit
  /** `2025-W01` (ISO 8601, from Monday), `2025-01` or `2025-Q1`. */
  labels: string[]
  /** First day of each, and one entry more: the day behind the last. */
  starts: Day[]
  /** The period of a day that is covered. */
  of(day: Day): number
}

/** The periods from that of one day to that of another, both included. */
export function periodsBetween(unit: PeriodUnit, from: Day, until: Day): Periods {
  const starts = [startOf(unit, from)]
  while ((starts.at(-1) as Day) <= until) starts.push(nextStart(unit, starts.at(-1) as Day))
  const first = starts[0] as Day
  const table = new Int32Array((starts.at(-1) as Day) - first)
  const count = starts.length - 1
  for (let period = 0; period < count; period++) {
    table.fill(period, (starts[period] as Day) - first, (starts[period + 1] as Day) - first)
  }
  const labels = starts.slice(0, count).map((day) => labelOf(unit, day))
  return {unit, labels, starts, of: (day) => table[day - first] as number}
}

/** How many periods make a year. */
export function periodsInYear(unit: PeriodUnit): number {
  return {week: 52, month: 12, quarter: 4}[unit]
}

function startOf(unit: PeriodUnit, day: Day): Day {
  if (unit === 'week') return mondayOf(day)
  const [year, month] = calendar(day)
  return dayOfDate(year, unit === 'month' ? month : month - ((month - 1) % 3), 1)
}

function nextStart(unit: PeriodUnit, start: Day): Day {
  if (unit === 'week') return start + 7
  const [year, month] = calendar(start)
  return dayOfDate(year, month + (unit === 'month' ? 1 : 3), 1)
}

function labelOf(unit: PeriodUnit, start: Day): string {
  const [year, month] = calendar(start)
  if (unit === 'month') return textOfDay(start).slice(0, 7)
  if (unit === 'quarter') return `${year}-Q${(month + 2) / 3}`
  // A week belongs to the year of its Thursday.
  const thursday = start + 3
  const [weekYear] = calendar(thursday)
  const week = Math.floor((thursday - dayOfDate(weekYear, 1, 1)) / 7) + 1
  return `${weekYear}-W${String(week).padStart(2, '0')}`
}

/** 1970-01-01 was a Thursday. */
function mondayOf(day: Day): Day {
  return day - ((((day + 3) % 7) + 7) % 7)
}

function calendar(day: Day): [year: number, month: number] {
  const text = textOfDay(day)
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7))]
}

/** The first day of the month so many months before that of a day. */
export function monthsBefore(day: Day, count: number): Day {
  const [year, month] = calendar(day)
  return dayOfDate(year, month - count, 1)
}

/** The day one year earlier; the 28th of February for the 29th. */
export function yearBefore(day: Day): Day {
  const text = textOfDay(day)
  const [year] = calendar(day)
  const date = text.slice(5) === '02-29' ? '02-28' : text.slice(5)
  return dayOf(`${String(year - 1).padStart(4, '0')}-${date}`)
}
