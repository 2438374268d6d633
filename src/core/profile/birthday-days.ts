import {type Day, dayOfDate, textOfDay} from '../time/day.ts'

/**
 * Days from a day to the next birthday, 0 on the day itself; undefined where no birthday is known. `birthday` is
 * `YYYY-MM-DD` or `--MM-DD`. One of the 29th of February is on the 1st of March in years without that day.
 */
export function daysToBirthday(birthday: string | undefined, day: Day): number | undefined {
  const match = /(\d{2})-(\d{2})$/.exec(birthday ?? '')
  if (!match) return undefined
  const [month, date] = [Number(match[1]), Number(match[2])]
  const year = Number(textOfDay(day).slice(0, 4))
  const thisYear = dayOfDate(year, month, date)
  return (thisYear >= day ? thisYear : dayOfDate(year + 1, month, date)) - day
}
