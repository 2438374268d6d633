import type {DuckDBAppender, DuckDBDataChunk} from '@duckdb/node-api'
import type {TextColumn, WireColumn} from '../sql/session.ts'
import type {Driver} from './driver.ts'

type Vector = ReturnType<Driver['binding']['data_chunk_get_vector']>

/** Rows in one chunk of DuckDB. */
const CHUNK = 2048
/** A `duckdb_string_t` is 16 bytes: a length, then up to 12 bytes of text in place, or else a pointer. */
const STRING_BYTES = 16
const IN_PLACE = 12

/**
 * Appends columns by filling DuckDB's own vectors: numbers and short ASCII texts as one block of memory per chunk,
 * other texts one by one. Value by value through the appender takes about three times as long.
 */
export function appendColumns(driver: Driver, appender: DuckDBAppender, columns: readonly WireColumn[]): void {
  const {DuckDBDataChunk: Chunk, DOUBLE, VARCHAR} = driver.api
  const chunk = Chunk.create(columns.map(({kind}) => (kind === 'text' ? VARCHAR : DOUBLE)))
  const rows = columns[0]?.values.length ?? 0
  for (let from = 0; from < rows; from += CHUNK) {
    fillChunk(driver, chunk, {columns, from, count: Math.min(CHUNK, rows - from)})
    appender.appendDataChunk(chunk)
  }
}

function fillChunk(
  {binding}: Driver,
  chunk: DuckDBDataChunk,
  {columns, from, count}: {columns: readonly WireColumn[]; from: number; count: number},
): void {
  chunk.reset()
  chunk.rowCount = count
  for (const [index, column] of columns.entries()) {
    const vector = binding.data_chunk_get_vector(chunk.chunk, index)
    const valid =
      column.kind === 'text'
        ? fillTexts(binding, vector, {column, from, count})
        : fillNumbers(binding, vector, column.values.slice(from, from + count))
    if (valid) {
      binding.vector_ensure_validity_writable(vector)
      binding.copy_data_to_vector_validity(vector, 0, valid.buffer, 0, Math.ceil(count / 64) * 8)
    }
  }
}

type Validity = Uint32Array<ArrayBuffer>

function fillNumbers(
  binding: Driver['binding'],
  vector: Vector,
  values: Float64Array<ArrayBuffer>,
): Validity | undefined {
  binding.copy_data_to_vector(vector, 0, values.buffer, 0, values.byteLength)
  let valid: Validity | undefined
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) valid = markAbsent(valid, i)
  return valid
}

function fillTexts(
  binding: Driver['binding'],
  vector: Vector,
  {column, from, count}: {column: TextColumn; from: number; count: number},
): Validity | undefined {
  const bytes = new Uint8Array(count * STRING_BYTES)
  const lengths = new Uint32Array(bytes.buffer)
  const others: number[] = []
  let valid: Validity | undefined
  for (let i = 0; i < count; i++) {
    const text = column.values[from + i]
    if (text === undefined) valid = markAbsent(valid, i)
    else if (putInPlace(bytes, i * STRING_BYTES, text)) lengths[i * 4] = text.length
    else others.push(i)
  }
  binding.copy_data_to_vector(vector, 0, bytes.buffer, 0, bytes.byteLength)
  for (const i of others) binding.vector_assign_string_element(vector, i, column.values[from + i] as string)
  return valid
}

/** Writes a short ASCII text where its string stands; false (and nothing written) when it is none. */
function putInPlace(bytes: Uint8Array, offset: number, text: string): boolean {
  if (text.length > IN_PLACE) return false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) {
      bytes.fill(0, offset, offset + STRING_BYTES)
      return false
    }
    bytes[offset + 4 + i] = code
  }
  return true
}

function markAbsent(known: Validity | undefined, row: number): Validity {
  const valid = known ?? new Uint32Array(CHUNK / 32).fill(0xffff_ffff)
  const word = row >>> 5
  valid[word] = (valid[word] as number) & ~(1 << (row & 31))
  return valid
}
