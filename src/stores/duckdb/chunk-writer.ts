import type {Appender, DataChunk, Vector} from '@duckdb/node-bindings'
import type {WireColumn} from '../sql/session.ts'
import type {DuckdbConnection} from './connection.ts'
import type {Driver} from './driver.ts'

/** Rows in one chunk of DuckDB. */
const CHUNK = 2048
/** A `duckdb_string_t` is 16 bytes: a length, then up to 12 bytes of text in place, or else a pointer. */
const STRING_BYTES = 16
/** DuckDB's appender holds rows back outside its memory limit; this many at most. */
const HELD_BACK = 16 * CHUNK
const IN_PLACE = 12

/**
 * Appends columns by filling DuckDB's own vectors: numbers and short ASCII texts as one block of memory per chunk,
 * other texts one by one. Value by value through the appender takes several times as long.
 */
export class ChunkAppender {
  readonly #driver: Driver
  readonly #appender: Appender
  #chunk: DataChunk | undefined
  #held = 0
  /** One chunk of one column; used again and again, since DuckDB takes a copy. */
  readonly #numbers = new Float64Array(CHUNK)
  readonly #bytes = new Uint8Array(CHUNK * STRING_BYTES)
  readonly #lengths = new Uint32Array(this.#bytes.buffer)
  readonly #valid = new Uint32Array(CHUNK / 32)

  constructor(driver: Driver, {raw}: DuckdbConnection, table: string) {
    this.#driver = driver
    this.#appender = driver.appender_create_ext(raw, 'temp', 'main', table)
  }

  append(columns: readonly WireColumn[]): void {
    const driver = this.#driver
    const {DOUBLE, VARCHAR} = driver.Type
    this.#chunk ??= driver.create_data_chunk(
      columns.map(({kind}) => driver.create_logical_type(kind === 'text' ? VARCHAR : DOUBLE)),
    )
    const rows = columns[0]?.values.length ?? 0
    for (let from = 0; from < rows; from += CHUNK) {
      const count = Math.min(CHUNK, rows - from)
      driver.data_chunk_reset(this.#chunk)
      driver.data_chunk_set_size(this.#chunk, count)
      for (const [index, column] of columns.entries()) this.#fill(this.#chunk, {index, column, from, count})
      driver.append_data_chunk(this.#appender, this.#chunk)
      this.#held += count
      if (this.#held >= HELD_BACK) this.#flush()
    }
  }

  close(): void {
    this.#driver.appender_close_sync(this.#appender)
  }

  #flush(): void {
    this.#driver.appender_flush_sync(this.#appender)
    this.#held = 0
  }

  #fill(chunk: DataChunk, {index, column, from, count}: Filling): void {
    const vector = this.#driver.data_chunk_get_vector(chunk, index)
    this.#valid.fill(0xffff_ffff)
    const absent =
      column.kind === 'text'
        ? this.#fillTexts(vector, column.values, {from, count})
        : this.#fillNumbers(vector, column.values, {from, count})
    if (absent === 0) return
    this.#driver.vector_ensure_validity_writable(vector)
    this.#driver.copy_data_to_vector_validity(vector, 0, this.#valid.buffer, 0, Math.ceil(count / 64) * 8)
  }

  #fillNumbers(vector: Vector, values: Float64Array, {from, count}: Range): number {
    let absent = 0
    for (let i = 0; i < count; i++) {
      const value = values[from + i] as number
      this.#numbers[i] = value
      if (value !== value) absent += this.#markAbsent(i)
    }
    this.#driver.copy_data_to_vector(vector, 0, this.#numbers.buffer, 0, count * 8)
    return absent
  }

  #fillTexts(vector: Vector, values: readonly (string | undefined)[], {from, count}: Range): number {
    const others: number[] = []
    let absent = 0
    this.#bytes.fill(0, 0, count * STRING_BYTES)
    for (let i = 0; i < count; i++) {
      const text = values[from + i]
      if (text === undefined) absent += this.#markAbsent(i)
      else if (putInPlace(this.#bytes, i * STRING_BYTES, text)) this.#lengths[i * 4] = text.length
      else others.push(i)
    }
    this.#driver.copy_data_to_vector(vector, 0, this.#bytes.buffer, 0, count * STRING_BYTES)
    for (const i of others) this.#driver.vector_assign_string_element(vector, i, values[from + i] as string)
    return absent
  }

  #markAbsent(row: number): 1 {
    this.#valid[row >>> 5] = (this.#valid[row >>> 5] as number) & ~(1 << (row & 31))
    return 1
  }
}

interface Range {
  from: number
  count: number
}

interface Filling extends Range {
  index: number
  column: WireColumn
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
