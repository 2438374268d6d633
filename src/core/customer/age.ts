import {dayOfLunarDate} from '../calendar/lunar-calendar.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {birthDate, birthYear, isLunar} from './birthday-form.ts'

/** Nobody is older; such a birthday is a mistake. */
const OLDEST = 120

/** Full years on a day; undefined where the year of birth is not known or cannot be true. */
export function ageOn(birthday: string | undefined, day: Day): number | undefined {
  if (birthday === undefined || birthday.startsWith('--')) return undefined
  if (isLunar(birthday)) return ageOn(solarBirthday(birthday), day)
  const today = textOfDay(day)
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4))
  const age = today.slice(5) >= birthday.slice(5) ? years : years - 1
  return age >= 0 && age <= OLDEST ? age : undefined
}

/** The day of birth of somebody born on a day of the Chinese calendar. */
function solarBirthday(birthday: string): string | undefined {
  const [year, born] = [birthYear(birthday), birthDate(birthday)]
  const day = year === undefined || born === undefined ? undefined : dayOfLunarDate(year, born.month, born.date)
  return day === undefined ? undefined : textOfDay(day)
}

/** Names of the bands that begin at 0 and at each of these ages, rising: `0-17`, `18-24`, `65+`. */
export function ageBands(starts: readonly number[]): string[] {
  return [0, ...starts].map((start, band) =>
    band === starts.length ? `${start}+` : `${start}-${(starts[band] as number) - 1}`,
  )
}

/** The index of an age's band. */
export function ageBandOf(age: number, starts: readonly number[]): number {
  const next = starts.findIndex((start) => age < start)
  return next < 0 ? starts.length : next
}
