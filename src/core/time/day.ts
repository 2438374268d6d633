/**
 * Wall-clock time of the business. An *instant* is text `YYYY-MM-DDTHH:MM:SS` without an offset, a *day* is the
 * integer count of days since 1970-01-01 on the same wall clock. Neither knows a time zone: inputs that carry an
 * offset are converted on the way in (`time/zone.ts`).
 */
export type Instant = string
export type Day = number

const MS_PER_DAY = 86_400_000
const SECONDS_PER_DAY = 86_400

/** The day of an instant or of `YYYY-MM-DD`. The text must be well formed; see {@link parseDay} for input. */
export function dayOf(instant: string): Day {
  return dayOfDate(100 * twoDigits(instant, 0) + twoDigits(instant, 2), twoDigits(instant, 5), twoDigits(instant, 8))
}

/** Days from 0000-03-01 to 1970-01-01. */
const BEFORE_1970 = 719_468

/**
 * The day of a calendar date (proleptic Gregorian), months from 1 on; a month or date beyond its year or month counts on
 * from there. With years that begin in March, five months have 153 days (Zeller 1882), and a leap day is the last.
 */
export function dayOfDate(year: number, month: number, date: number): Day {
  const years = year + Math.floor((month - 3) / 12)
  const months = month - 3 - 12 * (years - year)
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leapDays + Math.floor((153 * months + 2) / 5) + date - 1 - BEFORE_1970
}

/** Texts of days that were asked for, from 1970 to 2106: a profile has few days and many customers. */
const texts: (string | undefined)[] = []
const MOST_TEXTS = 50_000

/** `YYYY-MM-DD` of a day. */
export function textOfDay(day: Day): string {
  const known = texts[day]
  if (known !== undefined) return known
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
  if (Number.isInteger(day) && day >= 0 && day < MOST_TEXTS) {
    while (texts.length <= day) texts.push(undefined)
    texts[day] = text
  }
  return text
}

/** The last second of a day. */
export function endOfDay(day: Day): Instant {
  return `${textOfDay(day)}T23:59:59`
}

/** A well-formed calendar day, or undefined: `2025-02-29` is none. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const day = dayOf(text)
  return textOfDay(day) === text ? day : undefined
}

/** Seconds of the wall clock since 1970-01-01T00:00:00. */
export function secondsOf(instant: Instant): number {
  const time = 3600 * twoDigits(instant, 11) + 60 * twoDigits(instant, 14) + twoDigits(instant, 17)
  return dayOf(instant) * SECONDS_PER_DAY + time
}

const ZERO = 48
const TWO = Array.from({length: 60}, (_, number) => String(number).padStart(2, '0'))

function twoDigits(text: string, at: number): number {
  return 10 * (text.charCodeAt(at) - ZERO) + (text.charCodeAt(at + 1) - ZERO)
}

/** The instant of wall-clock seconds since 1970-01-01T00:00:00. */
export function instantOfSeconds(seconds: number): Instant {
  const day = Math.floor(seconds / SECONDS_PER_DAY)
  const second = Math.floor(seconds - day * SECONDS_PER_DAY)
  if (second === 0) return `${textOfDay(day)}T00:00:00`
  const [hour, minute] = [Math.floor(second / 3600), Math.floor(second / 60) % 60]
  return `${textOfDay(day)}T${TWO[hour]}:${TWO[minute]}:${TWO[second % 60]}`
}

/** The instant `hours` later. */
export function addHours(instant: Instant, hours: number): Instant {
  return instantOfSeconds(secondsOf(instant) + hours * 3600)
}

/** Whole and part hours from one instant to another; negative when `to` is earlier. */
export function hoursBetween(from: Instant, to: Instant): number {
  return (secondsOf(to) - secondsOf(from)) / 3600
}
