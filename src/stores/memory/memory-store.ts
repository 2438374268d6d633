import type {ChangeHeader} from '../../core/history/change.ts'
import {
  type Book,
  type Draft,
  SCHEMA_VERSION,
  type Store,
  type StoreInfo,
  type TransferPart,
} from '../../core/store/store.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import {MemoryBook} from './book.ts'
import {MemoryDraft} from './draft.ts'
import {Tables} from './tables.ts'
import {dumpTables, loadTables} from './transfer.ts'

/** A store that lives as long as the process. Writers queue up behind each other. */
export class MemoryStore implements Store {
  readonly engine = 'memory' as const
  #tables = new Tables()
  #stamp = 0
  #queue: Promise<unknown> = Promise.resolve()

  async read<T>(work: (book: Book) => Promise<T>): Promise<T> {
    return this.#next(() => work(new MemoryBook(this.#tables)))
  }

  async write<T>(header: ChangeHeader, work: (draft: Draft) => Promise<T>): Promise<T> {
    return this.#next(async () => {
      const draft = new MemoryDraft(this.#tables, header)
      const result = await runDraft(draft, work)
      if (draft.commit()) this.#stamp++
      return result
    })
  }

  async rehearse<T>(header: ChangeHeader, work: (draft: Draft) => Promise<T>): Promise<T> {
    return this.#next(() => rehearseDraft(new MemoryDraft(this.#tables, header), work))
  }

  async stamp(): Promise<string> {
    return String(this.#stamp)
  }

  async info(): Promise<StoreInfo> {
    return {engine: this.engine, path: undefined, bytes: 0, schema: SCHEMA_VERSION}
  }

  async backup(): Promise<void> {
    throw new CrmError('REFUSED', 'A store in memory has no file to back up.')
  }

  dump(): AsyncIterable<TransferPart> {
    return dumpTables(this.#tables)
  }

  async load(parts: AsyncIterable<TransferPart>): Promise<void> {
    this.#tables = await loadTables(this.#tables, parts)
    this.#stamp++
  }

  async compact(): Promise<void> {}

  async close(): Promise<void> {}

  #next<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}

/** Runs the work; when it throws, the tables are as before. */
export async function runDraft<T>(draft: MemoryDraft, work: (draft: Draft) => Promise<T>): Promise<T> {
  try {
    return await work(draft)
  } catch (error) {
    draft.rollback()
    throw error
  }
}

/** Runs the work and takes everything back. */
export async function rehearseDraft<T>(draft: MemoryDraft, work: (draft: Draft) => Promise<T>): Promise<T> {
  try {
    return await work(draft)
  } finally {
    draft.rollback()
  }
}
