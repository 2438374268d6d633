import type {DecimalMark} from './column-format.ts'
import {type Parsed, parsed, unreadable} from './parsed.ts'

/** How the money of a column is written, and how many decimals its currency has. */
export interface MoneyForm {
  decimal: DecimalMark
  digits: number
}

/**
 * An amount of money as an integer count of minor units, exactly: decided digit by digit, never through a float.
 * Signs, brackets for negative amounts, currency signs and codes, full-width forms and thousands separators in
 * their right places are understood. More decimals than the currency has are rounded half away from zero. A comma
 * that can be no thousands separator (`99,00`) is refused unless the column's decimal mark is the comma.
 */
export function parseMoney(text: string, form: MoneyForm): Parsed<number> {
  return plainAmount(text, form) ?? writtenAmount(text, form)
}

/** The usual cell, digits with a point and perhaps a minus, without a single allocation; undefined for any other. */
function plainAmount(text: string, {decimal, digits}: MoneyForm): Parsed<number> | undefined {
  if (decimal !== 'point' || text.length > 15) return undefined
  let position = text.charCodeAt(0) === MINUS ? 1 : 0
  const from = position
  let minor = 0
  let decimals = -1
  for (; position < text.length; position++) {
    const code = text.charCodeAt(position)
    if (code === POINT && decimals === -1 && position > from) decimals = 0
    else if (code < ZERO || code > NINE) return undefined
    else if (decimals === -1) minor = minor * 10 + code - ZERO
    else if (decimals++ < digits) minor = minor * 10 + code - ZERO
    else if (decimals === digits + 1 && code >= FIVE) minor++
  }
  if (position === from) return undefined
  for (let i = Math.max(decimals, 0); i < digits; i++) minor *= 10
  return minor > Number.MAX_SAFE_INTEGER ? undefined : parsed(from === 1 && minor !== 0 ? -minor : minor)
}

const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const FIVE = 0x35
const NINE = 0x39

function writtenAmount(text: string, {decimal, digits}: MoneyForm): Parsed<number> {
  const {number, negative} = stripSigns(plainForms(text))
  const dust = /^\d(?:\.\d+)?e-(\d+)$/i.exec(number)
  // What is left where a program subtracted: far below the smallest coin, and no digit of it is lost.
  if (dust && Number(dust[1]) > digits + 1) return parsed(0)
  if (/^\d[\d.,]*e[+-]?\d+$/i.test(number)) {
    return unreadable(`"${text}" is in scientific notation, which has lost digits; export the column as plain numbers`)
  }
  const match = NUMBERS[decimal].exec(number)
  if (!match) return unreadable(reasonOf(text, number, decimal))
  const whole = (match[1] ?? '').replace(/\D/g, '')
  const minor = minorUnits(whole, match[2] ?? '', digits)
  if (minor > Number.MAX_SAFE_INTEGER) return unreadable(`"${text}" is too large for an amount of money`)
  return parsed(negative && minor !== 0 ? -minor : minor)
}

const NUMBERS: Record<DecimalMark, RegExp> = {
  point: /^(\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:[' ]\d{3})+|(?=\.\d))(?:\.(\d*))?$/,
  comma: /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[' ]\d{3})+|(?=,\d))(?:,(\d*))?$/,
}

/** Full-width forms, typographic minus signs and apostrophes, and blanks of any kind as their plain ones. */
function plainForms(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

const SIGN = '(?:[A-Z]{1,3}\\$|[$¥£€₹₩₽฿₫]|人民币|([A-Z]{3})(?![A-Za-z]))'
const LEADING = new RegExp(`^${SIGN} ?`)
const TRAILING = new RegExp(` ?(?:${SIGN}|元|圆|円)$`)
const CURRENCIES = new Set([...Intl.supportedValuesOf('currency'), 'RMB', 'NTD'])

/** Three capitals before or behind a number are taken off only when they are some currency's. */
function withoutCurrency(text: string): string {
  const take = (all: string, code: string | undefined): string =>
    code === undefined || CURRENCIES.has(code) ? '' : all
  return text.replace(LEADING, take).replace(TRAILING, take)
}

/** The bare number, and whether a minus (before, behind, or before the currency) or brackets make it negative. */
function stripSigns(text: string): {number: string; negative: boolean} {
  const inner = /^(.*?)\((.*)\)$/.exec(text)
  const body = inner ? `${inner[1]}${inner[2]}` : text
  const unsigned = withoutMinus(body)
  const bare = withoutCurrency(unsigned.number)
  const again = unsigned.negative ? {number: bare, negative: false} : withoutMinus(bare)
  const minuses = [unsigned.negative, again.negative, inner !== null].filter(Boolean).length
  // Brackets and a minus at once cancel out for one reader and not for another: leave such a text unreadable.
  return minuses > 1 ? {number: text, negative: false} : {number: again.number, negative: minuses === 1}
}

function withoutMinus(text: string): {number: string; negative: boolean} {
  if (text.startsWith('-')) return {number: text.slice(1).trim(), negative: true}
  if (text.endsWith('-')) return {number: text.slice(0, -1).trim(), negative: true}
  return {number: text.startsWith('+') ? text.slice(1).trim() : text, negative: false}
}

/** Decimals beyond the currency's are rounded by the first one that is dropped: at 5 or more away from zero. */
function minorUnits(whole: string, decimals: string, digits: number): number {
  const kept = Number(whole + decimals.slice(0, digits).padEnd(digits, '0'))
  return decimals.charCodeAt(digits) >= FIVE ? kept + 1 : kept
}

function reasonOf(text: string, number: string, decimal: DecimalMark): string {
  if (decimal === 'point' && NUMBERS.comma.test(number)) {
    return `"${text}" could mean two amounts: declare the decimal comma if that is what it has`
  }
  return `"${text}" is no amount of money`
}
