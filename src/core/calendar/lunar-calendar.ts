import {type Day, dayOfDate} from '../time/day.ts'
import {yearOf} from '../time/year-of.ts'

const FIRST_YEAR = 1900
const FIRST_DAY = dayOfDate(1900, 1, 31)

/**
 * The Chinese years 1900 to 2100, five hexadecimal digits each: whether the leap month has 30 days, which of the twelve
 * months have (the first one's bit on the left; the others have 29), and after which month the leap month stands, 0 for
 * none. A table, because profiles ask it of a million customers; a test holds it against `tyme4ts` month by month.
 */
const YEARS = (
  '04bd8 04ae0 0a570 054d5 0d260 0d950 16554 056a0 09ad0 055d2 04ae0 0a5b6 0a4d0 0d250 1d255 0b540 ' +
  '0d6a0 0ada2 095b0 14977 04970 0a4b0 0b4b5 06a50 06d40 1ab54 02b60 09570 052f2 04970 06566 0d4a0 ' +
  '0ea50 16a95 05ad0 02b60 186e3 092e0 1c8d7 0c950 0d4a0 1d8a6 0b550 056a0 1a5b4 025d0 092d0 0d2b2 ' +
  '0a950 0b557 06ca0 0b550 15355 04da0 0a5b0 14573 052b0 0a9a8 0e950 06aa0 0aea6 0ab50 04b60 0aae4 ' +
  '0a570 05260 0f263 0d950 05b57 056a0 096d0 04dd5 04ad0 0a4d0 0d4d4 0d250 0d558 0b540 0b6a0 195a6 ' +
  '095b0 049b0 0a974 0a4b0 0b27a 06a50 06d40 0af46 0ab60 09570 04af5 04970 064b0 074a3 0ea50 06b58 ' +
  '05ac0 0ab60 096d5 092e0 0c960 0d954 0d4a0 0da50 07552 056a0 0abb7 025d0 092d0 0cab5 0a950 0b4a0 ' +
  '0baa4 0ad50 055d9 04ba0 0a5b0 15176 052b0 0a930 07954 06aa0 0ad50 05b52 04b60 0a6e6 0a4e0 0d260 ' +
  '0ea65 0d530 05aa0 076a3 096d0 04afb 04ad0 0a4d0 1d0b6 0d250 0d520 0dd45 0b5a0 056d0 055b2 049b0 ' +
  '0a577 0a4b0 0aa50 1b255 06d20 0ada0 14b63 09370 049f8 04970 064b0 168a6 0ea50 06b20 1a6c4 0aae0 ' +
  '092e0 0d2e3 0c960 0d557 0d4a0 0da50 05d55 056a0 0a6d0 055d4 052d0 0a9b8 0a950 0b4a0 0b6a6 0ad50 ' +
  '055a0 0aba4 0a5b0 052b0 0b273 06930 07337 06aa0 0ad50 14b55 04b60 0a570 054e4 0d160 0e968 0d520 ' +
  '0daa0 16aa6 056d0 04ae0 0a9d4 0a2d0 0d150 0f252 0d520'
).split(' ')

/**
 * The day on which a date of the Chinese calendar falls in the Chinese year that begins in `year`; undefined outside the
 * years that are known. The 30th of a month of 29 days is its 29th, as birthdays are kept; leap months are passed over.
 */
export function dayOfLunarDate(year: number, month: number, date: number): Day | undefined {
  const code = codeOf(year)
  const first = firstDays()[year - FIRST_YEAR]
  if (code === undefined || first === undefined) return undefined
  let day = first
  for (let before = 1; before < month; before++)
    day += daysOf(code, before) + (leapOf(code) === before ? leapDays(code) : 0)
  return day + Math.min(date, daysOf(code, month)) - 1
}

/** Days from a day to the next one of a date of the Chinese calendar, 0 on the day itself; undefined beyond the years that are known. */
export function daysToLunarDate(month: number, date: number, from: Day): number | undefined {
  const year = yearOf(from)
  for (const candidate of [year - 1, year, year + 1]) {
    const day = dayOfLunarDate(candidate, month, date)
    if (day !== undefined && day >= from) return day - from
  }
  return undefined
}

let starts: readonly Day[] | undefined

/** The first day of each year, New Year's Day. */
function firstDays(): readonly Day[] {
  if (starts) return starts
  let next = FIRST_DAY
  starts = YEARS.map((_, index) => {
    const day = next
    next += daysOfYear(codeOf(FIRST_YEAR + index) as number)
    return day
  })
  return starts
}

function codeOf(year: number): number | undefined {
  const text = YEARS[year - FIRST_YEAR]
  return text === undefined ? undefined : Number.parseInt(text, 16)
}

function daysOf(code: number, month: number): number {
  return (code >> (16 - month)) & 1 ? 30 : 29
}

function leapOf(code: number): number {
  return code & 0xf
}

function leapDays(code: number): number {
  if (leapOf(code) === 0) return 0
  return code >> 16 ? 30 : 29
}

function daysOfYear(code: number): number {
  let days = leapDays(code)
  for (let month = 1; month <= 12; month++) days += daysOf(code, month)
  return days
}
