import {readFile} from 'node:fs/promises'
import {existsSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Draft, Store} from '../../src/core/store/store.ts'
import type {Opened} from './engines.ts'
import {customer, dumpOf, header, order, partsOf, pointsEntry, putFacts, putOrders, touch, visible} from './sample.ts'

const SECRET = 'Zhang Xiaoming of Zhongshan Road 17'

export function forgetContract(opened: () => Opened): void {
  const write = <T>(work: (draft: Draft) => Promise<T>): Promise<T> => opened().store.write(header(), work)
  const saveName = (name: string | undefined): Promise<void> =>
    write((draft) => draft.save('customer', [customer('C1', {name}), customer('C2', {name: 'stays'})]))
  const dumped = async (): Promise<string> => JSON.stringify(await dumpOf(opened().store))

  /** A customer, an order with lines, a touch and points that once held the secret, and are changed since. */
  async function fill(): Promise<void> {
    await saveName(SECRET)
    await putOrders(opened().store, [order({id: 'o1', rep: SECRET, lines: [{product_id: SECRET, quantity: 1}]})])
    await putFacts(opened().store, 'touch', [touch({id: 't1', detail: SECRET}), touch({id: 't2', detail: 'stays'})])
    await putFacts(opened().store, 'points', [pointsEntry({id: 'p1', reason: SECRET})])
    await saveName('second')
    await putOrders(opened().store, [order({id: 'o1', lines: []})])
    await putFacts(opened().store, 'touch', [touch({id: 't1', digest: 2}), touch({id: 't2', digest: 2})])
    await putFacts(opened().store, 'points', [pointsEntry({id: 'p1', digest: 2})])
  }

  async function forgetAll(draft: Draft): Promise<void> {
    await draft.forget('customer', ['C1', 'never there'])
    await draft.forget('order', ['o1'])
    await draft.forget('touch', ['t1'])
    await draft.forget('points', ['p1'])
  }

  describe('forgetting', () => {
    it('takes every earlier version out of the journal, and nothing else', async () => {
      await fill()
      expect(await dumped()).toContain(SECRET)
      const before = await opened().store.read(visible)
      await write(forgetAll)
      expect(await dumped()).not.toContain(SECRET)
      expect(await opened().store.read(visible)).toStrictEqual(before)
      const {before: kept = []} = await dumpOf(opened().store)
      expect(kept).toMatchObject([{key: 'C2'}, {key: 't2'}].filter(({key}) => key === 't2'))
      expect(await opened().store.read((book) => book.change(9))).toMatchObject({id: 9, final: true})
      expect(await opened().store.read((book) => book.change(8))).not.toHaveProperty('final')
    })

    it("includes this change's own versions, whether written before or afterwards", async () => {
      await saveName(SECRET)
      await write(async (draft) => {
        await draft.forget('customer', ['C1'])
        await draft.save('customer', [customer('C1', {name: 'again'})])
        await draft.save('customer', [customer('C1')])
      })
      expect(await dumped()).not.toContain(SECRET)
      await saveName(SECRET)
      await write(async (draft) => {
        await draft.remove('customer', ['C1'])
        await draft.forget('customer', ['C1'])
      })
      expect(await dumped()).not.toContain(SECRET)
    })

    it('lets an earlier change be undone without bringing back or losing the row', async () => {
      await fill()
      await write(forgetAll)
      await write((draft) => draft.revert(5))
      await write((draft) => draft.revert(6))
      await write((draft) => draft.revert(7))
      expect(await dumped()).not.toContain(SECRET)
      await opened().store.read(async (book) => {
        expect((await book.get('customer', 'C1'))?.name).toBe('second')
        expect(await book.orders.find({ids: ['o1']})).toHaveLength(1)
        const touches = await book.facts('touch').find({})
        expect(touches.map(({id, digest}) => [id, digest])).toStrictEqual([
          ['t1', 2],
          ['t2', touch({id: 't2', detail: 'stays'}).digest],
        ])
      })
    })

    it('is no change when there is nothing to forget', async () => {
      await saveName('Ann')
      await write(async (draft) => {
        await draft.forget('customer', [])
        await draft.forget('customer', ['C1', 'C9'])
        await draft.forget('order', ['o9'])
      })
      expect(await opened().store.read((book) => book.changes())).toHaveLength(1)
    })

    it('forgets thousands of rows at once', async () => {
      const people = Array.from({length: 3000}, (_, index) => `P${index}`)
      const rename = (name: string): Promise<void> =>
        write((draft) =>
          draft.save(
            'customer',
            people.map((id) => customer(id, {name})),
          ),
        )
      await rename(SECRET)
      await rename('other')
      await write((draft) => draft.forget('customer', people))
      expect(await dumped()).not.toContain(SECRET)
    })

    it('leaves no trace of a rehearsal, nor of work that throws', async () => {
      await fill()
      const before = await dumpOf(opened().store)
      await opened().store.rehearse(header(), forgetAll)
      const failing = write(async (draft) => {
        await forgetAll(draft)
        throw new Error('on purpose')
      })
      await expect(failing).rejects.toThrow('on purpose')
      expect(await dumpOf(opened().store)).toStrictEqual(before)
    })

    it('stays final in another store', async () => {
      await fill()
      await write(forgetAll)
      const parts = await dumpOf(opened().store)
      const other = await (await import('./engines.ts')).OPENERS.memory()
      await other.store.load(partsOf(parts))
      expect(await other.store.read((book) => book.change(9))).toMatchObject({final: true})
      await other.close()
    })
  })

  describe('compacting', () => {
    it('leaves no byte of what was forgotten in the file, and everything else in place', async () => {
      await fill()
      await write(async (draft) => {
        await draft.save('customer', [customer('C1')])
        await forgetAll(draft)
      })
      const before = await dumpOf(opened().store)
      await opened().store.compact()
      expect(await dumpOf(opened().store)).toStrictEqual(before)
      expect(await bytesOf(opened().store)).not.toContain(SECRET)
      await write((draft) => draft.save('customer', [customer('C1', {name: 'after'})]))
      const again = await opened().again()
      expect((await again.read((book) => book.get('customer', 'C1')))?.name).toBe('after')
    })

    it('needs no file', async () => {
      await opened().store.compact()
      expect(await opened().store.stamp()).toBe(await (await opened().again()).stamp())
      expect(await opened().store.read((book) => book.changes())).toStrictEqual([])
    })
  })
}

/** Every byte that the store has on disk, as text. */
async function bytesOf(store: Store): Promise<string> {
  const {path} = await store.info()
  const files = path === undefined ? [] : [path, `${path}.wal`].filter((file) => existsSync(file))
  return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).join('')
}
