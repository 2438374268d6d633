/**
 * A birthday as the record keeps it: `YYYY-MM-DD`, or `--MM-DD` without the year; by the Chinese calendar
 * `lunar:YYYY-MM-DD` or `lunar:MM-DD`.
 */
const LUNAR = 'lunar:'

export function lunarBirthday(year: number | undefined, month: number, date: number): string {
  const day = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return year === undefined ? `${LUNAR}${day}` : `${LUNAR}${year}-${day}`
}

export function isLunar(birthday: string): boolean {
  return birthday.startsWith(LUNAR)
}

/** The year of birth, by the calendar in which the birthday is kept. */
export function birthYear(birthday: string): number | undefined {
  const year = /^(?:lunar:)?(\d{4})-/.exec(birthday)
  return year ? Number(year[1]) : undefined
}

/** Month and date, by the calendar in which the birthday is kept; undefined for text that is no birthday. */
export function birthDate(birthday: string): {month: number; date: number} | undefined {
  const match = /(\d{2})-(\d{2})$/.exec(birthday)
  return match ? {month: Number(match[1]), date: Number(match[2])} : undefined
}

/** Whether two birthdays are the same day of the year, whatever the year; never where the calendars differ. */
export function agreeOnDay(left: string, right: string): boolean {
  return isLunar(left) === isLunar(right) && left.slice(-5) === right.slice(-5)
}

/** Whether two birthdays are certainly not the same day of the year: of two calendars nothing is said. */
export function differInDay(left: string, right: string): boolean {
  return isLunar(left) === isLunar(right) && left.slice(-5) !== right.slice(-5)
}
