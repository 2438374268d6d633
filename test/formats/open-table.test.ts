import {createHash} from 'node:crypto'
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {gzipSync} from 'node:zlib'
import {expect, onTestFinished, test, vi} from 'vitest'
import {openTable} from '../../src/formats/open-table.ts'
import {fileOf, read, rowsOf} from './files.ts'

const TEXT = 'order_number,amount\nA1,5\nA2,6\n'

test('unpacks gzip whatever the name, and digests what is in it', async () => {
  const packed = await read(gzipSync(TEXT))
  const plain = await read(TEXT)
  expect(packed.rows).toEqual(plain.rows)
  expect(packed.table.digest).toBe(createHash('sha256').update(TEXT).digest('hex'))
  expect(plain.table.digest).toBe(packed.table.digest)
})

test('refuses a gzip file that is cut short or broken', async () => {
  const bytes = gzipSync('a,b\n' + Array.from({length: 5000}, (_, i) => `${i},${i * 7}\n`).join(''))
  await expect(read(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('cut short'),
  })
  await expect(read(Buffer.concat([bytes.subarray(0, 20), Buffer.alloc(500, 0xff)]))).rejects.toMatchObject({
    code: 'BAD_INPUT',
  })
})

test.each([
  ['', 'empty'],
  [' \n\r\n', 'nothing in it'],
  [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old Excel'],
  ['<html><table><tr><td>1</td></tr></table></html>', 'web page'],
  [Buffer.from('504b030414000000', 'hex'), 'no Excel file'],
])('refuses %j', async (content, words) => {
  await expect(read(content)).rejects.toMatchObject({code: 'BAD_INPUT', message: expect.stringContaining(words)})
})

test('refuses a folder and a file that does not exist, naming them', async () => {
  const file = fileOf(TEXT)
  await expect(openTable({file: `${file}.none`}, {})).rejects.toMatchObject({
    code: 'BAD_INPUT',
    place: {file: `${file}.none`},
  })
  await expect(openTable({file: join(file, '..')}, {})).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('folder'),
  })
})

test('reads standard input twice and leaves nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'patron-stdin-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  const table = await openTable({file: '-', stdin: Readable.from([Buffer.from(TEXT)])}, {})
  expect(readdirSync(folder)).toHaveLength(1)
  const first = await rowsOf(table)
  expect(first.rows).toEqual([
    ['A1', '5'],
    ['A2', '6'],
  ])
  expect(await rowsOf(table)).toEqual(first)
  await table.close()
  await table.close()
  expect(readdirSync(folder)).toEqual([])
})

test('leaves nothing behind when standard input cannot be read as a table', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'patron-stdin-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  await expect(openTable({file: '-', stdin: Readable.from([])}, {})).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('standard input'),
  })
  expect(readdirSync(folder)).toEqual([])
})

test('leaves the file of the user where it is when it is closed', async () => {
  const file = fileOf(TEXT)
  await (await openTable({file}, {})).close()
  expect(existsSync(file)).toBe(true)
})
