import {describe, expect, it} from 'vitest'
import type {Draft} from '../../src/core/store/store.ts'
import type {Opened} from './engines.ts'
import {collect, customer, dumpOf, header, order, putOrders, touch, visible} from './sample.ts'
import {shopOrders} from './contract-orders.ts'

export function changesContract(opened: () => Opened): void {
  const write = <T>(work: (draft: Draft) => Promise<T>): Promise<T> => opened().store.write(header(), work)
  const journal = (): Promise<number[]> => opened().store.read(async (book) => (await book.changes()).map(({id}) => id))
  const seen = (): Promise<unknown> => opened().store.read(visible)

  describe('transactions', () => {
    it('write exactly one journal entry', async () => {
      await opened().store.write({command: 'lead add', who: 'li', at: '2025-01-02T03:04:05'}, async (draft) => {
        expect(draft.changeId).toBe(1)
        await draft.save('customer', [customer('C1')])
        await draft.save('shop', [{id: 'north'}])
        draft.describe('Added one', {customers: 1})
        draft.describe('Added some', {customers: 2, shops: 1})
      })
      const expected = {
        id: 1,
        at: '2025-01-02T03:04:05',
        who: 'li',
        command: 'lead add',
        summary: 'Added some',
        counts: {customers: 3, shops: 1},
      }
      await opened().store.read(async (book) => {
        expect(await book.changes()).toStrictEqual([expected])
        expect(await book.change(1)).toStrictEqual(expected)
        expect(await book.change(2)).toBeUndefined()
      })
    })

    it('write none when nothing was changed', async () => {
      await write((draft) => draft.save('customer', [customer('C1', {name: 'Ann', consent: {sms: 'granted'}})]))
      await putOrders(opened().store, shopOrders())
      await write(async (draft) => {
        await draft.save('customer', [customer('C1', {name: 'Ann', city: undefined, consent: {sms: 'granted'}})])
        await draft.save('customer', [])
        await draft.remove('customer', ['C9'])
        await draft.orders.move([{from: 'nobody', to: 'C1'}])
        draft.describe('nothing')
      })
      await putOrders(opened().store, shopOrders())
      expect(await journal()).toStrictEqual([2, 1])
    })

    it('leave no trace when the work throws', async () => {
      await write((draft) => draft.save('customer', [customer('C1', {name: 'Ann'}), customer('C2')]))
      await putOrders(opened().store, shopOrders())
      const before = await seen()
      const failing = write(async (draft) => {
        await draft.save('customer', [customer('C1', {name: 'Eve'}), customer('C3')])
        await draft.remove('customer', ['C2'])
        await draft.orders.move([{from: 'C1', to: 'C3'}])
        const staging = await draft.orders.stage()
        await staging.append([order({id: 'o6', digest: 3}), order({id: 'new'})])
        await staging.settle()
        throw new Error('on purpose')
      })
      await expect(failing).rejects.toThrow('on purpose')
      expect(await seen()).toStrictEqual(before)
      expect(await journal()).toStrictEqual([2, 1])
      await write((draft) => draft.save('customer', [customer('C4')]))
      expect(await journal()).toStrictEqual([3, 2, 1])
    })

    it('pass on what the work returns, and the very error it throws', async () => {
      const error = new Error('the same')
      expect(await write(async () => 'result')).toBe('result')
      await expect(write(() => Promise.reject(error))).rejects.toBe(error)
      await expect(opened().store.read(() => Promise.reject(error))).rejects.toBe(error)
    })

    it('leave no trace of a rehearsal', async () => {
      const rehearsed = await opened().store.rehearse(header(), async (draft) => {
        await draft.save('customer', [customer('C1')])
        return draft.count('customer')
      })
      expect(rehearsed).toBe(1)
      await write((draft) => draft.save('customer', [customer('C2')]))
      await putOrders(opened().store, shopOrders())
      const before = await seen()
      const ids = await opened().store.rehearse(header(), async (draft) => {
        await draft.save('customer', [customer('C2', {name: 'x'})])
        await draft.orders.move([{from: 'C1', to: 'C2'}])
        await draft.revert(2)
        return draft.nextIds('customer', 2)
      })
      expect(ids).toStrictEqual(['C1', 'C2'])
      expect(await seen()).toStrictEqual(before)
      expect(await journal()).toStrictEqual([2, 1])
    })

    it('list changes newest first, up to a limit', async () => {
      for (const id of ['C1', 'C2', 'C3']) await write((draft) => draft.save('customer', [customer(id)]))
      await opened().store.read(async (book) => {
        expect((await book.changes(2)).map(({id}) => id)).toStrictEqual([3, 2])
        expect((await book.changes(99)).map(({id}) => id)).toStrictEqual([3, 2, 1])
        expect(await book.changes(0)).toStrictEqual([])
      })
    })

    it('queue up when they come at once', async () => {
      const twenty = Array.from({length: 20}, (_, index) => index)
      await Promise.all(
        twenty.map(() =>
          write(async (draft) => {
            const [id] = await draft.nextIds('customer', 1)
            await draft.save('customer', [customer(id as string)])
          }),
        ),
      )
      expect(await opened().store.read((book) => book.count('customer'))).toBe(20)
      expect(await journal()).toHaveLength(20)
    })
  })

  describe('ids', () => {
    it('count up per kind and are never handed out twice', async () => {
      const take = (count: number): Promise<string[]> =>
        write(async (draft) => {
          const ids = await draft.nextIds('customer', count)
          await draft.save(
            'customer',
            ids.map((id) => customer(id)),
          )
          return ids
        })
      expect(await take(2)).toStrictEqual(['C1', 'C2'])
      await write((draft) => draft.revert(1))
      expect(await take(1)).toStrictEqual(['C3'])
      await write((draft) => draft.remove('customer', ['C3']))
      expect(await take(1)).toStrictEqual(['C4'])
      await write(async (draft) => {
        expect(await draft.nextIds('lead', 1)).toStrictEqual(['L1'])
        expect(await draft.nextIds('lead', 2)).toStrictEqual(['L2', 'L3'])
        expect(await draft.nextIds('customer', 0)).toStrictEqual([])
      })
    })
  })

  describe('undo', () => {
    it('takes back what a change created', async () => {
      await write((draft) => draft.save('customer', [customer('C1')]))
      const before = await seen()
      await write(async (draft) => {
        await draft.save('customer', [customer('C2')])
        const staging = await draft.orders.stage()
        await staging.append(shopOrders())
        await staging.settle()
      })
      await write((draft) => draft.revert(2))
      expect(await seen()).toStrictEqual(before)
    })

    it('puts back what a change overwrote, removed, replaced and moved', async () => {
      await write(async (draft) => {
        await draft.save('customer', [
          customer('C1', {name: 'Ann', consent: {sms: 'granted'}}),
          customer('C2', {city: 'x'}),
        ])
        await draft.save('product', [{id: 'tea', price: 5, own_brand: true}])
      })
      await putOrders(opened().store, shopOrders())
      const before = await seen()
      await write(async (draft) => {
        await draft.save('customer', [customer('C1', {name: 'Eve'})])
        await draft.save('customer', [customer('C1', {name: 'Eve again'})])
        await draft.save('product', [{id: 'tea'}])
        await draft.remove('customer', ['C2', 'C1'])
        await draft.save('customer', [customer('C2')])
        const staging = await draft.orders.stage()
        await staging.append([order({id: 'o1', digest: 3, lines: []}), order({id: 'o8', customer_id: 'C2', digest: 4})])
        await staging.settle()
        await draft.orders.move([{from: 'C1', to: 'C2'}])
        await draft.orders.move([{from: 'C2', to: 'C9'}])
      })
      expect(await seen()).not.toStrictEqual(before)
      await write((draft) => draft.revert(3))
      expect(await seen()).toStrictEqual(before)
    })

    it('marks both journal entries and may be the only thing in a change', async () => {
      await write((draft) => draft.save('customer', [customer('C1')]))
      await write((draft) => draft.revert(1))
      const [undo, undone] = await opened().store.read((book) => book.changes())
      expect(undo).toMatchObject({id: 2, undo_of: 1})
      expect(undone).toMatchObject({id: 1, undone_by: 2})
      expect(undo).not.toHaveProperty('undone_by')
    })

    it('gives rows their earlier revision back, so that the change before can be undone too', async () => {
      const empty = await seen()
      await write((draft) => draft.save('customer', [customer('C1', {name: 'a'})]))
      const first = await seen()
      await write((draft) => draft.save('customer', [customer('C1', {name: 'b'})]))
      await write((draft) => draft.revert(2))
      expect(await seen()).toStrictEqual(first)
      await write(async (draft) => {
        expect(await draft.dependents(1)).toStrictEqual([])
        await draft.revert(1)
      })
      expect(await seen()).toStrictEqual(empty)
    })

    it('names later changes that rewrote or removed something, and only those', async () => {
      await write((draft) => draft.save('customer', [customer('C1'), customer('C2'), customer('C3')]))
      await putOrders(opened().store, shopOrders())
      await write((draft) => draft.save('customer', [customer('C1', {name: 'x'})]))
      await write((draft) => draft.save('customer', [customer('C1', {name: 'y'}), customer('C9')]))
      await write((draft) => draft.remove('customer', ['C2']))
      await write((draft) => draft.orders.move([{from: 'C1', to: 'C3'}]))
      await write(async (draft) => {
        expect(await draft.dependents(1)).toStrictEqual([3, 5])
        expect(await draft.dependents(2)).toStrictEqual([6])
        expect(await draft.dependents(3)).toStrictEqual([4])
        expect(await draft.dependents(4)).toStrictEqual([])
      })
      await write((draft) => draft.revert(5))
      await write(async (draft) => expect(await draft.dependents(1)).toStrictEqual([3]))
    })

    it('names who wrote again what it removed', async () => {
      await write((draft) => draft.save('customer', [customer('C1', {name: 'a'})]))
      await write((draft) => draft.remove('customer', ['C1']))
      await write((draft) => draft.save('customer', [customer('C1', {name: 'b'})]))
      await write(async (draft) => expect(await draft.dependents(2)).toStrictEqual([3]))
    })

    it('is rolled back itself when the work throws afterwards', async () => {
      await write((draft) => draft.save('customer', [customer('C1')]))
      await putOrders(opened().store, shopOrders())
      await write(async (draft) => {
        await draft.save('customer', [customer('C1', {name: 'x'})])
        await draft.orders.move([{from: 'C1', to: 'C2'}])
      })
      const before = await seen()
      const failing = write(async (draft) => {
        await draft.revert(3)
        throw new Error('afterwards')
      })
      await expect(failing).rejects.toThrow('afterwards')
      expect(await seen()).toStrictEqual(before)
      await write((draft) => draft.revert(3))
      expect(await opened().store.read((book) => book.get('customer', 'C1'))).toStrictEqual({id: 'C1'})
      const orders = await opened().store.read((book) => collect(book.orders.stream()))
      expect(orders.filter(({customer_id}) => customer_id === 'C1')).toHaveLength(5)
    })
  })

  describe('the traces of a change', () => {
    /** Writes two customers and orders of both, in changes 1 and 2, and overwrites and removes the customers in change 3. */
    async function changeBoth(): Promise<void> {
      await write((draft) => draft.save('customer', [customer('C1'), customer('C2')]))
      await putOrders(opened().store, [order({id: 'o1'}), order({id: 'o2', customer_id: 'C2'}), order({id: 'o3'})])
      await write(async (draft) => {
        await draft.save('customer', [customer('C1', {name: 'x'})])
        await draft.remove('customer', ['C2'])
      })
    }

    async function traces(id: number): Promise<unknown> {
      return write(async (draft) => [
        [...(await draft.kindsOf(id))].sort(),
        (await draft.rowsOf('customer', [id])).sort(),
        (await draft.rowsOf('order', [id])).sort(),
      ])
    }

    it('are the rows that it wrote or removed, standing, undone and done again', async () => {
      await changeBoth()
      expect(await traces(3)).toStrictEqual([['customer'], ['C1', 'C2'], []])
      await write((draft) => draft.revert(3))
      expect(await traces(3)).toStrictEqual([['customer'], ['C1', 'C2'], []])
      await write((draft) => draft.redo(3))
      expect(await traces(3)).toStrictEqual([['customer'], ['C1', 'C2'], []])
    })

    it('name its kinds also where others rewrote all of it since', async () => {
      await changeBoth()
      expect(await traces(1)).toStrictEqual([['customer'], [], []])
      expect(await traces(2)).toStrictEqual([['order'], [], ['o1', 'o2', 'o3']])
      expect(await traces(9)).toStrictEqual([[], [], []])
    })

    it('lead to the rows without a customer, those of its customers and its own', async () => {
      await changeBoth()
      await write(async (draft) => {
        expect(await draft.orphans('order', [1])).toStrictEqual({count: 0, samples: []})
        expect(await draft.orphans('order', [2])).toStrictEqual({count: 1, samples: ['o2']})
        expect(await draft.orphans('order', [3])).toStrictEqual({count: 1, samples: ['o2']})
        expect(await draft.orphans('order', [])).toStrictEqual({count: 0, samples: []})
      })
    })
  })

  describe('redo', () => {
    /** Creates, overwrites, removes, replaces and moves, in change 3. */
    async function changeAll(): Promise<void> {
      await write((draft) => draft.save('customer', [customer('C1', {name: 'Ann'}), customer('C2', {city: 'x'})]))
      await putOrders(opened().store, shopOrders())
      await write(async (draft) => {
        await draft.save('customer', [customer('C1', {name: 'Eve'}), customer('C3')])
        await draft.remove('customer', ['C2'])
        const staging = await draft.orders.stage()
        await staging.append([order({id: 'o1', digest: 3, lines: []}), order({id: 'o8', customer_id: 'C3', digest: 4})])
        await staging.settle()
        await draft.orders.move([{from: 'C1', to: 'C3'}])
        const facts = await draft.facts('touch').stage()
        await facts.append([touch({id: 't1'})])
        await facts.settle()
      })
    }

    it('puts everything as it was before the undo, revisions and journal of rows too, any number of times', async () => {
      await changeAll()
      const {change: _, ...before} = await dumpOf(opened().store)
      for (let round = 0; round < 2; round++) {
        await write((draft) => draft.revert(3))
        await write(async (draft) => {
          expect(await draft.inTheWay(3)).toStrictEqual([])
          expect(await draft.redo(3)).toBeGreaterThan(5)
        })
        const {change: __, ...after} = await dumpOf(opened().store)
        expect(after).toStrictEqual(before)
      }
    })

    it('takes the mark off the change and is the undo of the undo', async () => {
      await changeAll()
      await write((draft) => draft.revert(3))
      await write((draft) => draft.redo(3))
      const [redo, undo, change] = await opened().store.read((book) => book.changes())
      expect(redo).toMatchObject({id: 5, undo_of: 4})
      expect(undo).toMatchObject({id: 4, undo_of: 3})
      expect(change).not.toHaveProperty('undone_by')
    })

    it('names what stands where its rows were, and what is undone that it found', async () => {
      await changeAll()
      await write((draft) => draft.revert(3))
      await write((draft) => draft.save('customer', [customer('C3', {name: 'other'})]))
      await write((draft) => draft.remove('customer', ['C1']))
      await write(async (draft) => expect(await draft.inTheWay(3)).toStrictEqual([5, 6]))
      await write((draft) => draft.revert(6))
      await write((draft) => draft.revert(5))
      await write((draft) => draft.revert(2))
      await write(async (draft) => {
        expect(await draft.inTheWay(3)).toStrictEqual([2])
        expect(await draft.dependents(1)).toStrictEqual([])
        expect(await draft.changesOf('customer', ['C1', 'C3'])).toStrictEqual([1])
      })
    })

    it('brings back nothing that was forgotten, and returns none where nothing is left', async () => {
      await write((draft) => draft.save('customer', [customer('C1', {name: 'Ann'})]))
      await write((draft) => draft.revert(1))
      await write(async (draft) => {
        expect((await draft.earlier('customer')).map(({name}) => name)).toStrictEqual(['Ann'])
        await draft.forget('customer', ['C1'])
      })
      await write(async (draft) => expect(await draft.redo(1)).toBe(0))
      expect(await opened().store.read((book) => book.count('customer'))).toBe(0)
    })

    it('finds facts and orders that only the journal keeps', async () => {
      await changeAll()
      await write((draft) => draft.revert(3))
      await write(async (draft) => {
        const of = (kind: 'order' | 'touch', values: string[]): Promise<string[]> =>
          draft.earlierFacts(kind, {field: 'customer_id', values})
        expect(await of('touch', ['C1', 'C9'])).toStrictEqual(['t1'])
        expect(await of('order', ['C3'])).toContain('o8')
        expect(await of('order', ['C9'])).toStrictEqual([])
      })
    })

    it('is rolled back itself when the work throws afterwards', async () => {
      await changeAll()
      await write((draft) => draft.revert(3))
      const before = await dumpOf(opened().store)
      const failing = write(async (draft) => {
        await draft.redo(3)
        throw new Error('afterwards')
      })
      await expect(failing).rejects.toThrow('afterwards')
      expect(await dumpOf(opened().store)).toStrictEqual(before)
    })
  })
}
