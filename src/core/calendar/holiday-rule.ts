import {type Day, dayOfDate} from '../time/day.ts'
import {yearOf} from '../time/year-of.ts'
import {dayOfLunarDate} from './lunar-calendar.ts'

/** Days by which a date that is reckoned roughly may be wrong at most, with some to spare. */
const ROUGH = 4
/** Days from one solar term to the next. */
const TERM_DAYS = 365.2422 / 24

/**
 * Whether a rule of `date-holidays` may fall between two days. Dates of the Chinese calendar (`chinese 08-0-15`) and solar
 * terms (`chinese 5-01 solarterm`, counted from the beginning of spring about the 4th of February) are looked up roughly,
 * since the library takes its time over the moon; of every other rule it is said that it may.
 */
export function mayFallIn(rule: string, {from, until}: {from: Day; until: Day}): boolean {
  const reckoned = reckonedDay(rule)
  if (reckoned === undefined) return true
  // A Chinese year ends in the next of ours.
  for (let year = yearOf(from) - 1; year <= yearOf(until); year++) {
    const day = reckoned(year)
    if (day === undefined || (day >= from - ROUGH && day <= until + ROUGH)) return true
  }
  return false
}

function reckonedDay(rule: string): ((year: number) => Day | undefined) | undefined {
  const lunar = /^chinese (\d\d)-0-(\d\d)$/.exec(rule)
  if (lunar) {
    const [month, date] = [Number(lunar[1]), Number(lunar[2])]
    return (year) => dayOfLunarDate(year, month, Math.max(1, date))
  }
  const term = /^chinese (\d+)-(\d\d) solarterm$/.exec(rule)
  if (!term) return undefined
  const [number, date] = [Number(term[1]), Number(term[2])]
  return (year) => dayOfDate(year, 2, 4) + Math.round((number - 1) * TERM_DAYS) + date - 1
}
