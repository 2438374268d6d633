import {isAscii, isUtf8} from 'node:buffer'
import {createHash} from 'node:crypto'
import type {ByteSource} from './byte-source.ts'

const HEAD = 256 * 1024
const SAMPLE = 256 * 1024

/** What one quick look over all bytes of a file tells: enough to know its form, its encoding and its digest. */
export interface Survey {
  /** SHA-256, hex. */
  digest: string
  /** The first 256 KB. */
  head: Buffer
  /** Whether `head` is the whole file. */
  whole: boolean
  /** Whether all of it is valid UTF-8; a character cut off by the end of the file is forgiven. */
  utf8: boolean
  /** Up to 256 KB from the first byte that is not ASCII, wherever in the file it stands. */
  sample: Buffer
}

/**
 * Reads all bytes once. One pass for digest and encoding together costs about a fiftieth of parsing the same bytes
 * as csv, and makes the encoding a fact about the whole file instead of a guess from its beginning.
 */
export async function survey(source: ByteSource): Promise<Survey> {
  const hash = createHash('sha256')
  const heads: Buffer[] = []
  let size = 0
  let sample: Buffer = Buffer.alloc(0)
  const utf8 = utf8Check()
  for await (const chunk of source.read()) {
    hash.update(chunk)
    if (size < HEAD) heads.push(chunk.subarray(0, HEAD - size))
    size += chunk.length
    if (sample.length === 0 && !isAscii(chunk)) {
      const first = chunk.findIndex((byte) => byte >= 0x80)
      sample = Buffer.from(chunk.subarray(first, first + SAMPLE))
    }
    utf8.add(chunk)
  }
  return {digest: hash.digest('hex'), head: Buffer.concat(heads), whole: size <= HEAD, utf8: utf8.valid(), sample}
}

/** Checks bytes that come in pieces, whose borders may cut a character in two. */
function utf8Check(): {add(chunk: Buffer): void; valid(): boolean} {
  let valid = true
  let rest: Buffer = Buffer.alloc(0)
  function add(chunk: Buffer): void {
    if (!valid) return
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const end = bytes.length - unfinished(bytes)
    valid = isUtf8(bytes.subarray(0, end))
    rest = bytes.subarray(end)
  }
  return {add, valid: () => valid}
}

/** Number of bytes at the end that begin a character without finishing it, 0 to 3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}
