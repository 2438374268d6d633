import type {ScannedColumn, SqlSession, WireColumn} from '../sql/session.ts'
import {ChunkAppender} from './chunk-writer.ts'
import {readColumns, scanColumns} from './chunk-reader.ts'
import type {DuckdbConnection, QueryResult} from './connection.ts'
import type {Driver} from './driver.ts'
import {keepOrder} from './instance.ts'
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
  readonly #readers: Readers

  constructor(driver: Driver, connection: DuckdbConnection) {
    this.#driver = driver
    this.#connection = connection
    this.#readers = new Readers(connection)
  }

  async run(sql: string, values: readonly string[] = []): Promise<number> {
    return this.#readers.use(async () => (await this.#runHere(sql, values)).changed, {own: true})
  }

  async runBulk(sql: string, values: readonly string[] = []): Promise<number> {
    return this.#readers.use(
      async () => {
        await this.#connection.run(keepOrder(false))
        try {
          return (await this.#runHere(sql, values)).changed
        } finally {
          await this.#connection.run(keepOrder(true)).catch(() => undefined)
        }
      },
      {own: true},
    )
  }

  async read(sql: string, values: readonly string[] = []): Promise<WireColumn[]> {
    return this.#using(sql, async (connection) => readColumns(this.#driver, await connection.run(sql, values)))
  }

  async scan(sql: string, values: readonly string[], take: (columns: ScannedColumn[]) => void): Promise<void> {
    return this.#using(sql, async (connection) => scanColumns(this.#driver, await connection.stream(sql, values), take))
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
    this.#readers.openMore(another)
  }

  /** Waits for what is still being read, which nobody may wait for any more, and closes what was opened for it. */
  async closeReaders(): Promise<void> {
    await this.#readers.close()
  }

  /** What temporary tables have to do with is read on the connection that made them. */
  async #using<T>(sql: string, work: (connection: DuckdbConnection) => Promise<T>): Promise<T> {
    const own = sql.includes(TEMPORARY)
    return this.#readers.use(
      (connection) => {
        if (connection === this.#connection) this.#handOver(sql)
        return work(connection)
      },
      {own},
    )
  }

  async #runHere(sql: string, values: readonly string[]): Promise<QueryResult> {
    this.#handOver(sql)
    return this.#connection.run(sql, values)
  }

  /** Puts rows that are held back for a table into it before a statement asks for them. */
  #handOver(sql: string): void {
    for (const [table, appender] of this.#appenders) {
      if (!sql.includes(table)) continue
      this.#appenders.delete(table)
      appender.close()
    }
  }
}
