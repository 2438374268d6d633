import {existsSync} from 'node:fs'
import {realpath, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {ChangeHeader} from '../../core/history/change.ts'
import {
  type Book,
  type Draft,
  SCHEMA_VERSION,
  type Store,
  type StoreInfo,
  type TransferPart,
} from '../../core/store/store.ts'
import {fileError} from '../file-error.ts'
import {SqlBook} from '../sql/book.ts'
import {SqlDraft} from '../sql/draft.ts'
import type {SqlSession} from '../sql/session.ts'
import {dumpStore, loadStore} from '../sql/transfer.ts'
import {compactFile} from './compact.ts'
import {copyStore} from './copy-store.ts'
import {duckdbError} from './duckdb-error.ts'
import {type Access, DuckdbFile, type OpenedFile} from './duckdb-file.ts'
import {maskNewFiles} from './file-mask.ts'
import {LingeringReader} from './lingering-reader.ts'
import {renewStamp, stampOf} from './stamp.ts'

/**
 * The embedded column engine for millions of orders: one DuckDB file, open only while something is read or written.
 * Work inside `read`, `write` and `dump` must not call the same store's methods again: it would wait for itself.
 */
export class DuckdbStore implements Store {
  readonly engine = 'duckdb' as const
  readonly #file: DuckdbFile
  readonly #reader: LingeringReader

  private constructor(file: DuckdbFile) {
    this.#file = file
    this.#reader = new LingeringReader(file)
  }

  /** Opens the store at a path; the file comes into being with the first write. */
  static async open(path: string, {lockWaitMs}: {lockWaitMs: number}): Promise<DuckdbStore> {
    return new DuckdbStore(new DuckdbFile(await settledPath(path), lockWaitMs))
  }

  async read<T>(work: (book: Book) => Promise<T>): Promise<T> {
    return this.#within('read', (session) => workIn(new SqlBook(session), work))
  }

  async write<T>(header: ChangeHeader, work: (draft: Draft) => Promise<T>): Promise<T> {
    return this.#change(async (session) => {
      const draft = await SqlDraft.begin(session, header)
      const result = await workIn(draft, work)
      return {result, changed: await draft.finish()}
    })
  }

  async rehearse<T>(header: ChangeHeader, work: (draft: Draft) => Promise<T>): Promise<T> {
    return this.#within(this.#file.exists() ? 'write' : 'scratch', async (session) => {
      await session.run('BEGIN')
      return workIn(await SqlDraft.begin(session, header), work)
    })
  }

  async stamp(): Promise<string> {
    this.#file.exists()
    return stampOf(this.#file.path)
  }

  async info(): Promise<StoreInfo> {
    const {path} = this.#file
    const sizes = await Promise.all(
      [path, `${path}.wal`].map((file) =>
        stat(file).then(
          ({size}) => size,
          () => 0,
        ),
      ),
    )
    return {engine: this.engine, path, bytes: sizes.reduce((sum, size) => sum + size, 0), schema: SCHEMA_VERSION}
  }

  async backup(path: string): Promise<void> {
    if (existsSync(path)) throw fileError(Object.assign(new Error(path), {code: 'EEXIST'}), path, 'write')
    await this.#within('read', (session) => copyStore(session, path))
  }

  async *dump(): AsyncIterable<TransferPart> {
    const opened = await this.#open('read')
    try {
      yield* dumpStore(opened.session)
    } catch (error) {
      throw duckdbError(error, this.#file.path, 'read')
    } finally {
      await opened.close()
    }
  }

  async load(parts: AsyncIterable<TransferPart>): Promise<void> {
    await this.#change(async (session) => {
      await loadStore(session, parts)
      return {result: undefined, changed: true}
    })
  }

  async compact(): Promise<void> {
    await this.#reader.letGo()
    await compactFile(this.#file)
  }

  async close(): Promise<void> {
    await this.#reader.letGo()
    this.#file.stop()
  }

  /** One transaction: all of the work, or nothing of it. */
  async #change<T>(work: (session: SqlSession) => Promise<{result: T; changed: boolean}>): Promise<T> {
    const before = await this.stamp()
    const restoreMask = maskNewFiles()
    try {
      const {result, changed} = await this.#within('write', async (session) => {
        await session.run('BEGIN')
        const outcome = await work(session)
        await session.run(outcome.changed ? 'COMMIT' : 'ROLLBACK')
        return outcome
      })
      if (changed) await renewStamp(this.#file.path, before)
      return result
    } finally {
      restoreMask()
    }
  }

  async #within<T>(access: Access, work: (session: SqlSession) => Promise<T>): Promise<T> {
    const opened = await this.#open(access)
    try {
      return await work(opened.session)
    } catch (error) {
      await opened.session.run('ROLLBACK').catch(() => undefined)
      await opened.giveBack()
      throw duckdbError(error, this.#file.path, access === 'write' ? 'write' : 'read')
    } finally {
      await opened.close()
    }
  }

  /** Reads may share an opening that is still there from the last one; everything else has the file to itself. */
  async #open(access: Access): Promise<OpenedFile> {
    if (access === 'read') return this.#reader.open()
    await this.#reader.letGo()
    return this.#file.open(access)
  }
}

/** Works in a book; what it keeps of orders to answer the next question is let go of afterwards. */
async function workIn<B extends SqlBook, T>(book: B, work: (book: B) => Promise<T>): Promise<T> {
  try {
    return await work(book)
  } finally {
    book.orders.letGo()
  }
}

/** The path by which all processes know the file, so that they take turns on it. */
async function settledPath(path: string): Promise<string> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path))
  return realpath(path).catch(() => join(folder, basename(path)))
}
