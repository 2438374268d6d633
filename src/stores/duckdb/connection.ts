import type {Connection, DataChunk, Result} from '@duckdb/node-bindings'
import type {Driver} from './driver.ts'

/** One chunk of a result, or one that is being filled. */
export interface Chunk {
  chunk: DataChunk
  rows: number
}

/** What a statement came to. */
export interface QueryResult {
  /** Rows that were written or removed. */
  changed: number
  columns: number
  raw: Result
}

/**
 * A connection over the plain binding. The wrapper that comes with DuckDB for Node is left out: what it adds (values of
 * every type) is not needed here, and loading it takes as long as a small query.
 */
export class DuckdbConnection {
  readonly raw: Connection
  readonly #driver: Driver

  constructor(driver: Driver, raw: Connection) {
    this.#driver = driver
    this.raw = raw
  }

  /** Runs a statement, or several where there are no values. Values are text, written $1, $2 in the statement. */
  async run(sql: string, values: readonly string[] = []): Promise<QueryResult> {
    const whole = inlined(sql, values)
    const raw = whole === undefined ? await this.#runPrepared(sql, values) : await this.#driver.query(this.raw, whole)
    return this.#describe(raw)
  }

  /**
   * Runs a statement whose result is worked out while it is fetched, so that it is never in memory as a whole. Until all
   * of it is fetched nothing else may run here.
   */
  async stream(sql: string, values: readonly string[] = []): Promise<QueryResult> {
    const whole = inlined(sql, values)
    return this.#describe(await this.#runPrepared(whole ?? sql, whole === undefined ? values : [], true))
  }

  close(): void {
    this.#driver.disconnect_sync(this.raw)
  }

  #describe(raw: Result): QueryResult {
    return {raw, changed: this.#driver.rows_changed(raw), columns: this.#driver.column_count(raw)}
  }

  async #runPrepared(sql: string, values: readonly string[], streaming = false): Promise<Result> {
    const prepared = await this.#driver.prepare(this.raw, sql)
    try {
      for (const [index, value] of values.entries()) this.#driver.bind_varchar(prepared, index + 1, value)
      return await (streaming
        ? this.#driver.execute_prepared_streaming(prepared)
        : this.#driver.execute_prepared(prepared))
    } finally {
      this.#driver.destroy_prepare_sync(prepared)
    }
  }
}

/**
 * The statement with its values as literals: DuckDB leaves out the parts of a table that cannot hold a literal, and reads
 * the other columns only where it stands, but not for a value that comes with a prepared statement. Undefined where a
 * value cannot stand in a statement.
 */
function inlined(sql: string, values: readonly string[]): string | undefined {
  if (values.some((value) => value.includes('\0'))) return undefined
  return sql.replace(/\$(\d+)/g, (parameter, place: string) => {
    const value = values[Number(place) - 1]
    return value === undefined ? parameter : `'${value.replaceAll("'", "''")}'`
  })
}

/** All chunks of a result. */
export async function allChunks(driver: Driver, result: QueryResult): Promise<Chunk[]> {
  const chunks: Chunk[] = []
  for (;;) {
    const chunk = await nextChunk(driver, result)
    if (!chunk) return chunks
    chunks.push(chunk)
  }
}

/** The next chunk of a result; undefined behind the last. */
export async function nextChunk(driver: Driver, {raw}: QueryResult): Promise<Chunk | undefined> {
  const chunk = await driver.fetch_chunk(raw)
  const rows = chunk ? driver.data_chunk_get_size(chunk) : 0
  return chunk && rows > 0 ? {chunk, rows} : undefined
}
