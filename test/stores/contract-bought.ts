import {describe, expect, it} from 'vitest'
import type {Book, Store} from '../../src/core/store/store.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {MemoryStore} from '../../src/stores/memory/memory-store.ts'
import type {Opened} from './engines.ts'
import {ALL_DAYS, customer, header, order, putOrders} from './sample.ts'

const TEA = {product_id: 'tea', quantity: 2, amount: 1000}
const POT = {product_id: 'pot', quantity: 1, amount: 250}

/** The lines of purchases, by what they tell: how much of what each customer spent went into tea. */
export function boughtContract(opened: () => Opened): void {
  const bought = async (until?: string, store: Store = opened().store): Promise<Record<string, number>> =>
    store.read((book) => teaOf(book, until))
  const putCatalogue = async (store: Store): Promise<void> => {
    await store.write(header(), async (draft) => {
      await draft.save('customer', [customer('C1'), customer('C2'), customer('C3')])
      await draft.save('product', [{id: 'tea', category: 'tea'}])
    })
  }

  describe('lines of purchases', () => {
    it('are those of customers and of orders that count', async () => {
      const {store} = opened()
      await putCatalogue(store)
      await putOrders(store, [
        order({id: 'a', customer_id: 'C2', lines: [TEA, POT]}),
        order({id: 'b', customer_id: 'C1', at: '2025-01-11T23:59:59'}),
        order({id: 'c', customer_id: ''}),
        order({id: 'd', customer_id: 'C1', status: 'cancelled', lines: [POT]}),
      ])
      expect(await bought()).toStrictEqual({C1: 1, C2: 0.8})
      expect(await bought('2025-01-10')).toStrictEqual({C2: 0.8})
    })

    it('go with their orders as these change, change hands and come back', async () => {
      const {store} = opened()
      await putCatalogue(store)
      await putOrders(store, [order({id: 'a'}), order({id: 'b', at: '2025-02-01T10:00:00', lines: [TEA, POT]})])
      const before = [await bought(), await bought('2025-01-12')]
      expect(before).toStrictEqual([{C1: 2000 / 2250}, {C1: 1}])
      await putOrders(store, [order({id: 'a', at: '2025-01-15T10:00:00'}), order({id: 'b', status: 'cancelled'})])
      expect([await bought(), await bought('2025-01-12')]).toStrictEqual([{C1: 1}, {}])
      await store.write(header(), (draft) => draft.orders.move([{from: 'C1', to: 'C2'}]))
      expect(await bought()).toStrictEqual({C2: 1})
      for (const id of [4, 3]) await store.write(header(), (draft) => draft.revert(id))
      expect([await bought(), await bought('2025-01-12')]).toStrictEqual(before)
    })

    it('are the same in a store that was filled from another, and are seen by a draft as it changes them', async () => {
      const memory = new MemoryStore()
      await memory.write(header(), (draft) => draft.save('product', [{id: 'tea', category: 'tea'}]))
      await putOrders(memory, [order({id: 'a', customer_id: 'stranger'}), order({id: 'b', status: 'unpaid'})])
      const {store} = opened()
      await store.load(memory.dump())
      expect(await bought()).toStrictEqual({stranger: 1})
      await store.write(header(), async (draft) => {
        expect((await draft.orders.histories(ALL_DAYS)).ids).toStrictEqual(['C1', 'stranger'])
        const staging = await draft.orders.stage()
        await staging.append([order({id: 'c', customer_id: 'C2'})])
        await staging.settle()
        expect(await teaOf(draft)).toStrictEqual({C2: 1, stranger: 1})
        expect((await draft.orders.histories(ALL_DAYS)).ids).toStrictEqual(['C1', 'C2', 'stranger'])
      })
    })

    it('leave the records of customers to themselves, whoever the orders name', async () => {
      const names = ['C2', '\u{1F600}', '\uff21', 'C10']
      const memory = new MemoryStore()
      await memory.write(header(), (draft) =>
        draft.save(
          'customer',
          names.map((id) => customer(id, {name: `name of ${id}`})),
        ),
      )
      await putOrders(memory, [order({id: 'a', customer_id: 'C2'}), order({id: 'b', customer_id: 'B stranger'})])
      const {store} = opened()
      await store.load(memory.dump())
      const records = await store.read(async (book) => {
        const reading = book.orders.histories(ALL_DAYS)
        const beside = await book.columns('customer', ['id', 'name'])
        expect((await reading).ids).toStrictEqual(['B stranger', 'C2'])
        return [beside, await book.columns('customer', ['name', 'id'])]
      })
      const sorted = names.toSorted()
      const expected = {id: sorted, name: sorted.map((id) => `name of ${id}`)}
      expect(records).toEqual([expected, expected])
    })

    it('answer what was announced as what was not', async () => {
      const {store} = opened()
      await putCatalogue(store)
      await store.write(header(), (draft) => draft.save('product', [{id: 'pot', category: 'pots'}]))
      const bothBought = Array.from({length: 6}, (_, at) =>
        order({id: `b${at}`, customer_id: `B${at}`, lines: [TEA, POT]}),
      )
      await putOrders(store, [...bothBought, order({id: 'a'})])
      const until = ALL_DAYS
      const ask = async (book: Book): Promise<unknown[]> => [
        await book.orders.favourites(until, 'category'),
        await book.orders.favourites(dayOf('2025-01-01'), 'category'),
        await book.orders.nextCategories(until),
        await book.orders.favourites(until, 'category'),
      ]
      const announced = await store.read(async (book) => {
        await book.orders.histories(until, [
          {about: 'category', until},
          {about: 'category', until: dayOf('2025-01-01')},
          {about: 'next-category', until},
        ])
        return ask(book)
      })
      expect(announced).toStrictEqual(await store.read(ask))
      expect(announced[2]).toMatchObject({ids: ['C1'], values: ['pots']})
    })
  })
}

async function teaOf({orders}: Pick<Book, 'orders'>, until?: string): Promise<Record<string, number>> {
  const {ids, share} = await orders.favourites(until === undefined ? ALL_DAYS : dayOf(until), 'category')
  return Object.fromEntries(ids.map((id, at) => [id, share[at] as number]))
}
