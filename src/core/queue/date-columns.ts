import {daysToBirthday} from '../profile/birthday-days.ts'
import type {Profile} from '../profile/profile.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {ifKnown} from './if-known.ts'
import type {Columns} from './extra-columns.ts'

/** The next birthday and the next anniversary of the first order of each customer, and the month of the profile. */
export function dateColumns(profile: Profile): Columns {
  const {asOf, first_day, records} = profile.inputs
  const month = textOfDay(asOf).slice(0, 7)
  const toAnniversary = (index: number): number | undefined => daysToAnniversary(first_day[index] as Day, asOf)
  return {
    next_birthday: (index) => ifKnown(daysToBirthday(records.birthday[index], asOf), (days) => textOfDay(asOf + days)),
    next_anniversary: (index) => ifKnown(toAnniversary(index), (days) => textOfDay(asOf + days)),
    days_to_anniversary: toAnniversary,
    month: () => month,
  }
}

/** Days until a whole number of years since the first order are over; at least one year. */
function daysToAnniversary(first: Day, asOf: Day): number | undefined {
  if (first < 0 || asOf <= first) return undefined
  return daysToBirthday(textOfDay(first), asOf)
}
