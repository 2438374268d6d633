import {startsOf} from './starts-of.ts'

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** Rows put together by group, in the order in which they come within each: group k has the places from `start[k]` on. */
export interface GroupedRows {
  start: Int32Array
  /** Where each row goes, step by step: the places of a step are told of the rows as the step before left them. */
  steps: Int32Array<ArrayBuffer>[]
}

/** Rows from which on they are put together in two steps. */
const MANY = 4_000_000

/** Parts that the first of two steps makes: few enough to be written side by side. */
const PARTS = 512

/**
 * Puts rows together by the number of their group, counted from 0; linear. Millions are first put into parts of
 * neighbouring groups: to write each row at its place among all takes several times as long, for want of memory near the
 * processor.
 */
export function groupRows(group: Int32Array<ArrayBuffer>, groups: number): GroupedRows {
  if (group.length < MANY || groups <= PARTS) {
    const start = startsOf(group, groups)
    return {start, steps: [placesOf(group, start)]}
  }
  const each = Math.ceil(groups / PARTS)
  const part = new Int32Array(group.length)
  for (let row = 0; row < group.length; row++) part[row] = Math.floor((group[row] as number) / each)
  const first = placesOf(part, startsOf(part, PARTS))
  const parted = moved(group, first)
  const start = startsOf(parted, groups)
  return {start, steps: [first, placesOf(parted, start)]}
}

/** A column with each row at its place. */
export function arranged<A extends Numbers>(column: A, {steps}: GroupedRows): A {
  return steps.reduce(moved, column)
}

function placesOf(group: Int32Array, start: Int32Array): Int32Array<ArrayBuffer> {
  const next = start.slice()
  const place = new Int32Array(group.length)
  for (let row = 0; row < group.length; row++) {
    const own = group[row] as number
    const at = next[own] as number
    place[row] = at
    next[own] = at + 1
  }
  return place
}

function moved<A extends Numbers>(column: A, place: Int32Array): A {
  const result = new (column.constructor as new (length: number) => A)(column.length)
  for (let row = 0; row < place.length; row++) result[place[row] as number] = column[row] as number
  return result
}
