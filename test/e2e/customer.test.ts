import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {runJson, runPatron, temporaryFolder} from './run-patron.ts'

interface Answer {
  files: {created: number; updated: number; unchanged: number; rejected: number; left_out: {value: string}[]}[]
}

function folderWith(file: string, ...lines: string[]): string {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, file), `${lines.join('\n')}\n`)
  return cwd
}

it('takes a file of customers in, in part where rows are bad, and nothing the second time', async () => {
  const cwd = folderWith('c.csv', '姓名,手机号,尺码', '李雷,13800138000,36', ',186******05,', '韩梅,13800138001,37')
  const args = ['customer', 'import', 'c.csv', '--field', 'size=尺码']
  const first = await runPatron([...args, '--rejects', 'r.csv'], {cwd})
  expect(first.code).toBe(6)
  expect(first.stdout).toContain('customers  2 created, 0 updated, 0 unchanged, 1 rows rejected')
  const listed = await runPatron(
    ['customer', 'list', '--where', 'size > 36', '--columns', 'name,size', '--format', 'csv'],
    {cwd},
  )
  expect(listed.stdout).toBe('name,size\n韩梅,37\n')
  writeFileSync(join(cwd, 'c.csv'), '姓名,手机号,尺码\n李雷,13800138000,36\n')
  expect((await runJson<Answer>(['customer', 'import', 'c.csv'], {cwd})).files[0]).toMatchObject({
    ...{created: 0, updated: 0, unchanged: 1},
  })
})

it('edits a customer and says what was before and after', async () => {
  const cwd = folderWith('c.csv', 'name,phone', 'Li,13800138000')
  await runPatron(['customer', 'import', 'c.csv'], {cwd})
  const edited = await runPatron(['customer', 'edit', '13800138000', '--city', '杭州', '--phone', '13900139000'], {cwd})
  expect(edited.stdout).toBe(
    'Customer C1 Li changed.\n  city   - → 杭州\n  phone  +8613800138000 → +8613800138000, +8613900139000\nUndo with: patron undo 2\n',
  )
  const refused = await runPatron(['customer', 'edit', 'C1', '--clear', 'nothing'], {cwd})
  expect([refused.code, refused.stdout]).toEqual([2, ''])
})

it('wants a word before the values of a field are removed', async () => {
  const cwd = folderWith('c.csv', 'name,size', 'Li,L')
  await runPatron(['customer', 'import', 'c.csv', '--field', 'size=size'], {cwd})
  expect((await runPatron(['customer', 'field', 'remove', 'size'], {cwd})).code).toBe(4)
  expect((await runPatron(['customer', 'field', 'remove', 'size', '--yes'], {cwd})).code).toBe(0)
  expect(await runJson(['customer', 'field', 'list'], {cwd})).toEqual({rows: []})
})
