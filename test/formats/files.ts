import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {crc32} from 'node:zlib'
import {onTestFinished} from 'vitest'
import type {Table, TableOptions} from '../../src/core/import/table.ts'
import {openTable} from '../../src/formats/open-table.ts'

/** Writes a file that lives as long as the test, and says where. */
export function fileOf(content: string | Uint8Array, name = 'orders.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'patron-test-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** All rows of a table with their numbers. */
export async function rowsOf(table: Table): Promise<{numbers: number[]; rows: string[][]}> {
  const numbers: number[] = []
  const rows: string[][] = []
  for await (const batch of table.batches()) {
    numbers.push(...batch.numbers)
    rows.push(...batch.rows.map((row) => [...row]))
  }
  return {numbers, rows}
}

/** Opens a file with this content and reads it whole. */
export async function read(
  content: string | Uint8Array,
  options: TableOptions = {},
): Promise<{table: Table; headers: readonly string[]; numbers: number[]; rows: string[][]}> {
  const table = await openTable({file: fileOf(content)}, options)
  return {table, headers: table.headers, ...(await rowsOf(table))}
}

/** Text in GB18030 (its two-byte part), for which the runtime has a decoder only. */
export function gb18030(text: string): Buffer {
  return Buffer.concat([...text].map((char) => (char < '\u0080' ? Buffer.from(char) : bytesOf(char))))
}

let pairs: Map<string, Buffer> | undefined

function bytesOf(char: string): Buffer {
  if (!pairs) {
    pairs = new Map()
    const decoder = new TextDecoder('gb18030')
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const bytes = Buffer.from([lead, trail])
        const decoded = decoder.decode(bytes)
        if (trail !== 0x7f && [...decoded].length === 1 && !pairs.has(decoded)) pairs.set(decoded, bytes)
      }
    }
  }
  return pairs.get(char) as Buffer
}

/** A zip archive of stored (not compressed) files. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x21, 8)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(data.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), fields, place, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(centrals.length, 8)
  end.writeUInt16LE(centrals.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
