import {existsSync, statSync} from 'node:fs'
import {readdir, rm, truncate} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {spillFolder} from './instance.ts'

/**
 * Cuts off what a change that was taken back left behind the file's end. The lock is still held meanwhile; closing
 * the file again drops it, which does no harm as long as DuckDB has nothing left to write, as a write-ahead log is.
 */
export async function cutBack(path: string, size: number | undefined): Promise<void> {
  if (size === undefined || existsSync(`${path}.wal`) || statSync(path).size <= size) return
  await truncate(path, size).catch(() => undefined)
}

/** Removes what processes that died left beside the file: whoever may write is alone with it. */
export async function removeLeftovers(path: string): Promise<void> {
  const mine = basename(spillFolder(path, process.pid))
  const beginning = basename(path)
  const names = await readdir(dirname(path))
  for (const name of names) {
    if (name === mine || !name.startsWith(beginning)) continue
    if (!/^\.(tmp|compact)-\d+(\.wal)?$/.test(name.slice(beginning.length))) continue
    await rm(join(dirname(path), name), {recursive: true, force: true}).catch(() => undefined)
  }
}
