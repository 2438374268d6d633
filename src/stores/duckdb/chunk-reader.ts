import type {ScannedColumn, WireColumn} from '../sql/session.ts'
import {allChunks, type Chunk, nextChunk, type QueryResult} from './connection.ts'
import type {Driver} from './driver.ts'
import {noTexts, readTexts, textsIn} from './text-column.ts'
import {isAbsent, validityOf} from './validity.ts'

/**
 * A whole result as columns, copied out of DuckDB's vectors. Its columns must be VARCHAR or DOUBLE. Columns without a
 * single text are one list: of a million customers each would take 8 MB, and the collector's time.
 */
export async function readColumns(driver: Driver, result: QueryResult): Promise<WireColumn[]> {
  const chunks = await allChunks(driver, result)
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0)
  let empty: (string | undefined)[] | undefined
  return typesOf(driver, result).map((type, index): WireColumn => {
    if (type === 'text') return {kind: 'text', values: textsIn(driver, chunks, index) ?? (empty ??= noTexts(rows))}
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
  let coming = nextChunk(driver, result)
  try {
    for (let chunk = await coming; chunk; chunk = await coming) {
      // Fetched while this one is seen to.
      coming = nextChunk(driver, result)
      const piece = pieceOf(chunk)
      take(piece)
      piece.forEach(handBack)
    }
  } finally {
    // Nothing else may run on the connection before.
    await coming.catch(() => undefined)
  }
}

/** Node counts what is lent by DuckDB as its own until it is collected, and would collect everything again and again. */
function handBack(column: ScannedColumn): void {
  if (column.kind === 'number') (column.values.buffer as ArrayBuffer).transfer(0)
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
