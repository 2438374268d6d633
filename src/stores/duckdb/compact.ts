import {chmod, open, rename, rm, stat} from 'node:fs/promises'
import {dirname} from 'node:path'
import type {SqlSession} from '../sql/session.ts'
import {fileError} from '../file-error.ts'
import {syncFolder} from '../sync-folder.ts'
import {copyStore} from './copy-store.ts'
import {duckdbError} from './duckdb-error.ts'
import type {DuckdbFile} from './duckdb-file.ts'
import {maskNewFiles} from './file-mask.ts'
import {renewStamp, stampOf} from './stamp.ts'

/**
 * Replaces the file by a copy of what is in it, since DuckDB leaves the bytes of removed rows in free blocks. A crash
 * at any instant leaves the old file or the new one, each whole.
 */
export async function compactFile(file: DuckdbFile): Promise<void> {
  if (!file.exists()) return
  const {path} = file
  const before = await stampOf(path)
  const restoreMask = maskNewFiles()
  const opened = await file.open('write').catch((error: unknown) => {
    restoreMask()
    throw error
  })
  try {
    await replaceByCopy(opened.session, path)
  } catch (error) {
    throw fileError(duckdbError(error, path, 'write'), path, 'write')
  } finally {
    await opened.close()
    restoreMask()
  }
  await syncFolder(dirname(path))
  await renewStamp(path, before)
}

/**
 * The write-ahead log must be gone before the copy takes the file's place: it would be replayed on the copy. The old
 * file stays locked until it has no name any more; whoever opened it meanwhile sees that when its turn comes.
 */
async function replaceByCopy(session: SqlSession, path: string): Promise<void> {
  const copy = `${path}.compact-${process.pid}`
  await rm(copy, {force: true})
  await session.run('CHECKPOINT store')
  await copyStore(session, copy)
  try {
    await chmod(copy, (await stat(path)).mode & 0o777)
    await syncFile(copy)
    await rename(copy, path)
  } catch (error) {
    await rm(copy, {force: true}).catch(() => undefined)
    throw error
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
