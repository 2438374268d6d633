import {existsSync, statSync} from 'node:fs'
import {chmod, link, rename, rm} from 'node:fs/promises'
import type {Database} from '@duckdb/node-bindings'
import {SCHEMA_VERSION} from '../../core/store/store.ts'
import {fileError, goneError} from '../file-error.ts'
import type {SqlSession} from '../sql/session.ts'
import {createStore} from '../sql/tables.ts'
import {upgradeStore} from '../sql/upgrade.ts'
import {attachStore, detachStore, literal} from './attach.ts'
import {checkStore} from './check-store.ts'
import {corrupt, openError} from './duckdb-error.ts'
import {DuckdbConnection} from './connection.ts'
import {type Driver, loadDriver} from './driver.ts'
import {DuckdbSession} from './duckdb-session.ts'
import {maskNewFiles} from './file-mask.ts'
import {keepOrder, memoryFor, startInstance, WORK_AHEAD} from './instance.ts'
import {cutBack, removeLeftovers} from './leftovers.ts'
import {takeTurn} from './turns.ts'

/** How long DuckDB stays after the last use; to start it again takes some ten milliseconds. */
const REST_MS = 2000

/** `scratch` is an empty store in memory, as a reader sees a file that does not exist. */
export type Access = 'read' | 'write' | 'scratch'

export interface OpenedFile {
  session: SqlSession
  /**
   * After a rollback, cuts off what a large change had written behind the file's end: DuckDB leaves it there, and
   * the disk may be full. Nothing may be written afterwards.
   */
  giveBack(): Promise<void>
  close(): Promise<void>
}

/**
 * A store's file. It is attached for as long as one piece of work and no longer, because DuckDB lets one writer or
 * several readers have it at a time, by a lock on the file; whoever comes too early tries again for a while.
 */
export class DuckdbFile {
  readonly path: string
  readonly #lockWaitMs: number
  #driver: Driver | undefined
  #instance: Database | undefined
  /** A file that was there and is not any more was moved: that is no empty store. */
  #wasThere = false
  /** Pieces of work that have the file or wait for it. */
  #uses = 0
  #resting: NodeJS.Timeout | undefined

  constructor(path: string, lockWaitMs: number) {
    this.path = path
    this.#lockWaitMs = lockWaitMs
  }

  /** Opens the file when its turn has come. A missing one is made for writing and taken as empty for reading. */
  async open(access: Access): Promise<OpenedFile> {
    this.#uses++
    clearTimeout(this.#resting)
    const passOn = await takeTurn(this.path)
    try {
      const {session, connection} = await this.#open(access)
      const size = access === 'write' ? statSync(this.path).size : undefined
      return {
        session,
        giveBack: () => cutBack(this.path, size),
        close: async () => {
          await session.closeReaders()
          await this.#leave(connection)
          passOn()
          this.#rest()
        },
      }
    } catch (error) {
      passOn()
      this.#rest()
      throw error
    }
  }

  /** DuckDB keeps what it read in memory: whoever has the store open all day must not, while nothing is asked of it. */
  #rest(): void {
    this.#uses--
    if (this.#uses > 0) return
    this.#resting = setTimeout(() => this.stop(), REST_MS)
    this.#resting.unref()
  }

  /** Lets go of DuckDB itself. The next use starts it again. */
  stop(): void {
    clearTimeout(this.#resting)
    if (this.#instance) this.#driver?.close_sync(this.#instance)
    this.#instance = undefined
  }

  /** Throws STORE_UNREACHABLE where it was there before and is not any more. */
  exists(): boolean {
    const isThere = existsSync(this.path)
    if (this.#wasThere && !isThere) throw goneError(this.path)
    this.#wasThere = isThere
    return isThere
  }

  async #open(access: Access): Promise<{session: DuckdbSession; connection: DuckdbConnection}> {
    this.#driver ??= await loadDriver()
    this.#instance ??= await startInstance(this.#driver, this.path)
    const here = access === 'scratch' || (access === 'read' && !this.exists()) ? 'scratch' : access
    if (here === 'write' && !this.exists()) await this.#create()
    const connection = await this.#connect()
    const session = new DuckdbSession(this.#driver, connection)
    try {
      await this.#attach(session, here)
      await session.run(keepOrder(here !== 'read'))
      await session.run(memoryFor(here === 'read' ? statSync(this.path).size : 0))
      if (here === 'read') {
        await session.run(WORK_AHEAD)
        session.readSideBySide(() => this.#connectAgain())
      }
      return {session, connection}
    } catch (error) {
      await this.#leave(connection)
      throw here === 'scratch' ? error : openError(error, this.path, here)
    }
  }

  /** A further connection to the file that is attached. */
  async #connectAgain(): Promise<DuckdbConnection> {
    const connection = await this.#connect()
    await connection.run(`USE store; ${WORK_AHEAD}`)
    return connection
  }

  async #connect(): Promise<DuckdbConnection> {
    const driver = this.#driver as Driver
    return new DuckdbConnection(driver, await driver.connect(this.#instance as Database))
  }

  async #attach(session: SqlSession, access: Access): Promise<void> {
    if (access === 'scratch') {
      await session.run(`ATTACH ':memory:' AS store`)
      await session.run('USE store')
      for (const statement of createStore(SCHEMA_VERSION)) await session.run(statement)
      return
    }
    refuseUnlikely(this.path, access)
    await attachStore(session, {path: this.path, access, lockWaitMs: this.#lockWaitMs})
    this.#wasThere = true
    await session.run('USE store')
    const schema = await checkStore(session, this.path)
    if (schema < SCHEMA_VERSION) await this.#upgrade(session, access)
    if (access === 'write') await removeLeftovers(this.path)
  }

  /** An older store is brought up to date before anybody reads it, under the lock of a writer. */
  async #upgrade(session: SqlSession, access: 'read' | 'write'): Promise<void> {
    if (access === 'write') return upgradeStore(session, SCHEMA_VERSION)
    await detachStore(session)
    const restoreMask = maskNewFiles()
    try {
      await this.#attach(session, 'write')
      await detachStore(session)
    } finally {
      restoreMask()
    }
    await this.#attach(session, access)
  }

  /** Makes the file beside its place and links it there, so that nobody ever meets half of one, and two makers agree. */
  async #create(): Promise<void> {
    const draft = `${this.path}.new-${process.pid}`
    const connection = await this.#connect()
    try {
      await rm(draft, {force: true})
      await connection.run(`ATTACH ${literal(draft)} AS store`)
      await chmod(draft, 0o600)
      await connection.run('USE store')
      for (const statement of ['BEGIN', ...createStore(SCHEMA_VERSION), 'COMMIT']) await connection.run(statement)
      await this.#leave(connection)
      await this.#setAsideOrphan()
      await link(draft, this.path).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw fileError(error, this.path, 'write')
      })
    } catch (error) {
      await this.#leave(connection)
      throw openError(error, this.path, 'write')
    } finally {
      for (const file of [draft, `${draft}.wal`]) await rm(file, {force: true}).catch(() => undefined)
    }
  }

  /** A log without its file, as when somebody removed only that, would be replayed into the new one and damage it. */
  async #setAsideOrphan(): Promise<void> {
    if (this.exists()) return
    await rename(`${this.path}.wal`, `${this.path}.wal.orphan`).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw fileError(error, `${this.path}.wal`, 'write')
    })
  }

  /** Detaches the file, and stops DuckDB altogether when it will not let go of it. */
  async #leave(connection: DuckdbConnection): Promise<void> {
    try {
      await connection.run('ROLLBACK').catch(() => undefined)
      await connection.run('USE memory')
      await connection.run('DETACH DATABASE IF EXISTS store')
      connection.close()
    } catch {
      connection.close()
      this.stop()
    }
  }
}

/** What DuckDB has no clear word for. */
function refuseUnlikely(path: string, access: 'read' | 'write'): void {
  const file = statSync(path)
  if (file.isDirectory()) throw fileError(Object.assign(new Error(path), {code: 'EISDIR'}), path, access)
  if (file.size === 0) throw corrupt(path, 'it is empty')
}
