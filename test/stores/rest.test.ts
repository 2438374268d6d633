import {mkdtemp, rename, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {addLead} from '../../src/core/lead/add-lead.ts'
import {DuckdbStore} from '../../src/stores/duckdb/duckdb-store.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patron-rest-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

test('a store that was not used for a while reads and writes as before, and somebody else may have it meanwhile', async () => {
  const path = join(folder, 'shop.duckdb')
  const store = await DuckdbStore.open(path, {lockWaitMs: 5000})
  const context = {store, now: () => '2025-06-30T12:00:00', who: 'tester'}
  await addLead(context, {name: '林小雨', source: 'web'})
  await sleep(2200)
  const other = await DuckdbStore.open(path, {lockWaitMs: 5000})
  await addLead({...context, store: other}, {name: 'Carol', source: 'web'})
  await other.close()
  const leads = await store.read((book) => book.all('lead'))
  expect(leads.map(({name}) => name)).toEqual(['林小雨', 'Carol'])
  await store.close()
})

test('a store whose file was moved away is gone, not empty, and is as before when the file is back', async () => {
  const path = join(folder, 'shop.duckdb')
  const store = await DuckdbStore.open(path, {lockWaitMs: 5000})
  expect(await store.stamp()).toContain('missing')
  const context = {store, now: () => '2025-06-30T12:00:00', who: 'tester'}
  await addLead(context, {name: '林小雨', source: 'web'})
  await sleep(50)
  await rename(path, `${path}.elsewhere`)
  const gone = expect.objectContaining({code: 'STORE_UNREACHABLE'})
  await expect(store.stamp()).rejects.toEqual(gone)
  await expect(store.read((book) => book.count('lead'))).rejects.toEqual(gone)
  await expect(addLead(context, {name: 'Carol', source: 'web'})).rejects.toEqual(gone)
  await rename(`${path}.elsewhere`, path)
  expect(await store.read((book) => book.count('lead'))).toBe(1)
  await store.close()
})
