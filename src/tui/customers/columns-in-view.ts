import type {ListColumn} from '../../core/listing/list-column.ts'
import {clamp} from '../shared/list.ts'
import {widthOfColumn} from '../shared/list-view.ts'

/** Which of the columns are in view. */
export interface ColumnsInView {
  fields: readonly string[]
  /** Columns beside the first that are out of view on the left, as far as that can be. */
  left: number
  /** How many are out of view on the right. */
  right: number
  /** Names that no column has. */
  unknown: readonly string[]
}

/** Blanks between columns, and the cursor and mark before them. */
const [GAP, MARGIN] = [2, 2]

/** The first column always, and of the others as many as fit after those scrolled out on the left. */
export function columnsInView(
  fields: readonly string[],
  {known, left, width}: {known: readonly ListColumn[]; left: number; width: number},
): ColumnsInView {
  const widths = new Map(known.map((column) => [column.key, widthOfColumn(column)]))
  const [first, ...rest] = fields.filter((field) => widths.has(field))
  const unknown = fields.filter((field) => !widths.has(field))
  if (first === undefined) return {fields: ['name'], left: 0, right: 0, unknown}
  const widthOf = (field: string): number => (widths.get(field) ?? 0) + GAP
  const room = width - MARGIN - widthOf(first) + GAP
  const start = clamp(left, 0, lastStart(rest.map(widthOf), room))
  const shown = rest.slice(start, start + fitting(rest.slice(start).map(widthOf), room))
  return {fields: [first, ...shown], left: start, right: rest.length - start - shown.length, unknown}
}

/** The columns to scroll out so that a column is in view. */
export function leftFor(
  field: string,
  fields: readonly string[],
  view: {known: readonly ListColumn[]; left: number; width: number},
): number {
  const {left, fields: shown} = columnsInView(fields, view)
  if (shown.includes(field)) return left
  const place = fields.indexOf(field) - 1
  if (place < left) return Math.max(0, place)
  let start = left
  while (start < place && !columnsInView(fields, {...view, left: start}).fields.includes(field)) start++
  return start
}

/** How many of the widths fit; one at least. */
function fitting(widths: readonly number[], room: number): number {
  let used = 0
  const beyond = widths.findIndex((width) => (used += width) > room)
  return beyond < 0 ? widths.length : Math.max(1, beyond)
}

/** The least to scroll out so that all the rest fits. */
function lastStart(widths: readonly number[], room: number): number {
  const backwards = widths.toReversed()
  return widths.length === 0 ? 0 : widths.length - fitting(backwards, room)
}
