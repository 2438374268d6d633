import {daysToLunarDate} from '../calendar/lunar-calendar.ts'
import {birthDate, isLunar} from '../customer/birthday-form.ts'
import {type Day, dayOfDate, textOfDay} from '../time/day.ts'

/**
 * Days from a day to the next birthday, 0 on the day itself; undefined where no birthday is known. `birthday` is
 * `YYYY-MM-DD` or `--MM-DD`, `lunar:YYYY-MM-DD` or `lunar:MM-DD`. One of the 29th of February is on the 1st of March in
 * years without that day; one of the 30th of a Chinese month on the 29th where the month has no more, and one of a leap
 * month in the month of that name.
 */
export function daysToBirthday(birthday: string | undefined, day: Day): number | undefined {
  const born = birthday === undefined ? undefined : birthDate(birthday)
  if (birthday === undefined || born === undefined) return undefined
  const {month, date} = born
  if (isLunar(birthday)) return daysToLunarDate(month, date, day)
  const year = Number(textOfDay(day).slice(0, 4))
  const thisYear = dayOfDate(year, month, date)
  return (thisYear >= day ? thisYear : dayOfDate(year + 1, month, date)) - day
}
