import {describe, expect, it} from 'vitest'
import type {BoughtLines} from '../../src/core/store/order-aggregates.ts'
import type {Store} from '../../src/core/store/store.ts'
import {textOfDay} from '../../src/core/time/day.ts'
import {MemoryStore} from '../../src/stores/memory/memory-store.ts'
import type {Opened} from './engines.ts'
import {ALL_DAYS, customer, header, order, putOrders} from './sample.ts'

const TEA = {product_id: 'tea', quantity: 2, amount: 1000}
const POT = {product_id: 'pot', quantity: 1}

export function boughtContract(opened: () => Opened): void {
  const bought = async (store: Store = opened().store): Promise<Record<string, string[]>> =>
    told(await store.read((book) => book.orders.boughtLines()))

  describe('lines of purchases', () => {
    it('are put together by customer, those of nobody and of other orders left out', async () => {
      const {store} = opened()
      await store.write(header(), async (draft) => {
        await draft.save('customer', [customer('C1'), customer('C2'), customer('C3')])
        await draft.save('product', [{id: 'tea'}])
      })
      await putOrders(store, [
        order({id: 'a', customer_id: 'C2', lines: [TEA, POT]}),
        order({id: 'b', customer_id: 'C1', at: '2025-01-11T23:59:59'}),
        order({id: 'c', customer_id: ''}),
        order({id: 'd', customer_id: 'C1', status: 'cancelled'}),
      ])
      expect(await bought()).toStrictEqual({
        C1: ['2025-01-11 tea 1000'],
        C2: ['2025-01-10 ? 0', '2025-01-10 tea 1000'],
      })
    })

    it('go with their orders as these change, change hands and come back', async () => {
      const {store} = opened()
      await store.write(header(), (draft) => draft.save('customer', [customer('C1'), customer('C2')]))
      await putOrders(store, [order({id: 'a'}), order({id: 'b', at: '2025-02-01T10:00:00'})])
      const before = await bought()
      expect(before).toStrictEqual({C1: ['2025-01-10 ? 1000', '2025-02-01 ? 1000']})
      await putOrders(store, [order({id: 'a', at: '2025-01-15T10:00:00'}), order({id: 'b', status: 'cancelled'})])
      expect(await bought()).toStrictEqual({C1: ['2025-01-15 ? 1000']})
      await store.write(header(), (draft) => draft.orders.move([{from: 'C1', to: 'C2'}]))
      expect(await bought()).toStrictEqual({C2: ['2025-01-15 ? 1000']})
      for (const id of [4, 3]) await store.write(header(), (draft) => draft.revert(id))
      expect(await bought()).toStrictEqual(before)
    })

    it('are the same in a store that was filled from another, and are seen by a draft as it changes them', async () => {
      const memory = new MemoryStore()
      await putOrders(memory, [order({id: 'a', customer_id: 'stranger'}), order({id: 'b', status: 'unpaid'})])
      const {store} = opened()
      await store.load(memory.dump())
      expect(await bought()).toStrictEqual({stranger: ['2025-01-10 ? 1000']})
      await store.write(header(), async (draft) => {
        expect((await draft.orders.histories(ALL_DAYS)).ids).toStrictEqual(['C1', 'stranger'])
        const staging = await draft.orders.stage()
        await staging.append([order({id: 'c', customer_id: 'C2'})])
        await staging.settle()
        expect(Object.keys(told(await draft.orders.boughtLines()))).toStrictEqual(['C2', 'stranger'])
        expect((await draft.orders.histories(ALL_DAYS)).ids).toStrictEqual(['C1', 'C2', 'stranger'])
      })
    })
  })
}

/** Day, product and amount of the entries of each customer who has any, sorted: they have no order of their own. */
function told({customers, start, day, products, product, amount}: BoughtLines): Record<string, string[]> {
  const entries = customers.map((id, who): [string, string[]] => {
    const rows = Array.from({length: (start[who + 1] as number) - (start[who] as number)}, (_, at) => {
      const row = (start[who] as number) + at
      return `${textOfDay(day[row] as number)} ${products[product[row] as number] ?? '?'} ${amount[row]}`
    })
    return [id, rows.sort()]
  })
  return Object.fromEntries(entries.filter(([, rows]) => rows.length > 0))
}
