import {monthsBefore, periodsBetween} from '../../core/report/period.ts'
import {type Day, dayOf, parseDay, textOfDay} from '../../core/time/day.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'

/** Periods with a name, of days and of a month. */
export const DAY_PERIODS = [
  ...(['this-month', 'last-month', 'this-quarter', 'last-quarter', 'this-year', 'last-year', 'last-365'] as const),
]
export const MONTH_PERIODS = ['last-month', 'next-month'] as const

type PeriodName = (typeof DAY_PERIODS)[number] | (typeof MONTH_PERIODS)[number]

const WORDS: Readonly<Record<PeriodName, {en: string; zh: string}>> = {
  'this-month': {en: 'this month', zh: '本月'},
  'last-month': {en: 'last month', zh: '上月'},
  'next-month': {en: 'next month', zh: '下月'},
  'this-quarter': {en: 'this quarter', zh: '本季度'},
  'last-quarter': {en: 'last quarter', zh: '上季度'},
  'this-year': {en: 'this year', zh: '今年'},
  'last-year': {en: 'last year', zh: '去年'},
  'last-365': {en: 'the last 365 days', zh: '近 365 天'},
}

/** The first and the last day of a period as of a day, each blank where nothing bounds it. */
export function daysOfPeriod(period: string, as_of: string): {from: string; to: string} {
  if (period.includes('..')) {
    const [from = '', to = ''] = period.split('..')
    return {from, to}
  }
  const [first, last] = boundsOf(period, dayOf(as_of))
  return {from: first === undefined ? '' : textOfDay(first), to: last === undefined ? '' : textOfDay(last)}
}

/** The month of a period as of a day; blank for the one that the day is in. */
export function monthOfPeriod(period: string, as_of: string): string {
  const step = {'last-month': 1, 'next-month': -1}[period]
  return step === undefined ? period : textOfDay(monthsBefore(dayOf(as_of), step)).slice(0, 7)
}

/** What a period is called; blank for the usual one. */
export function periodText(period: string, look: Pick<Look, 'language'>): string {
  const words = WORDS[period as PeriodName]
  if (words) return sentence(look, words)
  if (!period.includes('..')) return period
  const [from = '', to = ''] = period.split('..')
  if (from === '') return sentence(look, {en: 'up to {to}', zh: '截至 {to}'}, {to})
  if (to === '') return sentence(look, {en: 'from {from}', zh: '{from} 起'}, {from})
  return sentence(look, {en: '{from} to {to}', zh: '{from} 至 {to}'}, {from, to})
}

/** Days as they were typed, as a period; undefined where they are none. Either may be blank. */
export function typedPeriod(from: string, to: string): string | undefined {
  const texts = [from, to].map((text) => text.trim())
  const days = texts.map((text) => (text === '' ? undefined : parseDay(text)))
  if (texts.some((text, at) => text !== '' && days[at] === undefined)) return undefined
  const [first, last] = days
  if (first !== undefined && last !== undefined && first > last) return undefined
  return texts.join('') === '' ? '' : days.map((day) => (day === undefined ? '' : textOfDay(day))).join('..')
}

function boundsOf(period: string, asOf: Day): [Day?, Day?] {
  const month = monthsBefore(asOf, 0)
  const quarter = quarterOf(asOf)
  const year = dayOf(`${textOfDay(asOf).slice(0, 4)}-01-01`)
  const bounds: Readonly<Record<string, [Day?, Day?]>> = {
    'this-month': [month],
    'last-month': [monthsBefore(asOf, 1), month - 1],
    'this-quarter': [quarter],
    'last-quarter': [quarterOf(quarter - 1), quarter - 1],
    'this-year': [year],
    'last-year': [monthsBefore(year, 12), year - 1],
    'last-365': [asOf - 364],
  }
  return bounds[period] ?? []
}

function quarterOf(day: Day): Day {
  return periodsBetween('quarter', day, day).starts[0] as Day
}
