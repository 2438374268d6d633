import {mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import type {Store} from '../core/store/store.ts'
import type {StorePlace} from './store-place.ts'

/** Seconds to wait for a store that another process is writing to, from PATRON_LOCK_WAIT. */
const LOCK_WAIT_SECONDS = 60

/** Opens a store of whatever engine; only that engine's driver is loaded. */
export async function openStore({engine, path}: StorePlace): Promise<Store> {
  await mkdir(dirname(path), {recursive: true, mode: 0o700}).catch(() => undefined)
  const options = {lockWaitMs: lockWaitMs()}
  if (engine === 'duckdb') {
    const {DuckdbStore} = await import('../stores/duckdb/duckdb-store.ts')
    return DuckdbStore.open(path, options)
  }
  const {LowdbStore} = await import('../stores/lowdb/lowdb-store.ts')
  return LowdbStore.open(path, options)
}

function lockWaitMs(): number {
  const seconds = Number(process.env['PATRON_LOCK_WAIT'] || LOCK_WAIT_SECONDS)
  return 1000 * (Number.isFinite(seconds) && seconds >= 0 ? seconds : LOCK_WAIT_SECONDS)
}
