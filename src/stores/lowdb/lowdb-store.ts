import {copyFile, chmod, realpath, stat, constants} from 'node:fs/promises'
import {Low} from 'lowdb'
import type {ChangeHeader} from '../../core/history/change.ts'
import {
  type Book,
  type Draft,
  SCHEMA_VERSION,
  type Store,
  type StoreInfo,
  type TransferPart,
} from '../../core/store/store.ts'
import {fileError, goneError} from '../file-error.ts'
import {MemoryBook} from '../memory/book.ts'
import {MemoryDraft} from '../memory/draft.ts'
import {rehearseDraft, runDraft} from '../memory/memory-store.ts'
import {Tables} from '../memory/tables.ts'
import {dumpTables, loadTables} from '../memory/transfer.ts'
import {JsonFile} from './json-file.ts'
import {type HeldLock, lockFile} from './lock.ts'

const MISSING = 'missing'

/**
 * The default store: one JSON file kept by lowdb. Readers take the file as it stands (it is only ever replaced
 * whole); writers hold a lock, read, change and replace it.
 */
export class LowdbStore implements Store {
  readonly engine = 'lowdb' as const
  readonly #path: string
  readonly #lockWaitMs: number
  /** A file that was there and is not any more was moved: that is no empty store. */
  #wasThere = false
  readonly #low: Low<Tables>
  #loaded: string | undefined
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(path: string, lockWaitMs: number) {
    this.#path = path
    this.#lockWaitMs = lockWaitMs
    this.#low = new Low<Tables>(new JsonFile(path), new Tables())
  }

  /** Opens the store at a path; the file comes into being with the first change. */
  static async open(path: string, {lockWaitMs}: {lockWaitMs: number}): Promise<LowdbStore> {
    return new LowdbStore(await realpath(path).catch(() => path), lockWaitMs)
  }

  async read<T>(work: (book: Book) => Promise<T>): Promise<T> {
    return this.#next(async () => work(new MemoryBook(await this.#tables())))
  }

  async write<T>(header: ChangeHeader, work: (draft: Draft) => Promise<T>): Promise<T> {
    return this.#locked(async (lock) => {
      const draft = new MemoryDraft(await this.#tables(), header)
      const result = await runDraft(draft, work)
      if (draft.commit()) await this.#save(lock)
      return result
    })
  }

  async rehearse<T>(header: ChangeHeader, work: (draft: Draft) => Promise<T>): Promise<T> {
    return this.#next(async () => {
      const tables = await this.#tables()
      this.#loaded = undefined
      return rehearseDraft(new MemoryDraft(tables, header), work)
    })
  }

  async stamp(): Promise<string> {
    try {
      const {mtimeNs, size, ino} = await stat(this.#path, {bigint: true})
      this.#wasThere = true
      return `${mtimeNs}-${size}-${ino}`
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw fileError(error, this.#path, 'read')
      if (this.#wasThere) throw goneError(this.#path)
      return MISSING
    }
  }

  async info(): Promise<StoreInfo> {
    const bytes = await stat(this.#path).then(
      ({size}) => size,
      () => 0,
    )
    return {engine: this.engine, path: this.#path, bytes, schema: SCHEMA_VERSION}
  }

  async backup(path: string): Promise<void> {
    try {
      await copyFile(this.#path, path, constants.COPYFILE_EXCL)
      await chmod(path, 0o600)
    } catch (error) {
      throw fileError(error, path, 'write')
    }
  }

  async *dump(): AsyncIterable<TransferPart> {
    yield* dumpTables(await this.#tables())
  }

  async load(parts: AsyncIterable<TransferPart>): Promise<void> {
    return this.#locked(async (lock) => {
      this.#low.data = await loadTables(await this.#tables(), parts)
      await this.#save(lock)
    })
  }

  /** Every change writes a whole new file: nothing is left of what was removed. */
  async compact(): Promise<void> {}

  async close(): Promise<void> {}

  /** The tables as they are in the file now, read again only if it was replaced since. */
  async #tables(): Promise<Tables> {
    const stamp = await this.stamp()
    if (stamp === this.#loaded) return this.#low.data
    this.#loaded = undefined
    this.#low.data = new Tables()
    if (stamp !== MISSING) await this.#low.read()
    this.#loaded = stamp
    return this.#low.data
  }

  async #save(lock: HeldLock): Promise<void> {
    this.#loaded = undefined
    lock.assertHeld()
    await this.#low.write()
    this.#loaded = await this.stamp()
  }

  #locked<T>(work: (lock: HeldLock) => Promise<T>): Promise<T> {
    return this.#next(async () => {
      const lock = await lockFile(this.#path, this.#lockWaitMs)
      try {
        return await work(lock)
      } catch (error) {
        this.#loaded = undefined
        throw error
      } finally {
        await lock.release()
      }
    })
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}
