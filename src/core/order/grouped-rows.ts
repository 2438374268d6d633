import {startsOf} from './starts-of.ts'

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** Rows put together by group, in the order in which they come within each: group k has the places from `start[k]` on. */
export interface GroupedRows {
  start: Int32Array
  /** Where each row goes. */
  place: Int32Array
}

/** Puts rows together by the number of their group, counted from 0; linear. */
export function groupRows(group: Int32Array, groups: number): GroupedRows {
  const start = startsOf(group, groups)
  const next = start.slice()
  const place = new Int32Array(group.length)
  for (let row = 0; row < group.length; row++) {
    const own = group[row] as number
    const at = next[own] as number
    place[row] = at
    next[own] = at + 1
  }
  return {start, place}
}

/** A column with each row at its place. */
export function arranged<A extends Numbers>(column: A, place: Int32Array): A {
  const result = new (column.constructor as new (length: number) => A)(column.length)
  for (let row = 0; row < place.length; row++) result[place[row] as number] = column[row] as number
  return result
}
