import {stat, utimes} from 'node:fs/promises'
import {fileError} from '../file-error.ts'

/** Tells one state of the file and its write-ahead log from another without opening them; `missing` when there is none. */
export async function stampOf(path: string): Promise<string> {
  const parts = await Promise.all([fileStamp(path), fileStamp(`${path}.wal`)])
  return parts.join('+')
}

/**
 * Makes sure that the stamp differs from the one before a change: file systems keep times by ticks of some
 * milliseconds, and two changes may fall within one.
 */
export async function renewStamp(path: string, before: string): Promise<void> {
  if ((await stampOf(path)) !== before) return
  const {atime, mtimeMs} = await stat(path)
  await utimes(path, atime, new Date(mtimeMs + 1))
}

async function fileStamp(path: string): Promise<string> {
  try {
    const {mtimeNs, size, ino} = await stat(path, {bigint: true})
    return `${mtimeNs}-${size}-${ino}`
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing'
    throw fileError(error, path, 'read')
  }
}
