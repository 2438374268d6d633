import type {DuckDBAppender, DuckDBDataChunk} from '@duckdb/node-api'
import type {WireColumn} from '../sql/session.ts'
import type {Driver} from './driver.ts'

type Vector = ReturnType<Driver['binding']['data_chunk_get_vector']>

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
  readonly #binding: Driver['binding']
  readonly #api: Driver['api']
  readonly #appender: DuckDBAppender
  #chunk: DuckDBDataChunk | undefined
  #held = 0
  /** One chunk of one column; used again and again, since DuckDB takes a copy. */
  readonly #numbers = new Float64Array(CHUNK)
  readonly #bytes = new Uint8Array(CHUNK * STRING_BYTES)
  readonly #lengths = new Uint32Array(this.#bytes.buffer)
  readonly #valid = new Uint32Array(CHUNK / 32)

  constructor({api, binding}: Driver, appender: DuckDBAppender) {
    this.#api = api
    this.#binding = binding
    this.#appender = appender
  }

  append(columns: readonly WireColumn[]): void {
    const {DuckDBDataChunk: Chunk, DOUBLE, VARCHAR} = this.#api
    this.#chunk ??= Chunk.create(columns.map(({kind}) => (kind === 'text' ? VARCHAR : DOUBLE)))
    const rows = columns[0]?.values.length ?? 0
    for (let from = 0; from < rows; from += CHUNK) {
      const count = Math.min(CHUNK, rows - from)
      this.#chunk.reset()
      this.#chunk.rowCount = count
      for (const [index, column] of columns.entries()) this.#fill(this.#chunk, {index, column, from, count})
      this.#appender.appendDataChunk(this.#chunk)
      this.#held += count
    }
    if (this.#held < HELD_BACK) return
    this.#appender.flushSync()
    this.#held = 0
  }

  close(): void {
    this.#appender.closeSync()
  }

  #fill(chunk: DuckDBDataChunk, {index, column, from, count}: Filling): void {
    const vector = this.#binding.data_chunk_get_vector(chunk.chunk, index)
    this.#valid.fill(0xffff_ffff)
    const absent =
      column.kind === 'text'
        ? this.#fillTexts(vector, column.values, {from, count})
        : this.#fillNumbers(vector, column.values, {from, count})
    if (absent === 0) return
    this.#binding.vector_ensure_validity_writable(vector)
    this.#binding.copy_data_to_vector_validity(vector, 0, this.#valid.buffer, 0, Math.ceil(count / 64) * 8)
  }

  #fillNumbers(vector: Vector, values: Float64Array, {from, count}: Range): number {
    let absent = 0
    for (let i = 0; i < count; i++) {
      const value = values[from + i] as number
      this.#numbers[i] = value
      if (value !== value) absent += this.#markAbsent(i)
    }
    this.#binding.copy_data_to_vector(vector, 0, this.#numbers.buffer, 0, count * 8)
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
    this.#binding.copy_data_to_vector(vector, 0, this.#bytes.buffer, 0, count * STRING_BYTES)
    for (const i of others) this.#binding.vector_assign_string_element(vector, i, values[from + i] as string)
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
