import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Order} from '../../src/core/order/order.ts'
import type {LineField, LineTable, OrderField, OrderTable, TableQuery} from '../../src/core/store/order-tables.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {MemoryStore} from '../../src/stores/memory/memory-store.ts'
import type {Opened} from './engines.ts'
import {ALL_DAYS, order, putOrders} from './sample.ts'

const ORDER_FIELDS: OrderField[] = [
  'customer',
  'day',
  'second',
  'purchase',
  'revenue',
  'refund',
  'discount',
  'items',
  'channel',
  'shop',
  'rep',
]
const LINE_FIELDS: LineField[] = ['order', 'customer', 'day', 'purchase', 'product', 'quantity', 'amount', 'shop']

const SHOP_ORDERS = [
  order({id: 'late', at: '2025-01-11T23:59:59', shop: 'south', rep: 'li', refunded: 200, discount: 50}),
  order({id: 'early', at: '2025-01-10T00:00:01', channel: 'web', status: 'cancelled'}),
  order({id: 'nobody', customer_id: '', shop: 'north', items: 1.5, lines: []}),
  order({id: 'back', customer_id: 'C10', at: '2025-01-12T09:00:00', status: 'returned', amount: -300}),
  order({
    id: 'ten',
    customer_id: 'C10',
    at: '2025-01-12T09:00:00',
    lines: [
      {product_id: 'pot', quantity: 1, amount: 700},
      {product_id: 'cup', quantity: 0.5},
    ],
  }),
]

export function tablesContract(opened: () => Opened): void {
  const orders = async <F extends OrderField>(fields: readonly F[], query: TableQuery = {}): Promise<OrderTable<F>> =>
    opened().store.read((book) => book.orders.columns(fields, query))
  const lines = async <F extends LineField>(fields: readonly F[], query: TableQuery = {}): Promise<LineTable<F>> =>
    opened().store.read((book) => book.orders.lineColumns(fields, query))

  describe('orders as columns', () => {
    it('are empty before there are orders', async () => {
      const names = {customers: [], channels: [], shops: [], reps: []}
      expect(await orders(['day', 'revenue'])).toStrictEqual({
        ...names,
        rows: 0,
        day: new Int32Array(0),
        revenue: new Float64Array(0),
      })
    })

    it('stand by customer, time and id, the anonymous first', async () => {
      await putOrders(opened().store, SHOP_ORDERS)
      expect(await orders(ORDER_FIELDS)).toStrictEqual({
        rows: 5,
        customers: ['C1', 'C10'],
        channels: ['till', 'web'],
        shops: ['north', 'south'],
        reps: ['li'],
        customer: Int32Array.of(-1, 0, 0, 1, 1),
        day: Int32Array.from(['2025-01-10', '2025-01-10', '2025-01-11', '2025-01-12', '2025-01-12'], dayOf),
        second: Int32Array.of(34_200, 1, 86_399, 32_400, 32_400),
        purchase: Int32Array.of(1, 0, 1, 0, 1),
        revenue: Float64Array.of(1000, 0, 800, -300, 1000),
        refund: Float64Array.of(0, 0, 200, 300, 0),
        discount: Float64Array.of(0, 0, 50, 0, 0),
        items: Float64Array.of(1.5, 2, 2, 2, 2),
        channel: Int32Array.of(0, 1, 0, 0, 0),
        shop: Int32Array.of(0, -1, 1, -1, -1),
        rep: Int32Array.of(-1, -1, 0, -1, -1),
      })
    })

    it('hold only what is asked for', async () => {
      await putOrders(opened().store, SHOP_ORDERS)
      expect(await orders(['revenue'], {from: dayOf('2025-01-11')})).toStrictEqual({
        rows: 3,
        customers: [],
        channels: [],
        shops: [],
        reps: [],
        revenue: Float64Array.of(800, -300, 1000),
      })
      const known = await orders(['customer', 'shop'], {known: true, purchases: true, until: dayOf('2025-01-11')})
      expect(known).toMatchObject({rows: 1, customers: ['C1'], shops: ['south']})
      expect((await orders([])).rows).toBe(5)
    })
  })

  describe('lines as columns', () => {
    it('stand as the orders do, within an order as they stand on it', async () => {
      await putOrders(opened().store, SHOP_ORDERS)
      expect(await lines(LINE_FIELDS)).toStrictEqual({
        rows: 5,
        orders: 5,
        customers: ['C1', 'C10'],
        products: ['cup', 'pot', 'tea'],
        shops: ['north', 'south'],
        order: Int32Array.of(1, 2, 3, 4, 4),
        customer: Int32Array.of(0, 0, 1, 1, 1),
        day: Int32Array.from(['2025-01-10', '2025-01-11', '2025-01-12', '2025-01-12', '2025-01-12'], dayOf),
        purchase: Int32Array.of(0, 1, 0, 1, 1),
        product: Int32Array.of(2, 2, 2, 1, 0),
        quantity: Float64Array.of(2, 2, 2, 1, 0.5),
        amount: Float64Array.of(1000, 1000, 1000, 700, Number.NaN),
        shop: Int32Array.of(-1, 1, -1, -1, -1),
      })
    })

    it('name only the products that they hold', async () => {
      await putOrders(opened().store, SHOP_ORDERS)
      const later = await lines(['product'], {from: dayOf('2025-01-12'), purchases: true})
      expect(later).toMatchObject({products: ['cup', 'pot'], product: Int32Array.of(1, 0), orders: 1})
    })
  })

  describe('spends', () => {
    it('tell the first purchase day from all purchases, returns left out', async () => {
      await putOrders(opened().store, [
        ...SHOP_ORDERS,
        order({id: 'more', customer_id: 'C10', at: '2025-01-12T19:00:00', amount: 5}),
        order({id: 'then', customer_id: 'C10', at: '2025-02-12T19:00:00', amount: 70}),
      ])
      const spends = await opened().store.read((book) => book.orders.spends(dayOf('2025-02-12')))
      expect(spends).toStrictEqual({
        ids: ['C1', 'C10'],
        first_revenue: Float64Array.of(800, 1005),
        purchase_revenue: Float64Array.of(800, 1075),
      })
      const before = await opened().store.read((book) => book.orders.spends(dayOf('2025-01-11')))
      expect(before.ids).toStrictEqual(['C1'])
    })
  })

  it('tables and spends are the same as in memory, whatever was bought', async () => {
    const memory = new MemoryStore()
    const [some] = fc.sample(fc.uniqueArray(anOrder, {minLength: 200, maxLength: 200, selector: ({id}) => id}), {
      numRuns: 1,
      seed: 11,
    }) as [Order[]]
    await putOrders(opened().store, some)
    await putOrders(memory, some)
    for (const query of QUERIES) {
      const expected = await memory.read((book) => book.orders.columns(ORDER_FIELDS, query))
      expect(await orders(ORDER_FIELDS, query)).toStrictEqual(expected)
      const parts = await memory.read((book) => book.orders.lineColumns(LINE_FIELDS, query))
      expect(await lines(LINE_FIELDS, query)).toStrictEqual(parts)
    }
    const spends = await memory.read((book) => book.orders.spends(ALL_DAYS))
    expect(await opened().store.read((book) => book.orders.spends(ALL_DAYS))).toStrictEqual(spends)
  })
}

const QUERIES: TableQuery[] = [
  {},
  {known: true},
  {purchases: true, from: dayOf('2024-03-01')},
  {known: true, purchases: true, until: dayOf('2024-02-29')},
  {from: dayOf('2030-01-01')},
]

const ODD = ['\u{1F600}', '\uFF21', '\uE000']

const anOrder = fc
  .record({
    id: fc.oneof(fc.stringMatching(/^[a-z]{2,3}$/), fc.constantFrom(...ODD)),
    customer_id: fc.constantFrom('', 'C1', 'C2', 'C10', ...ODD),
    at: fc.constantFrom('1969-12-31T23:59:59', '2024-02-29T23:59:59', '2024-03-01T08:00:00'),
    status: fc.constantFrom('paid' as const, 'completed' as const, 'refunded' as const, 'returned' as const),
    amount: fc.integer({min: 0, max: 500}),
    refunded: fc.integer({min: 0, max: 100}),
    shop: fc.option(fc.constantFrom('north', ...ODD), {nil: undefined}),
    rep: fc.option(fc.constantFrom('li', ...ODD), {nil: undefined}),
    channel: fc.constantFrom('web', 'till', ...ODD),
    lines: fc.array(
      fc.record({
        product_id: fc.constantFrom('tea', 'cup', ...ODD),
        quantity: fc.integer({min: 1, max: 9}).map((quarters) => quarters / 4),
      }),
      {maxLength: 3},
    ),
  })
  .map(({amount, ...rest}) => order({...rest, amount: rest.status === 'returned' ? 0 - amount : amount}))
