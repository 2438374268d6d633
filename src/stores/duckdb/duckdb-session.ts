import type {SqlSession, WireColumn} from '../sql/session.ts'
import {ChunkAppender} from './chunk-writer.ts'
import {readColumns, scanColumns} from './chunk-reader.ts'
import type {DuckdbConnection, QueryResult} from './connection.ts'
import type {Driver} from './driver.ts'
import {Readers} from './readers.ts'

/** In the names of temporary tables, which only the connection that made them sees. */
const TEMPORARY = 'temporary_'

/** A session over one connection to DuckDB, and over more of them for reads that are asked for at the same time. */
export class DuckdbSession implements SqlSession {
  readonly #driver: Driver
  readonly #connection: DuckdbConnection
  /** Open appenders by table: they hold rows back, in large batches, until somebody asks for the table. */
  readonly #appenders = new Map<string, ChunkAppender>()
  #names = 0
  #readers: Readers | undefined

  constructor(driver: Driver, connection: DuckdbConnection) {
    this.#driver = driver
    this.#connection = connection
  }

  async run(sql: string, values: readonly string[] = []): Promise<number> {
    return (await this.#query(sql, values)).changed
  }

  async read(sql: string, values: readonly string[] = []): Promise<WireColumn[]> {
    return this.#using(sql, values, (result) => readColumns(this.#driver, result))
  }

  async scan(sql: string, values: readonly string[], take: (columns: WireColumn[]) => void): Promise<void> {
    return this.#using(sql, values, (result) => scanColumns(this.#driver, result, take))
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
    return `${TEMPORARY}${this.#names}_`
  }

  /**
   * From now on reads that are asked for at the same time run side by side, on connections that this opens. Only where
   * nothing can change between two reads.
   */
  readSideBySide(another: () => Promise<DuckdbConnection>): void {
    this.#readers = new Readers(this.#connection, another)
  }

  /** Waits for what is still being read, which nobody may wait for any more, and closes what was opened for it. */
  async closeReaders(): Promise<void> {
    await this.#readers?.close()
    this.#readers = undefined
  }

  /** What temporary tables have to do with is read on the connection that made them. */
  async #using<T>(sql: string, values: readonly string[], take: (result: QueryResult) => Promise<T>): Promise<T> {
    if (!this.#readers) return take(await this.#query(sql, values))
    return sql.includes(TEMPORARY)
      ? this.#readers.use(async () => take(await this.#query(sql, values)), {own: true})
      : this.#readers.use(async (connection) => take(await connection.run(sql, values)))
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
