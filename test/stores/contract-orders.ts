import {describe, expect, it} from 'vitest'
import type {Order} from '../../src/core/order/order.ts'
import type {StagingResult} from '../../src/core/store/order-facts.ts'
import {dayOf} from '../../src/core/time/day.ts'
import type {Opened} from './engines.ts'
import {ALL_DAYS, collect, customer, header, order, putOrders} from './sample.ts'

/** Two customers, an anonymous sale, a refund in part and in full, a return that stands alone, two orders on one day. */
export function shopOrders(): Order[] {
  return [
    order({id: 'o1', customer_id: 'C1', at: '2025-01-10T09:00:00', amount: 1000, discount: 50, items: 2}),
    order({id: 'o2', customer_id: 'C1', at: '2025-01-10T23:59:59', amount: 300, items: 1.25, lines: []}),
    order({id: 'o3', customer_id: 'C1', at: '2025-02-10T00:00:00', amount: 500, refunded: 200, status: 'completed'}),
    order({id: 'o4', customer_id: 'C1', at: '2025-02-20T10:00:00', amount: 700, refunded: 700, status: 'refunded'}),
    order({id: 'o5', customer_id: 'C1', at: '2025-03-01T10:00:00', amount: -400, items: -1, status: 'returned'}),
    order({id: 'o6', customer_id: 'C2', at: '2025-01-05T10:00:00', amount: 900, status: 'cancelled'}),
    order({id: 'o7', customer_id: 'C2', at: '2025-01-06T10:00:00', amount: 900, status: 'unpaid'}),
    order({
      id: 'o8',
      customer_id: '',
      at: '2024-12-31T10:00:00',
      amount: 100,
      number: undefined,
      shop: 'north',
      rep: 'li',
    }),
    order({id: 'o9', customer_id: 'C10', at: '2025-01-31T10:00:00', amount: 0}),
  ]
}

export function ordersContract(opened: () => Opened): void {
  const read: Opened['store']['read'] = (work) => opened().store.read(work)
  const ids = (orders: Order[]): string[] => orders.map(({id}) => id)

  describe('orders', () => {
    it('aggregates histories per customer', async () => {
      await putOrders(opened().store, shopOrders())
      expect(await read((book) => book.orders.histories(ALL_DAYS))).toStrictEqual({
        ids: ['C1', 'C10', 'C2'],
        first_day: Int32Array.of(dayOf('2025-01-10'), dayOf('2025-01-31'), -1),
        last_day: Int32Array.of(dayOf('2025-02-10'), dayOf('2025-01-31'), -1),
        purchase_days: Int32Array.of(2, 1, 0),
        orders: Int32Array.of(3, 1, 0),
        other_orders: Int32Array.of(2, 0, 2),
        revenue: Float64Array.of(1000 + 300 + 300 - 400, 0, 0),
        year_revenue: Float64Array.of(0, 0, 0),
        refunds: Float64Array.of(200 + 700 + 400, 0, 0),
        discount: Float64Array.of(50, 0, 0),
        items: Float64Array.of(5.25, 2, 0),
      })
    })

    it('cuts histories after a day, that day included', async () => {
      await putOrders(opened().store, shopOrders())
      const histories = await read((book) => book.orders.histories(dayOf('2025-01-10')))
      expect(histories.ids).toStrictEqual(['C1', 'C2'])
      expect([...histories.orders]).toStrictEqual([2, 0])
      expect((await read((book) => book.orders.histories(dayOf('2025-01-09')))).ids).toStrictEqual(['C2'])
      expect((await read((book) => book.orders.histories(dayOf('2024-01-01')))).ids).toStrictEqual([])
      expect((await read((book) => book.orders.histories(9_000_000))).ids).toHaveLength(3)
    })

    it('sums the revenue of the last 365 days, that day included', async () => {
      await putOrders(opened().store, [
        order({id: 'a', at: '2024-06-30T23:59:59', amount: 1}),
        order({id: 'b', at: '2024-07-01T00:00:00', amount: 20}),
        order({id: 'c', at: '2025-06-30T23:59:59', amount: 300, refunded: 100}),
        order({id: 'd', at: '2025-07-01T00:00:00', amount: 4000}),
      ])
      const {revenue, year_revenue} = await read((book) => book.orders.histories(dayOf('2025-06-30')))
      expect([revenue[0], year_revenue[0]]).toStrictEqual([221, 220])
    })

    it('counts days before 1970', async () => {
      await putOrders(opened().store, [
        order({id: 'a', at: '1969-12-30T23:00:00'}),
        order({id: 'b', at: '1970-01-02T01:00:00'}),
      ])
      const {first_day, last_day} = await read((book) => book.orders.histories(ALL_DAYS))
      expect([first_day[0], last_day[0]]).toStrictEqual([-2, 1])
    })

    it('lists the gaps between purchase days', async () => {
      const days = ['2025-01-01', '2025-01-11', '2025-01-11', '2025-03-01']
      const own = days.map((day, index) => order({id: `p${index}`, customer_id: 'C3', at: `${day}T12:00:00`}))
      await putOrders(opened().store, [...shopOrders(), ...own.toReversed()])
      expect(await read((book) => book.orders.gaps(ALL_DAYS))).toStrictEqual({
        ids: ['C1', 'C10', 'C2', 'C3'],
        start: Int32Array.of(0, 1, 1, 1, 3),
        gaps: Int32Array.of(31, 10, 49),
      })
      const early = await read((book) => book.orders.gaps(dayOf('2025-02-01')))
      expect([...early.gaps]).toStrictEqual([10])
      expect(early.ids).toStrictEqual((await read((book) => book.orders.histories(dayOf('2025-02-01')))).ids)
    })

    it('orders customers by code units in aggregates', async () => {
      const odd = ['\u{1F600}', '\uff21', 'z']
      const orders = odd.flatMap((id, index) => [
        order({id: `${id}1`, customer_id: id, at: '2025-01-01T00:00:00', amount: index + 1}),
        order({id: `${id}2`, customer_id: id, at: `2025-01-0${index + 2}T00:00:00`, amount: 0}),
      ])
      await putOrders(opened().store, orders)
      const sorted = odd.toSorted()
      const {ids: customers, revenue} = await read((book) => book.orders.histories(ALL_DAYS))
      expect(customers).toStrictEqual(sorted)
      expect([...revenue]).toStrictEqual(sorted.map((id) => odd.indexOf(id) + 1))
      const gaps = await read((book) => book.orders.gaps(ALL_DAYS))
      expect([...gaps.gaps]).toStrictEqual(sorted.map((id) => odd.indexOf(id) + 1))
      expect((await read((book) => collect(book.orders.stream()))).map(({id}) => id)).toStrictEqual(
        sorted.flatMap((id) => [`${id}1`, `${id}2`]),
      )
    })

    it('sums over everything, anonymous sales included', async () => {
      expect(await read((book) => book.orders.totals())).toStrictEqual({
        orders: 0,
        purchases: 0,
        anonymous_orders: 0,
        lines: 0,
        revenue: 0,
        refunded: 0,
        first_at: undefined,
        last_at: undefined,
      })
      await putOrders(opened().store, shopOrders())
      expect(await read((book) => book.orders.totals())).toStrictEqual({
        orders: 9,
        purchases: 5,
        anonymous_orders: 1,
        lines: 8,
        revenue: 1300,
        refunded: 1300,
        first_at: '2024-12-31T10:00:00',
        last_at: '2025-03-01T10:00:00',
      })
    })

    it('sums over the orders up to a day', async () => {
      await putOrders(opened().store, shopOrders())
      const until = dayOf('2025-01-31')
      const early = shopOrders().filter(({at}) => dayOf(at) <= until)
      expect(early.length).toBeGreaterThan(1)
      expect(await read((book) => book.orders.totals(until))).toMatchObject({
        orders: early.length,
        purchases: early.filter(({purchase}) => purchase).length,
        lines: early.flatMap(({lines}) => lines).length,
        revenue: early.reduce((sum, {revenue}) => sum + revenue, 0),
        first_at: '2024-12-31T10:00:00',
      })
      expect(await read((book) => book.orders.totals(dayOf('2024-12-30')))).toMatchObject({orders: 0, lines: 0})
    })

    it('finds orders with their lines, newest first', async () => {
      await putOrders(opened().store, shopOrders())
      await read(async (book) => {
        expect(await book.orders.find({ids: ['o8']})).toStrictEqual([shopOrders()[7] as Order])
        expect(ids(await book.orders.find({customer_id: 'C1'}))).toStrictEqual(['o5', 'o4', 'o3', 'o2', 'o1'])
        expect(ids(await book.orders.find({customer_id: 'C1', limit: 2}))).toStrictEqual(['o5', 'o4'])
        expect(ids(await book.orders.find({customer_id: ''}))).toStrictEqual(['o8'])
        expect(ids(await book.orders.find({number: 'o3'}))).toStrictEqual(['o3'])
        expect(ids(await book.orders.find({numbers: ['o3', 'o1', 'none']})).sort()).toStrictEqual(['o1', 'o3'])
        expect(ids(await book.orders.find({numbers: []}))).toStrictEqual([])
        expect(ids(await book.orders.find({from: dayOf('2025-01-10'), until: dayOf('2025-02-10')}))).toStrictEqual([
          'o3',
          'o9',
          'o2',
          'o1',
        ])
        expect(ids(await book.orders.find({customer_id: 'C1', ids: ['o1', 'o6'], number: 'o1'}))).toStrictEqual(['o1'])
        expect(await book.orders.find({ids: []})).toStrictEqual([])
        expect(await book.orders.find({limit: 0})).toStrictEqual([])
        expect(await book.orders.find({})).toHaveLength(9)
      })
    })

    it('breaks ties of find by id, by code units', async () => {
      const orders = ['b', '\uff21', 'a', '\u{1F600}', 'a2'].map((id) => order({id}))
      await putOrders(opened().store, orders)
      const sorted = ids(orders).toSorted()
      expect(ids(await read((book) => book.orders.find({})))).toStrictEqual(sorted)
      expect(ids(await read((book) => book.orders.find({limit: 4})))).toStrictEqual(sorted.slice(0, 4))
    })

    it('keeps lines in their order', async () => {
      const lines = Array.from({length: 12}, (_, index) => ({
        product_id: `p${12 - index}`,
        quantity: index / 4,
        amount: 5 - index,
      }))
      await putOrders(opened().store, [order({id: 'a', lines}), order({id: 'b', lines: []})])
      const [a, b] = await read((book) => collect(book.orders.stream()))
      expect(a?.lines).toStrictEqual(lines)
      expect(b?.lines).toStrictEqual([])
    })

    it('streams all orders by customer and id, more than one batch of them', async () => {
      const many = Array.from({length: 11_000}, (_, index) => order({id: `o${index}`, customer_id: `C${index % 7}`}))
      await putOrders(opened().store, many)
      const sizes: number[] = []
      const streamed = await read(async (book) => {
        const all: Order[] = []
        for await (const batch of book.orders.stream()) {
          sizes.push(batch.length)
          all.push(...batch)
        }
        return all
      })
      const key = ({customer_id, id}: Order): string => `${customer_id} ${id}`
      expect(streamed.map(key)).toStrictEqual(many.map(key).sort())
      expect(sizes.length).toBeGreaterThan(1)
      expect(streamed[0]).toStrictEqual(many[0] as Order)
    })

    it('lets go of a stream that is not read to its end', async () => {
      await putOrders(
        opened().store,
        Array.from({length: 6000}, (_, index) => order({id: `o${index}`})),
      )
      await read(async (book) => {
        for await (const batch of book.orders.stream()) if (batch.length > 0) break
      })
      await putOrders(opened().store, [order({id: 'after'})])
      expect((await read((book) => book.orders.totals())).orders).toBe(6001)
    })

    it('names orders whose customer does not exist', async () => {
      await opened().store.write(header(), (draft) => draft.save('customer', [customer('C1')]))
      await putOrders(opened().store, shopOrders())
      const orphans = await opened().store.write(header(), (draft) => draft.orphans('order', [2]))
      expect(orphans).toStrictEqual({count: 3, samples: ['o6', 'o7', 'o9']})
    })
  })

  describe('staging', () => {
    const stage = (orders: Order[]): Promise<StagingResult> =>
      opened().store.write(header(), async (draft) => {
        const staging = await draft.orders.stage()
        await staging.append(orders)
        return staging.settle()
      })

    it('shows nothing before it is settled', async () => {
      await opened().store.write(header(), async (draft) => {
        const staging = await draft.orders.stage()
        await staging.append(shopOrders())
        expect((await draft.orders.totals()).orders).toBe(0)
        await staging.settle()
        expect((await draft.orders.totals()).orders).toBe(9)
      })
    })

    it('tells new, changed and known orders apart, with samples as staged', async () => {
      const first = await stage(shopOrders())
      expect(first).toStrictEqual({
        created: 9,
        updated: 0,
        unchanged: 0,
        foreign: 0,
        samples: {created: shopOrders().slice(0, 3), updated: []},
      })
      const changed = order({...shopOrders()[0], id: 'o1', amount: 1, digest: 99, lines: []} as Order)
      const second = await stage([...shopOrders().slice(1, 4), changed, order({id: 'new', customer_id: 'C7'})])
      expect(second).toStrictEqual({
        created: 1,
        updated: 1,
        unchanged: 3,
        foreign: 0,
        samples: {created: [order({id: 'new', customer_id: 'C7'})], updated: [changed]},
      })
      expect(await read((book) => book.orders.find({ids: ['o1']}))).toStrictEqual([changed])
      expect((await read((book) => book.orders.totals())).lines).toBe(8)
    })

    it('counts known orders that belong to another customer than the staged one says', async () => {
      await stage([
        order({id: 'a', customer_id: 'C1'}),
        order({id: 'b', customer_id: ''}),
        order({id: 'c', customer_id: 'C1'}),
      ])
      const again = [
        order({id: 'a', customer_id: 'C2'}),
        order({id: 'b', customer_id: 'C2'}),
        order({id: 'c', customer_id: ''}),
      ]
      expect(await stage(again)).toMatchObject({foreign: 1})
    })

    it('takes an order whose digest agrees as it is, whatever else it says', async () => {
      await stage([order({id: 'a', digest: 5})])
      expect(await stage([order({id: 'a', digest: 5, amount: 77})])).toMatchObject({
        unchanged: 1,
        foreign: 0,
        updated: 0,
      })
      expect((await read((book) => book.orders.find({})))[0]?.amount).toBe(1000)
    })

    it('keeps the owner of a changed order, unless that was nobody', async () => {
      await stage([order({id: 'a', customer_id: 'C1', digest: 1}), order({id: 'b', customer_id: '', digest: 1})])
      await stage([order({id: 'a', customer_id: 'C2', digest: 2}), order({id: 'b', customer_id: 'C2', digest: 2})])
      await read(async (book) => {
        const owners = (await book.orders.find({})).map(({id, customer_id, lines}) => [id, customer_id, lines.length])
        expect(owners).toStrictEqual([
          ['a', 'C1', 1],
          ['b', 'C2', 1],
        ])
      })
    })

    it('takes batches and empty batches, and several stagings in one change', async () => {
      const result = await opened().store.write(header(), async (draft) => {
        const staging = await draft.orders.stage()
        await staging.append([])
        for (let from = 0; from < 5000; from += 1000) {
          await staging.append(Array.from({length: 1000}, (_, index) => order({id: `o${from + index}`})))
        }
        await staging.settle()
        const again = await draft.orders.stage()
        await again.append([order({id: 'o7', digest: 123}), order({id: 'o8'})])
        return again.settle()
      })
      expect(result).toMatchObject({created: 0, updated: 1, unchanged: 1})
      expect((await read((book) => book.orders.totals())).orders).toBe(5000)
      const [change] = await read((book) => book.changes())
      await opened().store.write(header('undo'), (draft) => draft.revert(change?.id as number))
      expect((await read((book) => book.orders.totals())).orders).toBe(0)
    })

    it('moves all orders of one customer to another', async () => {
      await stage(shopOrders())
      const moved = await opened().store.write(header(), (draft) => draft.orders.move([{from: 'C1', to: 'C2'}]))
      expect(moved).toStrictEqual(['o1', 'o2', 'o3', 'o4', 'o5'].map((id) => ({from: 'C1', to: 'C2', id})))
      await read(async (book) => {
        expect(await book.orders.find({customer_id: 'C1'})).toStrictEqual([])
        expect(ids(await book.orders.find({customer_id: 'C2'})).sort()).toStrictEqual([
          'o1',
          'o2',
          'o3',
          'o4',
          'o5',
          'o6',
          'o7',
        ])
        expect((await book.orders.find({ids: ['o1']}))[0]).toStrictEqual({
          ...(shopOrders()[0] as Order),
          customer_id: 'C2',
        })
        expect((await book.orders.totals()).lines).toBe(8)
      })
      const none = await opened().store.write(header(), (draft) => draft.orders.move([{from: 'nobody', to: 'C2'}]))
      expect(none).toStrictEqual([])
    })
  })
}
