import {createWriteStream, rmSync} from 'node:fs'
import {mkdtemp, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'

/**
 * Copies a stream that can be read only once into a temporary file that only this user may read. It is removed by
 * `close`, or at the latest when the process exits.
 */
export async function spool(
  stream: NodeJS.ReadableStream,
): Promise<{path: string; size: number; close(): Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), 'patron-'))
  const removeAtExit = (): void => rmSync(folder, {recursive: true, force: true})
  process.once('exit', removeAtExit)
  const close = async (): Promise<void> => {
    process.removeListener('exit', removeAtExit)
    await rm(folder, {recursive: true, force: true})
  }
  const path = join(folder, 'input')
  try {
    await pipeline(stream, createWriteStream(path, {mode: 0o600}))
    return {path, size: (await stat(path)).size, close}
  } catch (error) {
    await close()
    throw error
  }
}
