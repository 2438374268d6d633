import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {runJson, runPatron, temporaryFolder} from './run-patron.ts'

const ORDERS = [
  'order_number,date,status,amount,phone,product,quantity',
  'A1,2025-06-01,completed,120,13800138001,Green tea,2',
  'A2,2025-06-02,completed,80,13800138002,Cup,1',
  '',
].join('\n')

it.each(['lowdb:shop.json', 'duckdb:shop.duckdb'])('does an import again that was undone in %s', async (store) => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'orders.csv'), ORDERS)
  const patron = (...args: string[]): ReturnType<typeof runPatron> => runPatron([...args, '--store', store], {cwd})
  const orders = async (): Promise<string> =>
    (await patron('order', 'list', '--format', 'csv', '--columns', 'number,amount')).stdout
  await patron('order', 'import', 'orders.csv')
  const before = await orders()
  expect(before).toContain('A2,80')
  await patron('undo')
  expect(await orders()).not.toContain('A2')
  expect(await patron('redo')).toMatchObject({
    ...{code: 0, stdout: expect.stringMatching(/^Done again: change 1, order import .*\n$/)},
  })
  expect(await orders()).toBe(before)
  const {rows} = await runJson<{rows: object[]}>(['history', '--store', store, '--columns', 'id,undo_of,undone_by'], {
    cwd,
  })
  expect(rows).toMatchObject([{id: 3, undo_of: 2}, {id: 2, undo_of: 1, undone_by: 3}, {id: 1}])
  expect(await runJson(['undo', '--store', store], {cwd})).toMatchObject({id: 1})
  await patron('order', 'import', 'orders.csv')
  expect(await patron('redo')).toMatchObject({
    ...{code: 4, stderr: expect.stringContaining('change 5 (order import) has changed the same records since')},
  })
})
