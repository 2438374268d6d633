import type {Settings} from '../setting/settings.ts'
import {daysOffIn, type DaySpan} from './public-holidays.ts'
import {publishedDays} from './published-days.ts'
import {type CalendarSettings, type PublicDays, workCalendar, type WorkCalendar} from './work-calendar.ts'

/** What is due soon after the last day is due by the holidays of the weeks that follow. */
const BEYOND = 90

/**
 * The calendar that the settings describe, with the public holidays of the country from some days before `from` to
 * three months after `until` where people do not work on them; else no library of holidays is loaded.
 */
export async function loadCalendar(
  settings: CalendarSettings & Pick<Settings, 'country'>,
  {from, until}: DaySpan,
): Promise<WorkCalendar> {
  if (settings['work.holidays'] === 'open') return workCalendar(settings)
  return workCalendar(settings, await publicDays(settings.country, {from: from - BEYOND, until: until + BEYOND}))
}

/**
 * China publishes each year's days off, and the weekend days worked in exchange for them, in the autumn before; in years
 * without that, and in other countries, the holidays themselves are off.
 */
async function publicDays(country: string, span: DaySpan): Promise<PublicDays> {
  const off = await daysOffIn(country, span)
  if (country !== 'CN') return {off, worked: new Set()}
  const published = await publishedDays(span)
  for (const day of off) if (published.isPublished(day)) off.delete(day)
  for (const day of published.off) off.add(day)
  return {off, worked: published.worked}
}
