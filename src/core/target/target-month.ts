import {type Day, dayOfDate} from '../time/day.ts'

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The month that a text names, `YYYY-MM`: `2025-07`, `2025/7`, `202507`, `2025年7月`, `Jul 2025`, a date in it; `7月` or
 * `Jul` where the year is said besides. Undefined for anything else.
 */
export function parseMonth(text: string, year?: number): string | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  const [, written, month] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*(?:月份?)?$/.exec(plain) ??
    /^(\d{4})(\d{2})$/.exec(plain) ??
    DATE.exec(plain) ??
    []
  if (written !== undefined) return monthText(Number(written), Number(month))
  const [, name = '', after] = /^([a-z]{3,9})\.?[\s\-']*(\d{4}|\d{2})?$/.exec(plain) ?? []
  const named = ENGLISH.findIndex((short) => name.startsWith(short) && FULL.some((full) => full.startsWith(name))) + 1
  if (named > 0) return monthText(after === undefined ? year : fullYear(Number(after)), named)
  const [, short, bare] = /^(?:(\d{2})年\s*)?(\d{1,2})月份?$/.exec(plain) ?? []
  if (bare === undefined) return undefined
  return monthText(short === undefined ? year : fullYear(Number(short)), Number(bare))
}

/** Whether a text names a month of no particular year: `7月`, `Jul`. */
export function isMonthOfYear(text: string): boolean {
  return parseMonth(text) === undefined && parseMonth(text, 2000) !== undefined
}

/** First and last day of a month. */
export function daysOfMonth(month: string): {first: Day; last: Day} {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return {first: dayOfDate(year, number, 1), last: dayOfDate(year, number + 1, 1) - 1}
}

/** A day of the month, as spreadsheets write the first of it. */
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月]\d{1,2}日?(?:[ t]00:00(?::00)?(?:\.0+)?z?)?$/

const FULL = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'sept', 'october', 'november', 'december'],
]

function fullYear(written: number): number {
  return written < 100 ? 2000 + written : written
}

function monthText(year: number | undefined, month: number): string | undefined {
  if (year === undefined || year < 1970 || year > 2200 || month < 1 || month > 12) return undefined
  return `${year}-${String(month).padStart(2, '0')}`
}
