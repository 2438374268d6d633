import {dayOfDate, type Day} from '../time/day.ts'
import {yearOf} from '../time/year-of.ts'
import type {DaySpan} from './public-holidays.ts'

/** The days off that China's State Council published, and the weekend days worked in exchange for them (调休). */
export interface PublishedDays {
  off: Set<Day>
  worked: Set<Day>
  /** Whether the days of that year are known. */
  isPublished(day: Day): boolean
}

/** Of the years that a span of days touches, as far as `tyme4ts` knows them. */
export async function publishedDays({from, until}: DaySpan): Promise<PublishedDays> {
  const {LegalHoliday} = await import('tyme4ts')
  const published = {off: new Set<Day>(), worked: new Set<Day>()}
  const years = new Set<number>()
  for (let year = yearOf(from); year <= yearOf(until); year++) {
    // The 1st of January is one of them every year; the library goes from each to the next one.
    let next = LegalHoliday.fromYmd(year, 1, 1) ?? undefined
    for (; next !== undefined && next.getDay().getYear() === year; next = next.next(1) ?? undefined) {
      years.add(year)
      const date = next.getDay()
      const day = dayOfDate(year, date.getMonth(), date.getDay())
      published[next.isWork() ? 'worked' : 'off'].add(day)
    }
  }
  return {...published, isPublished: (day) => years.has(yearOf(day))}
}
