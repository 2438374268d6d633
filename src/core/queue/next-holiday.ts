import {holidaysBetween} from '../calendar/public-holidays.ts'
import type {Profile} from '../profile/profile.ts'
import {textOfDay} from '../time/day.ts'
import type {Columns} from './extra-columns.ts'

/** How far ahead one looks for a holiday: by then its greeting is prepared. */
const AHEAD = 14

/** The next public holiday of the shop's country on which one wishes joy; blank where there is none within two weeks. */
export async function loadHoliday({inputs: {asOf, settings}}: Pick<Profile, 'inputs'>): Promise<Columns> {
  const coming = await holidaysBetween(settings.country, asOf, asOf + AHEAD)
  const next = coming.find(({solemn}) => !solemn)
  const {name, day} = next ?? {}
  const [on, days] = day === undefined ? [] : [textOfDay(day), day - asOf]
  return {
    holiday: () => name?.en,
    holiday_zh: () => name?.zh,
    next_holiday: () => on,
    days_to_holiday: () => days,
  }
}
