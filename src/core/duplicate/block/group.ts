import {createRowBuilder, type NumberRows} from '../text/number-rows.ts'
import {createIntList} from '../text/int-list.ts'
import {type EmitKey, type KeySource, kindNumber, mixKey} from './keys.ts'
import {createNumberIds} from './number-ids.ts'

/** People grouped by the keys they share. */
export interface Blocks {
  /** By person: the blocks they are in. */
  readonly of: NumberRows
  /** By block: its people in ascending order, and its kind as an index of KEY_KINDS. */
  readonly members: NumberRows
  readonly kind: Int32Array
}

/** Roughly, so that the tables need not grow. */
const BLOCKS_PER_PERSON = 12

/** Puts people into blocks, each once however often a key comes up. */
export function groupByKeys(people: number, sources: readonly KeySource[]): Blocks {
  const ids = createNumberIds(people * BLOCKS_PER_PERSON)
  const kinds = createIntList(people * BLOCKS_PER_PERSON)
  const rows = createRowBuilder(people * BLOCKS_PER_PERSON)
  const emit: EmitKey = (kind, a, b = 0, c = 0) => {
    const number = kindNumber(kind)
    const known = ids.size()
    const block = ids.idOf(mixKey(number, a, b, c))
    if (block === known) kinds.push(number)
    rows.pushOnce(block)
  }
  for (let row = 0; row < people; row++) {
    for (const source of sources) source(row, emit)
    rows.endRow()
  }
  const of = rows.rows()
  return {of, members: turned(of, ids.size()), kind: kinds.array()}
}

/** The rows by value in place of the values by row. */
function turned({start, values}: NumberRows, count: number): NumberRows {
  const ends = new Int32Array(count + 1)
  for (const value of values) ends[value + 1] = (ends[value + 1] as number) + 1
  for (let value = 0; value < count; value++) ends[value + 1] = (ends[value + 1] as number) + (ends[value] as number)
  const next = ends.slice()
  const rows = new Int32Array(values.length)
  for (let row = 0; row + 1 < start.length; row++) {
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      const value = values[at] as number
      const place = next[value] as number
      rows[place] = row
      next[value] = place + 1
    }
  }
  return {start: ends, values: rows}
}

/** How many people are in a block. */
export function blockSize({members: {start}}: Blocks, block: number): number {
  return (start[block + 1] as number) - (start[block] as number)
}
