import {chmod, rm} from 'node:fs/promises'
import type {SqlSession} from '../sql/session.ts'
import {literal} from './attach.ts'
import {duckdbError} from './duckdb-error.ts'

/** Copies the attached store into a new file, readable by its owner only; removes the file again when that fails. */
export async function copyStore(session: SqlSession, path: string): Promise<void> {
  try {
    await session.run(`ATTACH ${literal(path)} AS copy`)
    await chmod(path, 0o600)
    await session.run('COPY FROM DATABASE store TO copy')
    await session.run('DETACH copy')
  } catch (error) {
    await session.run('DETACH DATABASE IF EXISTS copy').catch(() => undefined)
    for (const file of [path, `${path}.wal`]) await rm(file, {force: true}).catch(() => undefined)
    throw duckdbError(error, path, 'write')
  }
}
