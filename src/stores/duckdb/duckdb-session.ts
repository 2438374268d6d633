import type {SqlSession, WireColumn} from '../sql/session.ts'
import {ChunkAppender} from './chunk-writer.ts'
import {readColumns} from './chunk-reader.ts'
import type {DuckdbConnection, QueryResult} from './connection.ts'
import type {Driver} from './driver.ts'

/** A session over one connection to DuckDB. */
export class DuckdbSession implements SqlSession {
  readonly #driver: Driver
  readonly #connection: DuckdbConnection
  /** Open appenders by table: they hold rows back, in large batches, until somebody asks for the table. */
  readonly #appenders = new Map<string, ChunkAppender>()
  #names = 0

  constructor(driver: Driver, connection: DuckdbConnection) {
    this.#driver = driver
    this.#connection = connection
  }

  async run(sql: string, values: readonly string[] = []): Promise<number> {
    return (await this.#query(sql, values)).changed
  }

  async read(sql: string, values: readonly string[] = []): Promise<WireColumn[]> {
    return readColumns(this.#driver, await this.#query(sql, values))
  }

  async append(table: string, columns: readonly WireColumn[]): Promise<void> {
    let appender = this.#appenders.get(table)
    if (!appender) {
      appender = new ChunkAppender(this.#driver, this.#connection, table)
      this.#appenders.set(table, appender)
    }
    appender.append(columns)
  }

  temporaryName(): string {
    this.#names++
    return `temporary_${this.#names}_`
  }

  async #query(sql: string, values: readonly string[]): Promise<QueryResult> {
    for (const [table, appender] of this.#appenders) {
      if (!sql.includes(table)) continue
      this.#appenders.delete(table)
      appender.close()
    }
    return this.#connection.run(sql, values)
  }
}
