import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import type {Store} from '../../src/core/store/store.ts'
import {DuckdbStore} from '../../src/stores/duckdb/duckdb-store.ts'
import {SqlOrders} from '../../src/stores/sql/order-facts.ts'
import {readNumbers, type SqlSession} from '../../src/stores/sql/session.ts'
import {ALL_DAYS, header, order, putOrders} from './sample.ts'

/** More than DuckDB hands over at once. */
const ORDERS = 5000

let folder: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patron-failing-'))
  store = await DuckdbStore.open(join(folder, 'shop.duckdb'), {lockWaitMs: 1000})
  await store.write(header(), (draft) => draft.save('product', [{id: 'tea', category: '茶'}]))
  await putOrders(
    store,
    Array.from({length: ORDERS}, (_, at) => order({id: `o${at}`, customer_id: 'Ann'})),
  )
})
afterEach(async () => {
  await store.close()
  await rm(folder, {recursive: true, force: true})
})

/** Orders whose large reads of one table break while the first piece is seen to, and the session that they read by. */
async function breaking<T>(table: string, work: (orders: SqlOrders, session: SqlSession) => Promise<T>): Promise<T> {
  return store.read(async (book) => {
    const {session} = book as unknown as {session: SqlSession}
    const broken: SqlSession = Object.assign(Object.create(session) as SqlSession, {
      read: (sql: string, values?: readonly string[]) => session.read(sql, values),
      scan: (sql: string, values: readonly string[], take: Parameters<SqlSession['scan']>[2]) =>
        session.scan(sql, values, (columns) => {
          if (sql.includes(`FROM ${table}`)) throw new Error(`${table} broke`)
          take(columns)
        }),
    })
    return work(new SqlOrders(broken), session)
  })
}

it('orders are told where lines cannot be read, and who asks for lines hears of it', async () => {
  await breaking('lines', async (orders) => {
    const histories = await orders.histories(ALL_DAYS, [{about: 'category', until: ALL_DAYS}])
    expect([...histories.orders]).toEqual([ORDERS])
    await expect(orders.favourites(ALL_DAYS, 'category')).rejects.toThrow('lines broke')
  })
})

it('whoever asks hears of orders that cannot be read, and what is read afterwards is whole', async () => {
  await breaking('orders', async (orders, session) => {
    await expect(orders.histories(ALL_DAYS, [{about: 'category', until: ALL_DAYS}])).rejects.toThrow('orders broke')
    expect(await readNumbers(session, 'SELECT CAST(count(*) AS DOUBLE) FROM orders')).toEqual([ORDERS])
    expect((await orders.favourites(ALL_DAYS, 'category')).values).toEqual(['茶'])
  })
})
