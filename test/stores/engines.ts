import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Store} from '../../src/core/store/store.ts'
import {DuckdbStore} from '../../src/stores/duckdb/duckdb-store.ts'
import {LowdbStore} from '../../src/stores/lowdb/lowdb-store.ts'
import {MemoryStore} from '../../src/stores/memory/memory-store.ts'

/** A store in a folder of its own. `again` is a second Store object on the same data. */
export interface Opened {
  store: Store
  folder: string
  again(): Promise<Store>
  close(): Promise<void>
}

export type Opener = () => Promise<Opened>

export const OPENERS: Record<'memory' | 'lowdb' | 'duckdb', Opener> = {
  memory: async () => {
    const store = new MemoryStore()
    return inFolder(async () => store)
  },
  lowdb: () => inFolder((folder) => LowdbStore.open(join(folder, 'shop.json'), {lockWaitMs: 20_000})),
  duckdb: () => inFolder((folder) => DuckdbStore.open(join(folder, 'shop.duckdb'), {lockWaitMs: 20_000})),
}

async function inFolder(open: (folder: string) => Promise<Store>): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'patron-store-'))
  const opened = [await open(folder)]
  return {
    store: opened[0] as Store,
    folder,
    again: async () => {
      const store = await open(folder)
      opened.push(store)
      return store
    },
    close: async () => {
      for (const store of opened) await store.close()
      await rm(folder, {recursive: true})
    },
  }
}
