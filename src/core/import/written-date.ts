import type {DateFormat} from './column-format.ts'

/** Full-width and Chinese forms as plain ones: `2019年1月3日 上午9:05` becomes `2019-1-3 am 9:05`. */
export function plainDateText(text: string): string {
  return /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text) ? text : fromChinese(text.normalize('NFKC'))
}

function fromChinese(text: string): string {
  return text
    .replace(/(\d)\s*年\s*(?=\d)/g, '$1-')
    .replace(/(\d)\s*月\s*(?=\d)/g, '$1-')
    .replace(/(\d)\s*[日号]/g, '$1 ')
    .replace(/星期.|周./g, ' ')
    .replace(/上午|早上|凌晨/g, ' am ')
    .replace(/下午|晚上|中午/g, ' pm ')
    .replace(/(\d)\s*[时時点點]\s*(?=\d)/g, '$1:')
    .replace(/(\d)\s*[时時点點]/g, '$1:00')
    .replace(/(\d)\s*分\s*(?=\d)/g, '$1:')
    .replace(/[分秒]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

export type CalendarDate = [year: number, month: number, day: number]

interface FoundDate {
  date: CalendarDate
  rest: string
}

const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|[ T]|\d{4}(?:\d{2})?$)/
const PARTS = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/
const DAY_MONTH = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[-/. ]?([a-z]{3,9})\.?[-/., ]{1,2}(\d{4}|\d{2})(?!\d)/i
const MONTH_DAY = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.?[- ](\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i

/** The date at the beginning of a text and what follows it, as it is written: whether a calendar has it is not asked here. */
export function findDate(text: string, format: DateFormat): FoundDate | undefined {
  const rest = (match: RegExpExecArray): string => text.slice(match[0].length)
  let match = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  if (match) return {date: [Number(match[1]), Number(match[2]), Number(match[3])], rest: rest(match)}
  if ((match = PARTS.exec(text))) {
    const date = inOrder([match[1], match[2], match[3]] as [string, string, string], format)
    return date && {date, rest: rest(match)}
  }
  if ((match = DAY_MONTH.exec(text)))
    return {date: [fullYear(match[3] as string), monthOf(match[2] as string), Number(match[1])], rest: rest(match)}
  if ((match = MONTH_DAY.exec(text)))
    return {date: [Number(match[3]), monthOf(match[1] as string), Number(match[2])], rest: rest(match)}
  return undefined
}

function inOrder([first, second, third]: [string, string, string], format: DateFormat): CalendarDate | undefined {
  if (format === 'dmy') return [fullYear(third), Number(second), Number(first)]
  if (format === 'mdy') return [fullYear(third), Number(first), Number(second)]
  return format === 'ymd' && first.length === 2 && third.length === 2
    ? [fullYear(first), Number(second), Number(third)]
    : undefined
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** 1 to 12 by its name or the first three or more letters of it; 0 for any other word. */
function monthOf(word: string): number {
  return (
    MONTHS.findIndex(
      (month) => month.startsWith(word.toLowerCase()) || (month === 'september' && word.toLowerCase() === 'sept'),
    ) + 1
  )
}
