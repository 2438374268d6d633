import {fork} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, expect, test} from 'vitest'
import type {Store} from '../../../src/core/store/store.ts'
import {DuckdbStore} from '../../../src/stores/duckdb/duckdb-store.ts'
import {LowdbStore} from '../../../src/stores/lowdb/lowdb-store.ts'
import {customer, header} from '../../stores/sample.ts'
import {openTask} from './open-task.ts'

const FINISHER = fileURLToPath(new URL('finisher.ts', import.meta.url))
const OPEN = {lowdb: LowdbStore, duckdb: DuckdbStore}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patron-task-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

test.for(['lowdb', 'duckdb'] as const)(
  'of two people who finish one task at once in a %s store one does, and the other hears who and when',
  {timeout: 60_000},
  async (engine) => {
    const path = join(folder, `shop.${engine}`)
    await withStore(engine, path, (store) =>
      store.write(header(), async (draft) => {
        await draft.save('customer', [customer('C1')])
        await draft.save('task', [openTask('F1', {customer_id: 'C1'})])
      }),
    )
    const people = ['li', 'wang'].map((who) => fork(FINISHER, [engine, path, who]))
    await Promise.all(people.map((one) => once(one, 'message')))
    const answers = people.map((one) => once(one, 'message'))
    for (const one of people) one.send('now')
    const told = (await Promise.all(answers)).map(
      ([message]) => message as {done?: true; code?: string; message: string},
    )
    expect(told.filter(({done}) => done)).toHaveLength(1)
    const winner = told[0]?.done ? 'li' : 'wang'
    expect(told.find(({done}) => !done)).toEqual({
      code: 'CONFLICT',
      message: `Task F1 was done by ${winner} on 2025-06-30 12:00 (reached); nothing was changed.`,
    })
    await Promise.all(people.map((one) => (one.exitCode === null ? once(one, 'exit') : undefined)))
    await withStore(engine, path, async (store) => {
      expect(await store.read((book) => book.facts('touch').count())).toBe(1)
      expect(await store.read((book) => book.get('task', 'F1'))).toMatchObject({state: 'done', ended_by: winner})
    })
  },
)

async function withStore<T>(engine: keyof typeof OPEN, path: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store: Store = await OPEN[engine].open(path, {lockWaitMs: 10_000})
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
