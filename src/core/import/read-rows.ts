import {parseBirthday} from '../customer/birthday.ts'
import {ownText} from '../text/own-text.ts'
import {parseDate} from './parse-date.ts'
import {parseMoney} from './parse-money.ts'
import {parseQuantity} from './parse-quantity.ts'
import {type Parsed, parsed, unreadable} from './parsed.ts'
import type {ReadRow, RowField, RowFields, RowFieldType, RowValues} from './row-fields.ts'
import {type RowLayout, rowHeader} from './row-layout.ts'
import {parseYesNo} from './yes-no.ts'

/** A cell that cannot be read: the field, what stands there, and why; `soft` ones do not cost the row. */
export interface RowFault {
  field: string
  column: string
  value: string
  reason: string
  soft: boolean
}

/** What came of reading one row: its values, or the fault that costs it; soft faults beside them. */
export type RowReading<F extends RowFields> = {read: ReadRow<F>; faults: readonly RowFault[]} | {fault: RowFault}

const NO_FAULTS: readonly RowFault[] = []

/** A reader of the rows of a file: compiled once, so that a row costs no look-up by name. */
export function rowReader<F extends RowFields>(
  layout: RowLayout,
): (cells: readonly string[], row: number) => RowReading<F> {
  const readers = Object.entries(layout.fields)
    .filter(([name, {required}]) => required === true || isSaid(layout, name))
    .map(([name, field]) => fieldReader(layout, name, field))
  return (cells, row) => {
    const values: Record<string, unknown> = {}
    let faults: RowFault[] | undefined
    for (const {name, read, fault} of readers) {
      const result = read(cells)
      if (result.ok) {
        values[name] = result.value
        continue
      }
      const found = fault(result.reason, cells)
      if (!found.soft) return {fault: found}
      ;(faults ??= []).push(found)
    }
    return {read: {row, cells, values: values as RowValues<F>}, faults: faults ?? NO_FAULTS}
  }
}

interface FieldReader {
  name: string
  read: (cells: readonly string[]) => Parsed<unknown>
  fault: (reason: string, cells: readonly string[]) => RowFault
}

/** Whether such a file says anything of a field; one that it never mentions costs nothing then. */
function isSaid({columns, profile}: RowLayout, name: string): boolean {
  return columns.has(name) || profile.constants?.[name] !== undefined
}

function fieldReader(layout: RowLayout, name: string, field: RowField): FieldReader {
  const places = layout.columns.get(name) ?? []
  const empty = new Set(layout.profile.empty ?? [])
  const cell = cellOf(places, empty, layout.profile.constants?.[name])
  const read = field.type === 'list' ? listReader(places, empty) : singleReader({layout, name, field, cell})
  return {
    name,
    read,
    fault: (reason, cells) => ({
      field: name,
      column: rowHeader(layout, name),
      value: cell(cells),
      reason,
      soft: field.soft === true,
    }),
  }
}

const NOTHING = parsed<unknown>(undefined)

function singleReader({
  layout,
  name,
  field,
  cell,
}: {
  layout: RowLayout
  name: string
  field: RowField
  cell: (cells: readonly string[]) => string
}): FieldReader['read'] {
  const parse = PARSERS[field.type](layout, {name, field})
  const missing = unreadable(`there is no ${name}`)
  return (cells) => {
    const text = cell(cells)
    if (text !== '') return parse(text)
    return field.required === true ? missing : NOTHING
  }
}

function cellOf(
  places: readonly number[],
  empty: ReadonlySet<string>,
  constant = '',
): (cells: readonly string[]) => string {
  const [place, ...others] = places
  if (place !== undefined && others.length === 0 && empty.size === 0 && constant === '')
    return (cells) => cells[place] ?? ''
  return (cells) => firstOf(cells, places, empty) || constant
}

function firstOf(cells: readonly string[], places: readonly number[], empty: ReadonlySet<string>): string {
  for (const place of places) {
    const cell = cells[place]
    if (cell !== undefined && cell !== '' && !empty.has(cell)) return cell
  }
  return ''
}

const BETWEEN_ITEMS = /\s*(?::::|[;；、|\n,，])\s*/

function listReader(places: readonly number[], empty: ReadonlySet<string>): FieldReader['read'] {
  return (cells) => {
    const items = places.flatMap((place) => (cells[place] ?? '').split(BETWEEN_ITEMS))
    const kept = new Set(
      items.map((item) => item.replace(/^\* /, '').trim()).filter((item) => item && !empty.has(item)),
    )
    return kept.size === 0 ? NOTHING : parsed<unknown>([...kept].map(ownText))
  }
}

type Parser = (layout: RowLayout, of: {name: string; field: RowField}) => (text: string) => Parsed<unknown>

const PARSERS: Readonly<Record<RowFieldType, Parser>> = {
  text: () => (text) => parsed(ownText(text)),
  list: () => (text) => parsed([text]),
  choice: (layout, of) => remembered(choiceParser(layout, of)),
  instant:
    ({dateFormat: format, zone}) =>
    (text) =>
      parseDate(text, {format, zone}),
  day: ({dateFormat: format, zone}) => remembered((text) => dayPart(parseDate(text, {format, zone}))),
  birthday:
    ({dateFormat}) =>
    (text) =>
      parseBirthday(text, dateFormat),
  money:
    ({decimal, digits}) =>
    (text) =>
      parseMoney(text, {decimal, digits}),
  integer: () => (text) => wholeNumber(parseQuantity(text), text),
  number:
    ({decimal}) =>
    (text) =>
      plainNumber(text, decimal),
  boolean: (layout, of) => remembered(booleanParser(layout, of)),
}

const MOST_REMEMBERED = 50_000

/** Cells of few values are parsed once each. */
function remembered(parse: (text: string) => Parsed<unknown>): (text: string) => Parsed<unknown> {
  const known = new Map<string, Parsed<unknown>>()
  return (text) => {
    let result = known.get(text)
    if (result === undefined) {
      result = parse(text)
      if (known.size < MOST_REMEMBERED) known.set(ownText(text), result)
    }
    return result
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
  const plain = text.normalize('NFKC').trim()
  const number = decimal === 'comma' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '')
  const value = /^[-+]?(\d+\.?\d*|\.\d+)$/.test(number) ? Number(number) : Number.NaN
  return Number.isFinite(value) ? parsed(value) : unreadable(`"${text}" is no number`)
}
