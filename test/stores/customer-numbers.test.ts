import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Draft, Store} from '../../src/core/store/store.ts'
import {DuckdbStore} from '../../src/stores/duckdb/duckdb-store.ts'
import {LowdbStore} from '../../src/stores/lowdb/lowdb-store.ts'
import {memoryContext} from '../support/context.ts'
import {ALL_DAYS, customer, header, order, putOrders} from './sample.ts'

let folder: string
let path: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patron-numbers-'))
  path = join(folder, 'shop.duckdb')
  store = await DuckdbStore.open(path, {lockWaitMs: 1000})
})
afterEach(async () => {
  await store.close()
  await rm(folder, {recursive: true, force: true})
})

const write = <T>(work: (draft: Draft) => Promise<T>): Promise<T> => store.write(header(), work)

/** Whose number each order and line has, by the table of numbers: `customer, order, owner of the number`. */
async function owners(): Promise<string[]> {
  await store.close()
  const instance = await DuckDBInstance.create(path, {access_mode: 'READ_ONLY'})
  const connection = await instance.connect()
  const rows = async (table: string, key: string): Promise<string[]> =>
    (
      await connection.runAndReadAll(
        `SELECT t.customer_id || ' ' || t.${key} || ' ' || coalesce(n.id, CAST(t.customer_number AS TEXT), '-') AS row
         FROM ${table} t LEFT JOIN customer_numbers n ON n.number = t.customer_number ORDER BY row`,
      )
    )
      .getRows()
      .map(([row]) => String(row))
  const [orders, lines] = [await rows('orders', 'id'), await rows('lines', 'order_id')]
  connection.closeSync()
  instance.closeSync()
  store = await DuckdbStore.open(path, {lockWaitMs: 1000})
  expect(lines).toStrictEqual(orders)
  return orders
}

async function numbered(): Promise<string[]> {
  await store.close()
  const instance = await DuckDBInstance.create(path, {access_mode: 'READ_ONLY'})
  const connection = await instance.connect()
  const found = (await connection.runAndReadAll('SELECT id FROM customer_numbers ORDER BY id')).getRows().flat()
  connection.closeSync()
  instance.closeSync()
  store = await DuckdbStore.open(path, {lockWaitMs: 1000})
  return found.map(String)
}

const ofAnn = [order({id: 'a', customer_id: 'Ann'}), order({id: 'b', customer_id: 'Ann'})]
const ofBen = order({id: 'c', customer_id: 'Ben'})
const ofNobody = order({id: 'd', customer_id: ''})

describe('the number that orders and lines have for their customer', () => {
  it('is that of their customer after an import, and none of nobody', async () => {
    await putOrders(store, [...ofAnn, ofNobody])
    await putOrders(store, [ofBen])
    expect(await owners()).toStrictEqual([' d -', 'Ann a Ann', 'Ann b Ann', 'Ben c Ben'])
    expect(await numbered()).toStrictEqual(['Ann', 'Ben'])
  })

  it('is that of who gets them when they change hands, and as before when that is undone and done again', async () => {
    await putOrders(store, [...ofAnn, ofBen, ofNobody])
    await write((draft) => draft.orders.move([{from: 'Ann', to: 'Cem', ids: ['a']}]))
    const moved = [' d -', 'Ann b Ann', 'Ben c Ben', 'Cem a Cem']
    expect(await owners()).toStrictEqual(moved)
    await write((draft) => draft.revert(2))
    expect(await owners()).toStrictEqual([' d -', 'Ann a Ann', 'Ann b Ann', 'Ben c Ben'])
    await write((draft) => draft.redo(2))
    expect(await owners()).toStrictEqual(moved)
  })

  it('stays where a changed order replaces one, and in the change that writes it already', async () => {
    await putOrders(store, [...ofAnn, ofBen])
    const orders = await write(async (draft) => {
      const staging = await draft.orders.stage()
      await staging.append([order({id: 'a', customer_id: 'Ann', amount: 7}), order({id: 'e', customer_id: 'Eve'})])
      await staging.settle()
      const {ids, orders: counts} = await draft.orders.histories(ALL_DAYS)
      return ids.map((id, at) => `${id} ${counts[at]}`)
    })
    expect(orders).toStrictEqual(['Ann 2', 'Ben 1', 'Eve 1'])
    expect(await owners()).toStrictEqual(['Ann a Ann', 'Ann b Ann', 'Ben c Ben', 'Eve e Eve'])
  })

  it('is given where a store is filled from another one', async () => {
    const other = await LowdbStore.open(join(folder, 'shop.json'), {lockWaitMs: 1000})
    await putOrders(other, [...ofAnn, ofBen, ofNobody])
    await store.load(other.dump())
    await other.close()
    expect(await owners()).toStrictEqual([' d -', 'Ann a Ann', 'Ann b Ann', 'Ben c Ben'])
  })

  it('goes with a customer who is forgotten, once no order is left of them', async () => {
    await write((draft) => draft.save('customer', [customer('Ann'), customer('Ben')]))
    await putOrders(store, [...ofAnn, ofBen])
    await write((draft) => draft.forget('customer', ['Ann']))
    expect(await numbered()).toStrictEqual(['Ann', 'Ben'])
    await write(async (draft) => {
      await draft.orders.move([{from: 'Ann', to: ''}])
      await draft.forget('order', ['a', 'b'])
      await draft.forget('customer', ['Ann'])
    })
    expect(await owners()).toStrictEqual([' a -', ' b -', 'Ben c Ben'])
    expect(await numbered()).toStrictEqual(['Ben'])
  })

  it('is given to a store of schema 6 when it is brought up to date, and by an undo to what had none', async () => {
    await putOrders(store, [...ofAnn, ofBen])
    await write((draft) => draft.orders.move([{from: 'Ann', to: 'Ben', ids: ['a']}]))
    await store.close()
    const instance = await DuckDBInstance.create(path)
    const connection = await instance.connect()
    for (const table of ['orders', 'lines', 'before_orders', 'before_lines']) {
      await connection.run(`ALTER TABLE ${table} DROP COLUMN customer_number`)
    }
    await connection.run('DROP TABLE customer_numbers')
    await connection.run('UPDATE patron_store SET schema_version = 6')
    connection.closeSync()
    instance.closeSync()
    store = await DuckdbStore.open(path, {lockWaitMs: 1000})
    await store.read((book) => book.count('customer'))
    expect(await owners()).toStrictEqual(['Ann b Ann', 'Ben a Ben', 'Ben c Ben'])
    await write((draft) => draft.revert(2))
    expect(await owners()).toStrictEqual(['Ann a Ann', 'Ann b Ann', 'Ben c Ben'])
  })

  it('of who has no order any more, and one that is given again, change no answer', async () => {
    const {store: memory} = memoryContext()
    const line = [{product_id: 'tea', quantity: 1, amount: 500}]
    for (const one of [store, memory]) {
      await one.write(header(), async (draft) => {
        await draft.save('customer', [customer('Ann')])
        await draft.save('product', [{id: 'tea', category: '茶'}])
      })
      await putOrders(one, [order({id: 'a', customer_id: 'Ann', lines: line})])
      // The first has no record, the second no order in the end.
      await putOrders(one, [order({id: 'g', customer_id: 'Ghost', status: 'cancelled', lines: line})])
      await putOrders(one, [order({id: 'z', customer_id: 'Zed', lines: line})])
      await one.write(header(), (draft) => draft.revert(4))
    }
    await expectSame(store, memory)
    for (const one of [store, memory]) {
      await one.write(header(), async (draft) => {
        await draft.forget('order', ['z'])
        await draft.forget('customer', ['Zed'])
      })
      await putOrders(one, [order({id: 'y', customer_id: 'Yan', lines: line})])
    }
    expect(await owners()).toStrictEqual(['Ann a Ann', 'Ghost g Ghost', 'Yan y Yan'])
    expect(await numbered()).toStrictEqual(['Ann', 'Ghost', 'Yan'])
    await expectSame(store, memory)
  })
})

/** Whether two stores tell the same of all orders and lines. */
async function expectSame(one: Store, other: Store): Promise<void> {
  const told = async (from: Store): Promise<unknown> =>
    from.read(async ({orders}) => ({
      histories: await orders.histories(ALL_DAYS),
      favourites: await orders.favourites(ALL_DAYS, 'category'),
      table: await orders.columns(['customer', 'day', 'revenue'], {}),
      population: await orders.population(),
    }))
  expect(await told(one)).toEqual(await told(other))
}
