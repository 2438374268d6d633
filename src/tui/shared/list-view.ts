import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import {isNumeric} from '../../core/listing/list-column.ts'
import {cellText} from '../../present/cell.ts'
import type {Look} from '../../present/language.ts'
import {titleOf} from '../../present/titles.ts'
import {wrap} from '../../present/wrap.ts'
import {fitColumns, headLine, rowText, type ScreenColumn} from './columns.ts'
import {cell, line, type Line} from './line.ts'
import type {ListPlace} from './list.ts'
import type {Size} from './size.ts'
import type {StyleName} from './theme.ts'

/** A list as it is drawn: a head, and the rows in view, each of which can be clicked (`row:PLACE`). */
export interface ListView<T> {
  columns: readonly ScreenColumn<T>[]
  /** Undefined while the row is on its way. */
  rowAt: (place: number) => T | undefined
  idOf: (row: T) => string
  total: number
  place: ListPlace
  /** The head included. */
  size: Size
  marks?: ReadonlySet<string>
  /** Whether keys go to this list. */
  focused: boolean
  /** How a row is drawn that is not selected; what the style means must be said in the row too. */
  styleOf?: (row: T) => StyleName | undefined
  /** Said where there is no row. */
  empty: string
}

/** Columns before a row: the cursor and the mark. */
const MARGIN = 2

/** The lines of a list. */
export function listLines<T>(view: ListView<T>): Line[] {
  const {total, place, size, empty} = view
  const columns = fitColumns(view.columns, size.columns - MARGIN)
  const count = Math.max(0, Math.min(size.rows - 1, total - place.top))
  const rows = Array.from({length: count}, (_, at) => rowLine(view, columns, place.top + at))
  const head = [{text: ' '.repeat(MARGIN)}, ...headLine(columns)]
  if (total > 0) return [head, ...rows]
  const said = wrap(empty, size.columns - MARGIN).map((text) => line(`${' '.repeat(MARGIN)}${text}`, 'dim'))
  return [head, ...said.slice(0, Math.max(0, size.rows - 1))]
}

function rowLine<T>(view: ListView<T>, columns: readonly ScreenColumn<T>[], at: number): Line {
  const {place, size, focused, marks, rowAt, idOf, styleOf} = view
  const row = rowAt(at)
  const isSelected = at === place.index
  const margin = `${isSelected ? '▸' : ' '}${row !== undefined && marks?.has(idOf(row)) ? '●' : ' '}`
  const text = cell(margin + (row === undefined ? '…' : rowText(columns, row)), size.columns)
  const own = row === undefined ? 'dim' : (styleOf?.(row) ?? 'plain')
  return [{text, style: isSelected ? (focused ? 'selected' : 'marked') : own, hit: `row:${at}`}]
}

/** The place of a row that was clicked. */
export function placeOfHit(hit: string): number | undefined {
  const [, place] = /^row:(\d+)$/.exec(hit) ?? []
  return place === undefined ? undefined : Number(place)
}

/** The field whose title was clicked. */
export function fieldOfHit(hit: string): string | undefined {
  return /^head:(.+)$/.exec(hit)?.[1]
}

const WIDTHS: Readonly<Record<ListColumn['type'], number>> = {
  text: 12,
  integer: 8,
  number: 8,
  money: 12,
  share: 7,
  p_value: 8,
  day: 10,
  instant: 16,
  boolean: 5,
  list: 14,
}

/**
 * Columns of a list of core as columns of the screen: earlier ones stay longer where there is no room. The one that the list
 * is sorted by (`-` before it: the largest first) has an arrow at its title; titles can be clicked (`head:FIELD`).
 */
export function screenColumns(
  columns: readonly ListColumn[],
  {look, flex = 'name', sort}: {look: Look; flex?: string; sort?: string | undefined},
): ScreenColumn<ListRow>[] {
  return columns.map((column, rank) => ({
    title: `${arrowOf(column.key, sort)}${titleOf(column.key, look.language)}`,
    hit: `head:${column.key}`,
    width: widthOfColumn(column),
    align: isNumeric(column.type) ? 'right' : 'left',
    flex: column.key === flex,
    rank: column.key === flex ? 0 : rank + 1,
    text: (row) => cellText(row, column, look),
  }))
}

/** Terminal columns that a column's values take. */
export function widthOfColumn({key, type}: Pick<ListColumn, 'key' | 'type'>): number {
  return FIELD_WIDTHS[key] ?? WIDTHS[type]
}

/** Texts that are longer or shorter than most. */
const FIELD_WIDTHS: Readonly<Record<string, number>> = {
  ...{phone: 15, email: 22, segment: 16, quadrant: 14, address: 24},
  ...{gender: 6, tier: 8, churn_risk: 10, churn_stage: 11},
}

function arrowOf(field: string, sort: string | undefined): string {
  if (sort === field) return '▴'
  return sort === `-${field}` ? '▾' : ''
}
