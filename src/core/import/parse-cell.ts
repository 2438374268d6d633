import {parseBirthday} from '../customer/birthday.ts'
import {ownText} from '../text/own-text.ts'
import {parseDate} from './parse-date.ts'
import {parseMoney} from './parse-money.ts'
import {parseQuantity} from './parse-quantity.ts'
import {type Parsed, parsed, unreadable} from './parsed.ts'
import type {RowField, RowFieldType} from './row-fields.ts'
import type {RowLayout} from './row-layout.ts'
import {parseYesNo} from './yes-no.ts'

/** A parser of cells that are not empty: gives the value, or an `Unread`. */
export type ParseCell = (text: string) => unknown

/** The parser of a field's cells. Of a list it takes one item. */
export function cellParser(layout: RowLayout, name: string, field: RowField): ParseCell {
  return PARSERS[field.type](layout, {name, field})
}

/** Stands for the value of a cell that cannot be read; all others are spared an object around their value. */
export class Unread {
  readonly reason: string
  constructor(reason: string) {
    this.reason = reason
  }
}

type ParserOf = (layout: RowLayout, of: {name: string; field: RowField}) => ParseCell

const PARSERS: Readonly<Record<RowFieldType, ParserOf>> = {
  text: () => ownText,
  list: () => ownText,
  choice: (layout, of) => remembered(choiceParser(layout, of)),
  instant: ({dateFormat: format, zone}) => {
    const form = {format, zone}
    return (text) => valueOf(parseDate(text, form))
  },
  day: ({dateFormat: format, zone}) => remembered((text) => dayPart(parseDate(text, {format, zone}))),
  birthday:
    ({dateFormat}) =>
    (text) =>
      valueOf(parseBirthday(text, dateFormat)),
  money: ({decimal, digits}) => {
    const form = {decimal, digits}
    return (text) => valueOf(parseMoney(text, form))
  },
  integer: () => (text) => valueOf(wholeNumber(parseQuantity(text), text)),
  number:
    ({decimal}) =>
    (text) =>
      valueOf(plainNumber(text, decimal)),
  boolean: (layout, of) => remembered(booleanParser(layout, of)),
}

function valueOf(result: Parsed<unknown>): unknown {
  return result.ok ? result.value : new Unread(result.reason)
}

const MOST_REMEMBERED = 50_000

/** Cells of few values are parsed once each. */
function remembered(parse: (text: string) => Parsed<unknown>): ParseCell {
  const known = new Map<string, unknown>()
  return (text) => {
    let value = known.get(text)
    if (value === undefined) {
      value = valueOf(parse(text))
      if (known.size < MOST_REMEMBERED) known.set(ownText(text), value)
    }
    return value
  }
}

function dayPart(result: Parsed<string>): Parsed<string> {
  return result.ok ? parsed(result.value.slice(0, 10)) : result
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
}

function choiceParser(
  {profile}: RowLayout,
  {name, field}: {name: string; field: RowField},
): (text: string) => Parsed<string> {
  const values = new Map<string, string>()
  for (const [value, words] of Object.entries(field.choices ?? {}))
    for (const word of [value, ...words]) values.set(fold(word), value)
  for (const [word, value] of Object.entries(profile.words?.[name] ?? {})) values.set(fold(word), value)
  const known = Object.keys(field.choices ?? {}).join(', ')
  return (text) => {
    const value = values.get(fold(text))
    return value === undefined ? unreadable(`"${text}" is none of ${known}`) : parsed(value)
  }
}

function booleanParser({profile}: RowLayout, {name}: {name: string}): (text: string) => Parsed<boolean> {
  const words = new Map(Object.entries(profile.words?.[name] ?? {}).map(([word, value]) => [fold(word), value]))
  return (text) => {
    const said = parseYesNo(words.get(fold(text)) ?? text)
    return said === undefined ? unreadable(`"${text}" is neither yes nor no`) : parsed(said)
  }
}

function wholeNumber(result: Parsed<number>, text: string): Parsed<number> {
  return result.ok && Number.isInteger(result.value) ? result : unreadable(`"${text}" is no whole number`)
}

/** `4.5`, `1,234.5`, or with a decimal comma where the column has that. */
function plainNumber(text: string, decimal: RowLayout['decimal']): Parsed<number> {
  if (/^\d{1,9}$/.test(text)) return parsed(Number(text))
  const plain = text.normalize('NFKC').trim()
  const number = decimal === 'comma' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '')
  const value = /^[-+]?(\d+\.?\d*|\.\d+)$/.test(number) ? Number(number) : Number.NaN
  return Number.isFinite(value) ? parsed(value) : unreadable(`"${text}" is no number`)
}
