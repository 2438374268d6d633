import {dayOf, type Day, textOfDay} from '../time/day.ts'
import type {Season} from './occasion.ts'

/** Chinese New Year and Mid-Autumn day, which follow the moon, by year; outside the table a usual date is taken. */
const NEW_YEARS =
  '2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03'
const MID_AUTUMNS =
  '2015-09-27 2016-09-15 2017-10-04 2018-09-24 2019-09-13 2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12'

const newYears = byYear(NEW_YEARS)
const midAutumns = byYear(MID_AUTUMNS)

const DAYS_BEFORE_NEW_YEAR = 24
const DAYS_BEFORE_MID_AUTUMN = 28

/** Seasons that a day lies in: they change what is bought and how much, never when a customer buys. */
export function seasonsOf(day: Day): Season[] {
  const text = textOfDay(day)
  const year = text.slice(0, 4)
  const month = Number(text.slice(5, 7))
  const seasons: Season[] = []
  if (month >= 6 && month <= 8) seasons.push('summer')
  if (month === 12 || month <= 2) seasons.push('winter')
  if (isShortlyBefore(day, newYearDay(year), DAYS_BEFORE_NEW_YEAR)) seasons.push('spring_festival')
  if (isShortlyBefore(day, midAutumnDay(year), DAYS_BEFORE_MID_AUTUMN)) seasons.push('mid_autumn')
  return seasons
}

/** Chinese New Year of a year such as `2025`. */
export function newYearDay(year: string): Day {
  return newYears.get(year) ?? dayOf(`${year}-02-05`)
}

/** Mid-Autumn day of a year such as `2025`. */
export function midAutumnDay(year: string): Day {
  return midAutumns.get(year) ?? dayOf(`${year}-09-21`)
}

function isShortlyBefore(day: Day, feast: Day, days: number): boolean {
  return day <= feast && day > feast - days
}

function byYear(dates: string): Map<string, Day> {
  return new Map(dates.split(' ').map((date) => [date.slice(0, 4), dayOf(date)]))
}
