import {doubled} from './int-list.ts'

/** A short list of numbers for each row, all in one array: those of row i stand from `start[i]` up to `start[i + 1]`. */
export interface NumberRows {
  readonly start: Int32Array
  readonly values: Int32Array
}

/** The list of one row. */
export function rowOf({start, values}: NumberRows, row: number): Int32Array {
  return values.subarray(start[row], start[row + 1])
}

/** Puts rows together one by one, without an array for each. */
export interface RowBuilder {
  /** Adds a number to the row at hand. */
  push(value: number): void
  /** Adds a number unless the row at hand has it. */
  pushOnce(value: number): void
  /** Puts the row at hand in ascending order; for rows of a few dozen. */
  sort(): void
  endRow(): void
  rows(): NumberRows
}

export function createRowBuilder(expected = 1024): RowBuilder {
  let values = new Int32Array(expected)
  // There is a start before the first row, also where no row follows.
  let starts = new Int32Array(Math.max(1, expected))
  let used = 0
  let row = 0

  function push(value: number): void {
    if (used === values.length) values = doubled(values)
    values[used++] = value
  }

  function has(value: number): boolean {
    for (let at = starts[row] as number; at < used; at++) if (values[at] === value) return true
    return false
  }

  return {
    push,
    pushOnce(value) {
      if (!has(value)) push(value)
    },
    sort: () => values.subarray(starts[row], used).sort(),
    endRow() {
      row++
      if (row >= starts.length) starts = doubled(starts)
      starts[row] = used
    },
    rows: () => ({start: starts.slice(0, row + 1), values: values.slice(0, used)}),
  }
}
