import {createReadStream} from 'node:fs'
import {open, stat} from 'node:fs/promises'
import {pipeline} from 'node:stream'
import {createGunzip} from 'node:zlib'
import {inputError, readError} from './input-error.ts'
import {spool} from './spool.ts'

/** Small for the same reason as the batches of rows: what is under way at one time must fit V8's young generation. */
const CHUNK = 64 * 1024

/** The unpacked bytes of a file, which can be read as often as needed. */
export interface ByteSource {
  /** As the user named it. */
  file: string
  packed: boolean
  read(): AsyncIterable<Buffer>
  /** Share of the file read in the current pass, 0 to 1. */
  progress(): number
  close(): Promise<void>
}

/**
 * Opens a file, or standard input for `-`. A gzip file is recognised by its first bytes and unpacked. What cannot
 * be read twice (standard input, a pipe) is copied to a private temporary file first. Throws BAD_INPUT when there
 * is no such file, it is a folder, or it is empty.
 */
export async function openSource(input: {file: string; stdin?: NodeJS.ReadableStream}): Promise<ByteSource> {
  const {file} = input
  const {path, size, close} = await settle(input)
  if (size === 0) {
    await close()
    throw inputError(file, 'it is empty')
  }
  const packed = await startsLikeGzip(path)
  let bytesRead = (): number => 0
  return {
    file,
    packed,
    async *read() {
      const stream = createReadStream(path, {highWaterMark: CHUNK})
      bytesRead = () => stream.bytesRead
      try {
        yield* packed ? unpack(stream) : stream
      } catch (error) {
        throw readError(file, error)
      }
    },
    progress: () => Math.min(1, bytesRead() / size),
    close,
  }
}

interface Settled {
  path: string
  size: number
  close(): Promise<void>
}

async function settle({file, stdin}: {file: string; stdin?: NodeJS.ReadableStream}): Promise<Settled> {
  if (file === '-') return spool(stdin ?? process.stdin)
  try {
    const stats = await stat(file)
    if (stats.isDirectory()) throw Object.assign(new Error('folder'), {code: 'EISDIR'})
    if (!stats.isFile()) return await spool(createReadStream(file))
    return {path: file, size: stats.size, close: async () => {}}
  } catch (error) {
    throw readError(file, error)
  }
}

async function startsLikeGzip(path: string): Promise<boolean> {
  try {
    const handle = await open(path)
    try {
      const {bytesRead, buffer} = await handle.read(Buffer.alloc(2), 0, 2, 0)
      return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw readError(path, error)
  }
}

function unpack(stream: NodeJS.ReadableStream): AsyncIterable<Buffer> {
  // The callback only keeps pipeline from throwing: the error itself comes out of the iteration.
  return pipeline(stream, createGunzip({chunkSize: CHUNK}), () => {})
}
