import type {Vector} from '@duckdb/node-bindings'
import type {ScannedColumn, WireColumn} from '../sql/session.ts'
import {allChunks, type Chunk, nextChunk, type QueryResult} from './connection.ts'
import type {Driver} from './driver.ts'

const STRING_BYTES = 16
const IN_PLACE = 12

/** A whole result as columns, copied out of DuckDB's vectors. Its columns must be VARCHAR or DOUBLE. */
export async function readColumns(driver: Driver, result: QueryResult): Promise<WireColumn[]> {
  const chunks = await allChunks(driver, result)
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0)
  return typesOf(driver, result).map((type, index): WireColumn => {
    if (type === 'text') {
      const values = noTexts(rows)
      let first = 0
      for (const chunk of chunks) {
        readTexts(driver, chunk, {index, values, first})
        first += chunk.rows
      }
      return {kind: 'text', values}
    }
    if (type !== 'number') throw unreadable(driver, result, index)
    const values = new Float64Array(rows)
    let from = 0
    for (const chunk of chunks) {
      values.set(numbersIn(driver, chunk, index), from)
      from += chunk.rows
    }
    return {kind: 'number', values}
  })
}

/**
 * Hands a result over piece by piece, so that it is never in memory as a whole; numbers stay in DuckDB's memory. Its
 * columns must be VARCHAR, DOUBLE or INTEGER.
 */
export async function scanColumns(
  driver: Driver,
  result: QueryResult,
  take: (columns: ScannedColumn[]) => void,
): Promise<void> {
  const types = typesOf(driver, result)
  const pieceOf = (chunk: Chunk): ScannedColumn[] =>
    types.map((kind, index) => {
      if (kind === 'number') return {kind, values: numbersIn(driver, chunk, index)}
      if (kind === 'integer') return {kind, values: integersIn(driver, chunk, index)}
      const values = noTexts(chunk.rows)
      readTexts(driver, chunk, {index, values, first: 0})
      return {kind, values}
    })
  for (let chunk = await nextChunk(driver, result); chunk; chunk = await nextChunk(driver, result)) {
    take(pieceOf(chunk))
  }
}

function typesOf(driver: Driver, result: QueryResult): ScannedColumn['kind'][] {
  const {VARCHAR, DOUBLE, INTEGER} = driver.Type
  return Array.from({length: result.columns}, (_, index) => {
    const type = driver.column_type(result.raw, index)
    if (type === VARCHAR) return 'text'
    if (type === DOUBLE) return 'number'
    if (type === INTEGER) return 'integer'
    throw unreadable(driver, result, index)
  })
}

function unreadable(driver: Driver, {raw}: QueryResult, index: number): Error {
  return new Error(`Column ${driver.column_name(raw, index)} is of a type that cannot be read.`)
}

function integersIn(driver: Driver, {chunk, rows}: Chunk, index: number): Int32Array {
  const data = driver.vector_get_data(driver.data_chunk_get_vector(chunk, index), rows * 4)
  return new Int32Array(data.buffer, data.byteOffset, rows)
}

function numbersIn(driver: Driver, {chunk, rows}: Chunk, index: number): Float64Array {
  const vector = driver.data_chunk_get_vector(chunk, index)
  const data = driver.vector_get_data(vector, rows * 8)
  const values = new Float64Array(data.buffer, data.byteOffset, rows)
  const valid = validityOf(driver, vector, rows)
  return valid ? values.map((value, row) => (isAbsent(valid, row) ? Number.NaN : value)) : values
}

function noTexts(rows: number): (string | undefined)[] {
  return new Array<string | undefined>(rows).fill(undefined)
}

/** Where the texts of a column go: from `first` on, into a list that holds nothing there. */
interface Texts {
  index: number
  values: (string | undefined)[]
  first: number
}

function readTexts(driver: Driver, {chunk, rows: count}: Chunk, {index, ...texts}: Texts): void {
  const vector = driver.data_chunk_get_vector(chunk, index)
  const valid = validityOf(driver, vector, count)
  if (!valid?.every((byte) => byte === 0)) readTextVector(driver, vector, {...texts, count, valid})
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

/** One bit per row, set where there is a value; undefined when every row has one. */
function validityOf(driver: Driver, vector: Vector, count: number): Uint8Array | undefined {
  return driver.vector_get_validity(vector, Math.ceil(count / 64) * 8) ?? undefined
}

function isAbsent(valid: Uint8Array, row: number): boolean {
  return ((valid[row >>> 3] as number) & (1 << (row & 7))) === 0
}
