import {dayOfDate, type Instant, instantOfSeconds} from '../time/day.ts'
import {wallClock} from '../time/zone.ts'
import type {DateFormat} from './column-format.ts'
import {type Clock, readClock} from './parse-clock.ts'
import {type Parsed, parsed, unreadable} from './parsed.ts'
import {type CalendarDate, findDate, plainDateText} from './written-date.ts'

/** How the dates of a column are written, and the shop's zone, into which dates with an offset are converted. */
export interface DateForm {
  format: DateFormat
  /** IANA time zone; without one the wall clock is kept as written. */
  zone?: string | undefined
}

/**
 * A date, or a date and a time, as an instant of the shop's wall clock; a date alone is its midnight. A year of
 * four digits in front is read as year-month-day whatever the column's format, a month's name settles the order,
 * and years of two digits are 1970 to 2069. Offsets (`+0200`, `-04:00`, `Z`) and Unix times are converted to `zone`.
 * Refuses dates that are in no calendar, and years before 1900 or after 2199.
 */
export function parseDate(text: string, form: DateForm): Parsed<Instant> {
  return (
    isoInstant(text, form.zone) ?? writtenDate(text, form) ?? unreadable(`"${text}" is no date${wanted(form.format)}`)
  )
}

const ZERO = 0x30

/**
 * `YYYY-MM-DD`, `YYYY-MM-DD HH:MM`, `YYYY-MM-DD HH:MM:SS`, and these with an offset, by their places: this runs for
 * nearly every row of every file. Undefined for any other text.
 */
function isoInstant(text: string, zone: string | undefined): Parsed<Instant> | undefined {
  const separator = text.charCodeAt(4)
  if ((separator !== 0x2d && separator !== 0x2f) || text.charCodeAt(7) !== separator) return undefined
  const year = two(text, 0) * 100 + two(text, 2)
  if (!isDate(year, two(text, 5), two(text, 8))) return undefined
  const day = separator === 0x2d ? text.slice(0, 10) : `${text.slice(0, 4)}-${text.slice(5, 7)}-${text.slice(8, 10)}`
  if (text.length === 10) return parsed(`${day}T00:00:00`)
  const between = text.charCodeAt(10)
  if ((between !== 0x20 && between !== 0x54) || text.charCodeAt(13) !== 0x3a) return undefined
  if (!isUnder(two(text, 11), 24) || !isUnder(two(text, 14), 60)) return undefined
  if (text.length === 16) return parsed(`${day}T${text.slice(11)}:00`)
  if (text.charCodeAt(16) !== 0x3a || !isUnder(two(text, 17), 60)) return undefined
  const instant = `${day}T${text.slice(11, 19)}`
  if (text.length === 19) return parsed(instant)
  const offset = offsetSeconds(text.slice(19).trimStart())
  return offset === undefined ? undefined : parsed(shifted(instant, offset, zone))
}

/** The number of two digits at a place, NaN when there are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

function isUnder(value: number, limit: number): boolean {
  return value >= 0 && value < limit
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDate(year: number, month: number, day: number): boolean {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return false
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (MONTH_DAYS[month - 1] as number)
}

/** Seconds east of UTC; undefined when the text is no offset. */
function offsetSeconds(text: string): number | undefined {
  if (/^(z|utc|gmt)$/i.test(text)) return 0
  const match = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(text)
  if (!match) return undefined
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)]
  if (hours > 14 || minutes > 59) return undefined
  return (match[1] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60)
}

function shifted(instant: Instant, offset: number, zone: string | undefined): Instant {
  if (zone === undefined) return instant
  return wallClock(Date.parse(`${instant}Z`) / 1000 - offset, zone)
}

function writtenDate(text: string, form: DateForm): Parsed<Instant> | undefined {
  const plain = plainDateText(text)
  const counted = countedDate(plain, form)
  if (counted !== undefined) return parsed(counted)
  const found = findDate(plain, form.format)
  if (!found || !isDate(...found.date)) return undefined
  const clock = readClock(found.rest)
  return clock && parsed(assemble(found.date, clock, form.zone))
}

/** Dates written as one number: an Excel day, Unix time. */
function countedDate(text: string, {format, zone}: DateForm): Instant | undefined {
  if (format === 'serial' && /^\d{5}(\.\d+)?$/.test(text)) {
    // Day 25569 of Excel is 1970-01-01; its doubles miss a whole second by a little.
    return instantOfSeconds(Math.round((Number(text) - 25_569) * 86_400))
  }
  if (format !== 'epoch' || !/^\d{9,10}(\d{3})?(\.\d+)?$/.test(text)) return undefined
  const number = Number(text)
  const seconds = Math.floor(number >= 1e11 ? number / 1000 : number)
  return zone === undefined ? instantOfSeconds(seconds) : wallClock(seconds, zone)
}

function assemble([year, month, day]: CalendarDate, {seconds, offset}: Clock, zone: string | undefined): Instant {
  const instant = instantOfSeconds(dayOfDate(year, month, day) * 86_400 + seconds)
  const east = offset === undefined ? undefined : offsetSeconds(offset)
  return east === undefined ? instant : shifted(instant, east, zone)
}

function wanted(format: DateFormat): string {
  const words: Partial<Record<DateFormat, string>> = {
    ymd: ' with the year first',
    dmy: ' with the day first',
    mdy: ' with the month first',
  }
  return words[format] ?? ''
}
