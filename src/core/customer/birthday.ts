import type {DateFormat} from '../import/column-format.ts'
import {parseDate} from '../import/parse-date.ts'
import {type Parsed, parsed, unreadable} from '../import/parsed.ts'
import {birthYear, differInDay, isLunar} from './birthday-form.ts'
import {parseLunarBirthday} from './lunar-birthday.ts'

/** A leap year, so that the 29th of February is a birthday. */
const ANY_YEAR = '2000'

/**
 * A birthday as `YYYY-MM-DD`, or `--MM-DD` when the year is not known: `4-12`, `04/12`, `4月12日`, `--0412`, and
 * `1604-04-12` or `0000-04-12` (how address books write that the year was left out). A day and month without a year
 * are read in the order of the column's dates, month first where that is not known. Years of two digits are 1930 to
 * 2029. One that says it is by the Chinese calendar (`农历八月十五`) becomes `lunar:MM-DD` or `lunar:YYYY-MM-DD`.
 */
export function parseBirthday(text: string, format: DateFormat): Parsed<string> {
  const lunar = parseLunarBirthday(text)
  if (lunar !== undefined) return lunar === 'unreadable' ? unreadable(`"${text}" is no birthday`) : parsed(lunar)
  const plain = text.normalize('NFKC').trim().replace(SOLAR, '')
  const bare = BARE.exec(plain) ?? CHINESE.exec(plain) ?? OMITTED.exec(plain)
  if (bare) return withoutYear(bare[1] as string, bare[2] as string, text)
  const short = SHORT.exec(plain)
  if (short) {
    const [, first, second] = short as unknown as [string, string, string]
    return format === 'dmy' ? withoutYear(second, first, text) : withoutYear(first, second, text)
  }
  const full = parseDate(plain.replace(COMPACT, '$1-$2-$3'), {format})
  if (!full.ok) return unreadable(`"${text}" is no birthday`)
  const day = full.value.slice(0, 10)
  return parsed(day >= '2030' && !/\d{4}/.test(plain) ? `19${day.slice(2)}` : day)
}

const SOLAR = /^(?:公历|阳历|新历|国历)[:\s]*/
const BARE = /^--(\d{1,2}(?=-)|\d{2})-?(\d{1,2})$/
const CHINESE = /^(\d{1,2})月(\d{1,2})[日号]?$/
const OMITTED = /^(?:1604|0000)-?(\d{2})-?(\d{2})(?:\D|$)/
const SHORT = /^(\d{1,2})[-/.](\d{1,2})\.?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/

/**
 * Whether two birthdays cannot be one person's: where a year is not known, only month and day are compared, and of one by
 * each calendar nothing is said.
 */
export function birthdaysDiffer(left: string, right: string): boolean {
  if (isLunar(left) !== isLunar(right)) return false
  if (birthYear(left) === undefined || birthYear(right) === undefined) return differInDay(left, right)
  return left !== right
}

function withoutYear(month: string, day: string, text: string): Parsed<string> {
  const date = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseDate(`${ANY_YEAR}-${date}`, {format: 'ymd'}).ok
    ? parsed(`--${date}`)
    : unreadable(`"${text}" is no birthday`)
}
