import {ownText} from '../text/own-text.ts'
import {carryRows} from './carry-rows.ts'
import {cellParser, Unread} from './parse-cell.ts'
import type {ReadRow, RowField, RowFields, RowValues} from './row-fields.ts'
import {type RowLayout, rowHeader} from './row-layout.ts'

/** A cell that cannot be read: the field, what stands there, and why; `soft` ones do not cost the row. */
export interface RowFault {
  field: string
  column: string
  value: string
  reason: string
  soft: boolean
}

/** What came of reading one row: its values with the soft faults, the fault that costs it, or no thing at all. */
export type RowReading<F extends RowFields> =
  {read: ReadRow<F>; faults: readonly RowFault[]} | {fault: RowFault} | 'nothing'

const NO_FAULTS: readonly RowFault[] = []

/**
 * A reader of the rows of a file: compiled once, so that a row costs no look-up by name. Fields that such a file never
 * mentions are not in the values; all others are in each row's, in the same order, `undefined` where nothing is said.
 */
export function rowReader<F extends RowFields>(
  layout: RowLayout,
): (cells: readonly string[], row: number) => RowReading<F> {
  const readers = Object.entries(layout.fields)
    .filter(([name, {required}]) => required === true || isSaid(layout, name))
    .map(([name, field]) => fieldReader(layout, name, field))
  const whole = carryRows(layout)
  // Copied and filled: adding one field after the other costs several times as much, in time and in garbage.
  const blank = Object.fromEntries(readers.map(({name}) => [name, undefined as unknown]))
  return (written, row) => {
    const cells = whole(written)
    if (cells === undefined) return 'nothing'
    const values = {...blank}
    let faults: RowFault[] | undefined
    for (const {name, read, fault} of readers) {
      const value = read(cells)
      if (value === undefined) continue
      if (!(value instanceof Unread)) {
        values[name] = value
        continue
      }
      const found = fault(value.reason, cells)
      if (!found.soft) return {fault: found}
      ;(faults ??= []).push(found)
    }
    return {read: {row, cells, values: values as RowValues<F>}, faults: faults ?? NO_FAULTS}
  }
}

type ReadCell = (cells: readonly string[]) => unknown

interface FieldReader {
  name: string
  /** The value, `undefined` where nothing is said, or an `Unread`. */
  read: ReadCell
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

interface Single {
  layout: RowLayout
  name: string
  field: RowField
  cell: (cells: readonly string[]) => string
}

function singleReader({layout, name, field, cell}: Single): ReadCell {
  const missing = field.required === true ? new Unread(`there is no ${name}`) : undefined
  if (field.type === 'text') return (cells) => ownText(cell(cells)) || missing
  const parse = cellParser(layout, name, field)
  return (cells) => {
    const text = cell(cells)
    return text === '' ? missing : parse(text)
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

/** Where a cell is split into items; one that uses the three colons of address books is split there only. */
const BETWEEN_ITEMS = /\s*[;；、|\n,，]\s*/
const COLONS = ':::'

function listReader(places: readonly number[], empty: ReadonlySet<string>): ReadCell {
  return (cells) => {
    let items: string[] | undefined
    for (const place of places) {
      const cell = cells[place]
      if (cell === undefined || cell === '') continue
      for (const item of cell.split(cell.includes(COLONS) ? COLONS : BETWEEN_ITEMS)) {
        const plain = item.replace(/^\s*\* /, '').trim()
        if (plain === '' || empty.has(plain)) continue
        if (items === undefined) items = [ownText(plain)]
        else if (!items.includes(plain)) items.push(ownText(plain))
      }
    }
    return items
  }
}
