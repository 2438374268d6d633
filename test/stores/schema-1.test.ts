import {copyFile, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {ImportRecord} from '../../src/core/import/import-record.ts'
import {FACT_KINDS} from '../../src/core/store/facts.ts'
import {RECORD_KINDS} from '../../src/core/store/records.ts'
import {SCHEMA_VERSION, type Store} from '../../src/core/store/store.ts'
import type {Learned} from '../../src/core/forecast/learned.ts'
import {DuckDBInstance} from '@duckdb/node-api'
import {dayOf} from '../../src/core/time/day.ts'
import {DuckdbStore} from '../../src/stores/duckdb/duckdb-store.ts'
import {LowdbStore} from '../../src/stores/lowdb/lowdb-store.ts'
import {customer, dumpOf, header, order, pointsEntry, putFacts, putOrders, touch, visible} from './sample.ts'

/**
 * A store that patron wrote when its schema was 1, with an order that changed, a lead and an undone change: the JSON
 * file itself, and the same moved to DuckDB, as statements because the file is too large to keep.
 */
const FIXTURE = fileURLToPath(new URL('../fixtures/stores/schema-1', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patron-schema-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const ENGINES: Record<string, () => Promise<Store>> = {
  lowdb: async () => {
    await copyFile(`${FIXTURE}.json`, join(folder, 'shop.json'))
    return LowdbStore.open(join(folder, 'shop.json'), {lockWaitMs: 1000})
  },
  'lowdb, reformatted by hand': async () => {
    const text = JSON.stringify(JSON.parse(await readFile(`${FIXTURE}.json`, 'utf8')), null, 2)
    await writeFile(join(folder, 'shop.json'), text)
    return LowdbStore.open(join(folder, 'shop.json'), {lockWaitMs: 1000})
  },
  duckdb: async () => {
    const path = join(folder, 'shop.duckdb')
    await runSql(path, await readFile(`${FIXTURE}.sql`, 'utf8'))
    return DuckdbStore.open(path, {lockWaitMs: 1000})
  },
}

for (const [engine, open] of Object.entries(ENGINES)) {
  describe(`a ${engine} store of schema 1`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    it('opens for reading with everything in it, and empty where it knew nothing yet', async () => {
      await store.read(async (book) => {
        expect((await book.all('customer')).map(({id, name}) => [id, name])).toStrictEqual([
          ['C1', 'Ann Example'],
          ['C2', 'Ben Example'],
          ['C3', '茶客'],
        ])
        expect(await book.orders.totals()).toMatchObject({orders: 4, purchases: 3, revenue: 23_150})
        expect(await book.changes()).toHaveLength(6)
        expect(await book.change(5)).toMatchObject({undone_by: 6})
        expect(await book.all('ticket')).toStrictEqual([])
        expect(await book.facts('touch').count()).toBe(0)
      })
      const {before = []} = await dumpOf(store)
      expect(before).toMatchObject([{change_id: 4, table: 'order', key: 'patron:1001'}])
    })

    it('takes whatever is new, keeps it for undo, and undoes what is old', async () => {
      const old = await store.read(visible)
      await store.write(header(), async (draft) => {
        await draft.save('customer', [customer('C1', {name: 'Ann', tags: ['vip'], birthday: '--02-29'})])
        await draft.create('ticket', [
          {id: 'T1', customer_id: 'C1', kind: 'return', severity: 'low', opened_at: '2025-01-01T00:00:00'},
        ])
      })
      await putFacts(store, 'touch', [touch({id: 't1', detail: 'tea'})])
      await putFacts(store, 'touch', [touch({id: 't1', detail: 'pot'})])
      await store.write(header(), (draft) => draft.save('customer', [customer('C1', {tags: ['later']})]))
      await store.write(header(), (draft) => draft.revert(10))
      expect(await store.read((book) => book.get('customer', 'C1'))).toMatchObject({name: 'Ann', tags: ['vip']})
      for (const id of [9, 8, 7]) await store.write(header(), (draft) => draft.revert(id))
      expect(await store.read(visible)).toStrictEqual(old)
      await store.write(header(), (draft) => draft.revert(4))
      expect((await store.read((book) => book.orders.find({number: '1001'})))[0]?.amount).toBe(12_050)
      const ids = await store.write(header(), (draft) => draft.nextIds('customer', 1))
      expect(ids).toStrictEqual(['C4'])
    })

    it('holds after that what one holds that was new from the beginning', async () => {
      const parts = store.dump()
      const fresh = await DuckdbStore.open(join(folder, 'fresh.duckdb'), {lockWaitMs: 1000})
      await fresh.load(parts)
      for (const one of [store, fresh]) {
        await putFacts(one, 'points', [pointsEntry({id: 'p1'})])
        await one.write(header(), async (draft) => {
          await draft.save('customer', [customer('C2', {gender: 'female'})])
          await draft.orders.move([{from: 'C1', to: 'C2'}])
          await draft.forget('order', ['patron:1001'])
        })
      }
      expect(await dumpOf(store)).toStrictEqual(await dumpOf(fresh))
      await fresh.close()
    })
  })
}

describe('the file of a store of schema 1', () => {
  it('is rewritten in the schema of today by the next change in lowdb, and by opening in duckdb', async () => {
    const lowdb = await (ENGINES['lowdb'] as () => Promise<Store>)()
    await lowdb.read((book) => book.all('customer'))
    const path = join(folder, 'shop.json')
    expect(await readFile(path, 'utf8')).toBe(await readFile(`${FIXTURE}.json`, 'utf8'))
    await putOrders(lowdb, [])
    await lowdb.write(header(), (draft) => draft.save('customer', [customer('C9')]))
    const text = await readFile(path, 'utf8')
    expect(text).toContain(`"patron": {"schema": ${SCHEMA_VERSION}}`)
    expect(Object.keys(JSON.parse(text) as object)).toContain('touch')

    const duckdb = await (ENGINES['duckdb'] as () => Promise<Store>)()
    await duckdb.read((book) => book.all('customer'))
    await duckdb.close()
    expect(await schemaOf(join(folder, 'shop.duckdb'))).toBe(SCHEMA_VERSION)
  })

  it('keeps what is learned from all customers once it is brought up to date', async () => {
    const learned = {id: 'learned', as_of: '2025-06-30', sample: {buyers: 3}, gates: [], churn: {weights: [1.5]}}
    for (const open of Object.values(ENGINES)) {
      const store = await open()
      await store.write(header(), (draft) => draft.save('learned', [learned as unknown as Learned]))
      expect(await store.read((book) => book.get('learned', 'learned'))).toStrictEqual(learned)
      await store.write(header(), (draft) => draft.revert(7))
      expect(await store.read((book) => book.count('learned'))).toBe(0)
      await store.close()
    }
  })

  it('is brought up to date once when several read it at the same time', async () => {
    const first = await (ENGINES['duckdb'] as () => Promise<Store>)()
    const path = join(folder, 'shop.duckdb')
    const stores = [first, ...(await Promise.all([1, 2, 3].map(() => DuckdbStore.open(path, {lockWaitMs: 5000}))))]
    const counts = await Promise.all(stores.map((store) => store.read((book) => book.count('customer'))))
    expect(counts).toStrictEqual([3, 3, 3, 3])
    for (const store of stores) await store.close()
  })
})

describe('a duckdb store of schema 4', () => {
  it('tells when its lines were bought, those that an undo brings back too', async () => {
    const path = join(folder, 'shop.duckdb')
    const made = await DuckdbStore.open(path, {lockWaitMs: 1000})
    await made.write(header(), (draft) => draft.save('product', [{id: 'tea', category: 'tea'}]))
    await putOrders(made, [order({id: 'a'}), order({id: 'b', status: 'cancelled'})])
    await putOrders(made, [order({id: 'a', at: '2025-03-01T10:00:00'})])
    await made.close()
    await runSql(
      path,
      `ALTER TABLE lines DROP COLUMN bought_on;
       ALTER TABLE before_lines DROP COLUMN bought_on;
       UPDATE patron_store SET schema_version = 4`.replaceAll(/ {2,}/g, ''),
    )
    const store = await DuckdbStore.open(path, {lockWaitMs: 1000})
    const buyersBy = async (day: string): Promise<string[]> =>
      store.read(async (book) => (await book.orders.favourites(dayOf(day), 'category')).ids)
    expect(await buyersBy('2025-02-28')).toStrictEqual([])
    expect(await buyersBy('2025-03-01')).toStrictEqual(['C1'])
    await store.write(header(), (draft) => draft.revert(3))
    expect(await buyersBy('2025-01-09')).toStrictEqual([])
    expect(await buyersBy('2025-01-10')).toStrictEqual(['C1'])
    await store.close()
  })
})

describe('a duckdb store of schema 5', () => {
  it('undoes what it kept, and keeps what an import overwrote from then on', async () => {
    const path = join(folder, 'shop.duckdb')
    const made = await DuckdbStore.open(path, {lockWaitMs: 1000})
    await putOrders(made, [order({id: 'a'})])
    await putOrders(made, [order({id: 'a', amount: 7})])
    await made.close()
    const kept = [...RECORD_KINDS.filter((kind) => kind !== 'import'), ...FACT_KINDS, 'orders', 'lines']
    const renamed = kept.map((table) => `ALTER TABLE before_${table} RENAME COLUMN kept_by TO change_id`)
    const version = 'UPDATE patron_store SET schema_version = 5'
    await runSql(path, [...renamed, 'ALTER TABLE before_import DROP COLUMN kept_by', version].join(';\n'))
    const store = await DuckdbStore.open(path, {lockWaitMs: 1000})
    const amounts = async (): Promise<number[]> =>
      store.read(async (book) => (await book.orders.find({})).map(({amount}) => amount))
    await store.write(header(), (draft) => draft.revert(2))
    expect(await amounts()).toStrictEqual([1000])
    await store.write(header(), (draft) => draft.redo(2))
    expect(await amounts()).toStrictEqual([7])
    const file = {...{id: 'I1', change_id: 1}, ...{file: 'a.csv'}} as unknown as ImportRecord
    await store.write(header(), (draft) => draft.save('import', [file]))
    await store.write(header(), (draft) => draft.save('import', [{...file, file: 'b.csv'}]))
    await store.write(header(), (draft) => draft.revert(6))
    expect(await store.read((book) => book.all('import'))).toMatchObject([{change_id: 1, file: 'a.csv'}])
    await store.close()
  })
})

async function runSql(path: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  for (const statement of sql.split(/;\n/)) if (statement.trim() !== '') await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
}

async function schemaOf(path: string): Promise<number> {
  const instance = await DuckDBInstance.create(path, {access_mode: 'READ_ONLY'})
  const connection = await instance.connect()
  const [[version] = []] = (await connection.runAndReadAll('SELECT schema_version FROM patron_store')).getRows()
  connection.closeSync()
  instance.closeSync()
  return Number(version)
}
