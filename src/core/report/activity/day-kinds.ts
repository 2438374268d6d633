import {loadCalendar} from '../../calendar/load-calendar.ts'
import {type DaySpan, holidaysBetween} from '../../calendar/public-holidays.ts'
import type {Settings} from '../../setting/settings.ts'
import type {Day} from '../../time/day.ts'
import {weekdayOf} from '../../time/weekday.ts'

/** `closed` is a day on which nobody works although it is neither a holiday nor a weekend. */
export const DAY_KINDS = ['workday', 'weekend', 'holiday', 'closed'] as const
export type DayKind = (typeof DAY_KINDS)[number]

export interface KindOfDay {
  kind: DayKind
  /** What the holiday is called. */
  holiday?: {en: string; zh: string} | undefined
  /** Whether people of the shop work, whatever kind of day it is. */
  works: boolean
}

const SATURDAY = 6

/** What kind of day each is in the shop's country: its public holidays are marked whether people work on them or not. */
export async function dayKinds(settings: Settings, {from, until}: DaySpan): Promise<(day: Day) => KindOfDay> {
  const own = await loadCalendar(settings, {from, until})
  const everyDay = {'work.days': [1, 2, 3, 4, 5, 6, 7], 'work.closed': [], 'work.open': []}
  const official = await loadCalendar({...settings, ...everyDay, 'work.holidays': 'closed'}, {from, until})
  const names = new Map<Day, {en: string; zh: string}>()
  for (const {day, name} of await holidaysBetween(settings.country, from - LONGEST, until)) {
    names.set(day, name)
    for (let next = day + 1; next < day + LONGEST && !official.isWorkday(next) && !names.has(next); next++)
      names.set(next, name)
  }
  return (day) => {
    const works = own.isWorkday(day)
    if (names.has(day) || !official.isWorkday(day)) return {kind: 'holiday', holiday: names.get(day), works}
    if (weekdayOf(day) >= SATURDAY) return {kind: 'weekend', works}
    return {kind: works ? 'workday' : 'closed', works}
  }
}

/** Days that a holiday may last. */
const LONGEST = 10
