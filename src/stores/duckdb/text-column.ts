import type {Vector} from '@duckdb/node-bindings'
import type {Chunk} from './connection.ts'
import type {Driver} from './driver.ts'
import {isAbsent, isAllAbsent, validityOf} from './validity.ts'

const STRING_BYTES = 16
const IN_PLACE = 12

/** The texts of a column; undefined where there is not one. */
export function textsIn(driver: Driver, chunks: readonly Chunk[], index: number): (string | undefined)[] | undefined {
  if (chunks.every((chunk) => isEmpty(driver, chunk, index))) return undefined
  const values = noTexts(chunks.reduce((sum, {rows}) => sum + rows, 0))
  let first = 0
  for (const chunk of chunks) {
    readTexts(driver, chunk, {index, values, first})
    first += chunk.rows
  }
  return values
}

function isEmpty(driver: Driver, {chunk, rows}: Chunk, index: number): boolean {
  const valid = validityOf(driver, driver.data_chunk_get_vector(chunk, index), rows)
  return valid !== undefined && isAllAbsent(valid, rows)
}

/** A list of so many texts, all absent. */
export function noTexts(rows: number): (string | undefined)[] {
  return new Array<string | undefined>(rows).fill(undefined)
}

/** Where the texts of a column go: from `first` on, into a list that holds nothing there. */
interface Texts {
  index: number
  values: (string | undefined)[]
  first: number
}

/** Reads the texts of one chunk into their places. */
export function readTexts(driver: Driver, {chunk, rows: count}: Chunk, {index, ...texts}: Texts): void {
  const vector = driver.data_chunk_get_vector(chunk, index)
  const valid = validityOf(driver, vector, count)
  if (!valid || !isAllAbsent(valid, count)) readTextVector(driver, vector, {...texts, count, valid})
}

/**
 * Short texts stand in the vector, which is made into one text: to cut the plain ones out of that takes a fraction of
 * turning bytes into each. Longer ones stand one after the other in DuckDB's memory as a rule, and each such run is
 * fetched at once: fetched one by one they cost a buffer of their own each, five times the time.
 */
function readTextVector(
  driver: Driver,
  vector: Vector,
  {count, valid, values, first}: Omit<Texts, 'index'> & {count: number; valid: Uint8Array | undefined},
): void {
  const data = driver.vector_get_data(vector, count * STRING_BYTES)
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const words = new Uint32Array(data.buffer, data.byteOffset, count * 4)
  const pointers = new BigUint64Array(data.buffer, data.byteOffset, count * 2)
  let whole: string | undefined
  for (let i = 0; i < count;) {
    const length = words[i * 4] as number
    const start = i * STRING_BYTES + 4
    if (valid && isAbsent(valid, i)) i++
    else if (length <= IN_PLACE) {
      values[first + i] = isPlain(words, i)
        ? (whole ??= bytes.toString('latin1')).slice(start, start + length)
        : bytes.toString('utf8', start, start + length)
      i++
    } else {
      const end = endOfRun({words, pointers, valid, from: i, count})
      readRun(driver, {data, words, from: i, end, values, first})
      i = end
    }
  }
}

/** Whether a short text has one byte a character; what stands behind its end is zero. */
function isPlain(words: Uint32Array, row: number): boolean {
  const [one, two, three] = [words[row * 4 + 1] as number, words[row * 4 + 2] as number, words[row * 4 + 3] as number]
  return ((one | two | three) & 0x80808080) === 0
}

interface Run {
  words: Uint32Array
  pointers: BigUint64Array
  valid: Uint8Array | undefined
  from: number
  count: number
}

/** The first row after `from` whose text does not stand right behind the one before. */
function endOfRun({words, pointers, valid, from, count}: Run): number {
  let row = from
  let end = 0n
  do {
    end = (pointers[row * 2 + 1] as bigint) + BigInt(words[row * 4] as number)
    row++
  } while (
    row < count &&
    (words[row * 4] as number) > IN_PLACE &&
    pointers[row * 2 + 1] === end &&
    !(valid && isAbsent(valid, row))
  )
  return row
}

interface RunPlace {
  data: Uint8Array
  words: Uint32Array
  from: number
  end: number
}

function readRun(driver: Driver, {data, words, from, end, values, first}: Omit<Texts, 'index'> & RunPlace): void {
  let total = 0
  for (let row = from; row < end; row++) total += words[row * 4] as number
  const offset = data.byteOffset + from * STRING_BYTES + 8
  const run = driver.get_data_from_pointer(data.buffer as ArrayBuffer, offset, total)
  const bytes = Buffer.from(run.buffer, run.byteOffset, total)
  let cursor = 0
  for (let row = from; row < end; row++) {
    const next = cursor + (words[row * 4] as number)
    values[first + row] = bytes.toString('utf8', cursor, next)
    cursor = next
  }
}
