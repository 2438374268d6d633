import type {DuckDBConnection, DuckDBResult} from '@duckdb/node-api'
import type {SqlSession, WireColumn} from '../sql/session.ts'
import {ChunkAppender} from './chunk-writer.ts'
import {readColumns} from './chunk-reader.ts'
import type {Driver} from './driver.ts'

/** A session over one connection to DuckDB. */
export class DuckdbSession implements SqlSession {
  readonly #driver: Driver
  readonly #connection: DuckDBConnection
  /** Open appenders by table: they hold rows back, in large batches, until somebody asks for the table. */
  readonly #appenders = new Map<string, Promise<ChunkAppender>>()
  #names = 0

  constructor(driver: Driver, connection: DuckDBConnection) {
    this.#driver = driver
    this.#connection = connection
  }

  async run(sql: string, values: readonly string[] = []): Promise<number> {
    return (await this.#query(sql, values)).rowsChanged
  }

  async read(sql: string, values: readonly string[] = []): Promise<WireColumn[]> {
    return readColumns(this.#driver, await this.#query(sql, values))
  }

  async append(table: string, columns: readonly WireColumn[]): Promise<void> {
    let appender = this.#appenders.get(table)
    if (!appender) {
      appender = this.#connection
        .createAppender(table, 'main', 'temp')
        .then((open) => new ChunkAppender(this.#driver, open))
      this.#appenders.set(table, appender)
    }
    ;(await appender).append(columns)
  }

  temporaryName(): string {
    this.#names++
    return `temporary_${this.#names}_`
  }

  async #query(sql: string, values: readonly string[]): Promise<DuckDBResult> {
    for (const [table, appender] of this.#appenders) {
      if (!sql.includes(table)) continue
      this.#appenders.delete(table)
      ;(await appender).close()
    }
    return this.#connection.run(sql, values.length > 0 ? [...values] : undefined)
  }
}
