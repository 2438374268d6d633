import {type Day, dayOf} from '../time/day.ts'
import {yearOf} from '../time/year-of.ts'
import {chineseName, isSolemn} from './holiday-names.ts'
import {mayFallIn} from './holiday-rule.ts'

export interface DaySpan {
  from: Day
  until: Day
}

/** A public holiday; on a solemn one nobody is wished joy. One of several days is given once, on its first day. */
export interface PublicHoliday {
  day: Day
  name: {en: string; zh: string}
  solemn: boolean
}

/** A day of `date-holidays`: `rule` is how it is computed, such as `chinese 01-0-00` for New Year's Eve. */
interface HolidayDay {
  day: Day
  name: {en: string; zh: string}
  rule: string
  substitute: boolean
}

/**
 * The public holidays of a country (ISO 3166) between two days, both included, moons and Easter reckoned; none of a
 * country that nobody has told of. Half days and days that stand in for a holiday on a weekend are none of their own.
 */
export async function holidaysBetween(country: string, from: Day, until: Day): Promise<PublicHoliday[]> {
  const days = (await holidayDays(country, {from: from - 1, until: until + 1})).filter(({substitute}) => !substitute)
  const given = days.filter(
    (holiday, index) => !isEve(holiday, days[index + 1]) && !isFurtherDay(days, index) && holiday.day >= from,
  )
  return given.filter(({day}) => day <= until).map(({day, name}) => ({day, name, solemn: isSolemn(name.en)}))
}

/** The days off on public holidays and on those that stand in for them; China's first of June is off for children only. */
export async function daysOffIn(country: string, span: DaySpan): Promise<Set<Day>> {
  const days = await holidayDays(country, span)
  return new Set(days.filter(({rule}) => country !== 'CN' || rule !== '06-01').map(({day}) => day))
}

async function holidayDays(country: string, {from, until}: DaySpan): Promise<HolidayDay[]> {
  const {default: Holidays} = await import('date-holidays')
  // Of which zone the days are makes no difference to their dates, and the bundle knows this one only.
  const holidays = new Holidays(country, {types: ['public'], timezone: 'UTC'})
  // Its types do not say that a rule has its text.
  const rules = holidays.getRules() as unknown as {rule: string}[]
  for (const {rule} of rules) if (!mayFallIn(rule, {from, until})) holidays.unsetRule(rule)
  const days: HolidayDay[] = []
  for (let year = yearOf(from); year <= yearOf(until); year++) {
    const chinese = new Map(holidays.getHolidays(year, 'zh').map(({date, rule, name}) => [`${date} ${rule}`, name]))
    for (const {date, name, rule, substitute = false} of holidays.getHolidays(year, 'en')) {
      const zh = chineseName(name, chinese.get(`${date} ${rule}`))
      if (isWholeDay(date)) days.push({day: dayOf(date), name: {en: name, zh}, rule, substitute})
    }
  }
  return days.filter(({day}) => day >= from && day <= until)
}

/** `2025-03-08 12:00:00` begins at noon: the afternoon off of some people. */
function isWholeDay(date: string): boolean {
  return date.slice(11, 19) === '00:00:00'
}

/** The last day of the year before a festival that goes by the same name. */
function isEve({rule, name}: HolidayDay, next: HolidayDay | undefined): boolean {
  return rule === 'chinese 01-0-00' && next?.name.en === name.en
}

function isFurtherDay(days: readonly HolidayDay[], index: number): boolean {
  const [before, holiday] = [days[index - 1], days[index] as HolidayDay]
  if (before === undefined || before.name.en !== holiday.name.en || before.day !== holiday.day - 1) return false
  return !isEve(before, holiday)
}
