import {existsSync, linkSync, readFileSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, it} from 'vitest'
import type {Reject} from '../../src/core/import/reject.ts'
import {openTable} from '../../src/formats/open-table.ts'
import {openRejects, RejectFile} from '../../src/formats/reject-file.ts'
import {fileOf} from './files.ts'

function freshPath(): string {
  return join(dirname(fileOf('')), 'rejects.csv')
}

function reject(cells: string[], row: number, reason: string): Reject {
  return {file: 'orders.csv', column: 'total', value: '', row, reason, cells}
}

it('writes the row as it came, with its number and the reason behind it', async () => {
  const path = freshPath()
  const rejects = new RejectFile(path)
  rejects.begin(['order', 'note', 'total'])
  rejects.add(reject(['A1', 'say "hi", twice'], 7, 'no total'))
  await rejects.close()
  expect(readFileSync(path, 'utf8')).toBe('order,note,total,row,reason\nA1,"say ""hi"", twice",,7,no total\n')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

it('has no cell that a spreadsheet would run, and is read back as it was', async () => {
  const path = freshPath()
  const cells = ['=HYPERLINK("http://evil")', '+1+1', '-5', '+8613800138000']
  const rejects = new RejectFile(path)
  rejects.begin(['a', 'b', 'c', 'd'])
  rejects.add(reject(cells, 2, 'bad'))
  await rejects.close()
  expect(readFileSync(path, 'utf8')).toContain(`"'=HYPERLINK(""http://evil"")",'+1+1,-5,+8613800138000,2,bad`)
  const table = await openTable({file: path}, {})
  const rows: (readonly string[])[] = []
  for await (const batch of table.batches()) rows.push(...batch.rows)
  await table.close()
  expect(rows[0]?.slice(0, 4)).toEqual(cells)
})

it('makes no file when nothing is rejected', async () => {
  const path = freshPath()
  const rejects = new RejectFile(path)
  rejects.begin(['order'])
  await rejects.close()
  expect(existsSync(path)).toBe(false)
})

it('takes back the rows of the file that is read again, and keeps those of the file before', async () => {
  const path = freshPath()
  const rejects = new RejectFile(path)
  rejects.begin(['a'])
  rejects.add(reject(['1'], 2, 'bad'))
  rejects.begin(['b'])
  rejects.add(reject(['2'], 2, 'a first reading that is much longer'))
  rejects.restart()
  rejects.add(reject(['3'], 2, 'worse'))
  await rejects.close()
  expect(readFileSync(path, 'utf8')).toBe('a,row,reason\n1,2,bad\nb,row,reason\n3,2,worse\n')
})

it('refuses a path that cannot be written, before anything is imported', () => {
  const rejects = new RejectFile('/nowhere/rejects.csv')
  rejects.begin(['a'])
  expect(() => rejects.add(reject(['1'], 2, 'bad'))).toThrow(/Cannot write the rejected rows.*there is no such folder/)
})

it('refuses the file that is being read, by whatever name', () => {
  const path = fileOf('a\n1\n')
  const other = `${path}.csv`
  linkSync(path, other)
  expect(() => openRejects(other, ['-', path])).toThrow(/cannot be both read and written/)
  expect(openRejects(`${path}/none.csv`, [path])).toBeInstanceOf(RejectFile)
  expect(openRejects(`${path}.rejects`, [path])).toBeInstanceOf(RejectFile)
  expect(openRejects(undefined, [path])).toBeUndefined()
  expect(readFileSync(path, 'utf8')).toBe('a\n1\n')
})
