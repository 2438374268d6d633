import type {DuckDBConnection} from '@duckdb/node-api'
import type {SqlSession, WireColumn} from '../sql/session.ts'
import {appendColumns} from './chunk-writer.ts'
import {readColumns} from './chunk-reader.ts'
import type {Driver} from './driver.ts'

/** A session over one connection to DuckDB. */
export class DuckdbSession implements SqlSession {
  readonly #driver: Driver
  readonly #connection: DuckDBConnection
  #names = 0

  constructor(driver: Driver, connection: DuckDBConnection) {
    this.#driver = driver
    this.#connection = connection
  }

  async run(sql: string, values: readonly string[] = []): Promise<number> {
    const result = await this.#connection.run(sql, values.length > 0 ? [...values] : undefined)
    return result.rowsChanged
  }

  async read(sql: string, values: readonly string[] = []): Promise<WireColumn[]> {
    const result = await this.#connection.run(sql, values.length > 0 ? [...values] : undefined)
    return readColumns(this.#driver, result)
  }

  async append(table: string, columns: readonly WireColumn[]): Promise<void> {
    const appender = await this.#connection.createAppender(table, 'main', 'temp')
    try {
      appendColumns(this.#driver, appender, columns)
    } finally {
      appender.closeSync()
    }
  }

  temporaryName(): string {
    this.#names++
    return `temporary_${this.#names}`
  }
}
