import {stat} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Opened, OPENERS} from './engines.ts'
import {customer, dumpOf, header, order, partsOf, pointsEntry, putOrders, visible} from './sample.ts'
import {shopTouches} from './contract-facts.ts'
import {shopOrders} from './contract-orders.ts'
import {SCHEMA_VERSION, type Store} from '../../src/core/store/store.ts'

const AT = '2025-06-30T12:00:00'

/** A store with orders, facts and records of many kinds, overwritten rows included. */
async function fill(store: Store): Promise<void> {
  await store.write(header('first'), async (draft) => {
    const [id] = await draft.nextIds('customer', 1)
    await draft.save('customer', [customer(id as string, {name: '茶', consent: {email: 'withdrawn'}}), customer('X')])
    await draft.save('identity', [{id: 'phone:+1', type: 'phone', value: '+1', customer_id: id}])
    await draft.save('setting', [{id: 'shop', value: [1, {two: null}]}])
    await draft.save('product', [{id: 'tea', price: 100, own_brand: false}])
    await draft.save('pair', [{id: 'C1|C2', left: 'C1', right: 'C2', verdict: 'different', at: AT, who: 'li'}])
    const touches = await draft.facts('touch').stage()
    await touches.append(shopTouches())
    await touches.settle()
  })
  await putOrders(store, shopOrders())
  await store.write(header('second'), async (draft) => {
    await draft.save('customer', [customer('C1', {name: 'other', registered_at: '2020-02-29T23:59:59'})])
    await draft.remove('customer', ['X'])
    await draft.facts('touch').move([{from: 'C2', to: 'C1'}])
    const points = await draft.facts('points').stage()
    await points.append([pointsEntry({id: 'p1', reason: '生日'}), pointsEntry({id: 'p2', points: -3})])
    await points.settle()
    const staging = await draft.orders.stage()
    await staging.append([order({id: 'o1', digest: 8, lines: []})])
    await staging.settle()
    draft.describe('Changed', {customers: 2})
  })
  await store.write(header('third'), (draft) => draft.save('shop', [{id: 'north'}]))
  await store.write(header('undo'), (draft) => draft.revert(4))
}

export function wholeContract(opened: () => Opened): void {
  describe('as a whole', () => {
    it('is empty to readers before anything was written', async () => {
      await opened().store.read(async (book) => {
        expect(await book.changes()).toStrictEqual([])
        expect((await book.orders.histories(30_000)).ids).toStrictEqual([])
        expect(await book.orders.gaps(30_000)).toStrictEqual({
          ids: [],
          start: new Int32Array(1),
          gaps: new Int32Array(0),
        })
      })
      expect((await opened().store.info()).bytes).toBe(0)
    })

    for (const [other, open] of Object.entries(OPENERS)) {
      it(`moves everything to a ${other} store and back`, async () => {
        await fill(opened().store)
        const target = await open()
        try {
          await target.store.load(opened().store.dump())
          expect(await dumpOf(target.store)).toStrictEqual(await dumpOf(opened().store))
          expect(await target.store.read(visible)).toStrictEqual(await opened().store.read(visible))
          expect(await target.store.read((book) => book.changes())).toStrictEqual(
            await opened().store.read((book) => book.changes()),
          )
          for (const {store} of [target, opened()]) {
            await store.write(header('undo'), async (draft) => {
              expect(await draft.dependents(1)).toStrictEqual([3])
              await draft.revert(3)
            })
          }
          expect(await dumpOf(target.store)).toStrictEqual(await dumpOf(opened().store))
          const fresh = await target.store.write(header(), async (draft) => draft.nextIds('customer', 1))
          expect(fresh).toStrictEqual(['C2'])
        } finally {
          await target.close()
        }
      })
    }

    it('refuses to load into a store that holds something', async () => {
      await fill(opened().store)
      const parts = await dumpOf(opened().store)
      await expect(opened().store.load(partsOf(parts))).rejects.toMatchObject({code: 'REFUSED'})
      expect(await dumpOf(opened().store)).toStrictEqual(parts)
    })

    it('stays empty when the parts fail', async () => {
      const failing = opened().store.load(
        (async function* () {
          yield {table: 'customer', rows: [{id: 'C1', rev: 1}]}
          throw new Error('cut off')
        })(),
      )
      await expect(failing).rejects.toThrow('cut off')
      expect(await opened().store.read((book) => book.count('customer'))).toBe(0)
      await opened().store.load(partsOf({customer: [{id: 'C1', rev: 1}]}))
      expect(await opened().store.read((book) => book.count('customer'))).toBe(1)
    })

    it('changes its stamp with every committed change and with nothing else', async () => {
      const {store} = opened()
      const stamps = [await store.stamp()]
      for (let i = 0; i < 12; i++) {
        await store.write(header(), (draft) => draft.save('setting', [{id: 'n', value: i}]))
        stamps.push(await store.stamp())
      }
      expect(new Set(stamps).size).toBe(13)
      await store.read((book) => book.all('customer'))
      expect(await store.stamp()).toBe(stamps.at(-1))
    })

    it('says what it is', async () => {
      const {store} = opened()
      await store.write(header(), (draft) => draft.save('customer', [customer('C1')]))
      const info = await store.info()
      expect(info).toMatchObject({engine: store.engine, schema: SCHEMA_VERSION})
      if (info.path === undefined) return
      expect(info.bytes).toBe((await stat(info.path)).size)
    })

    it('is seen by a second store object, both ways', async () => {
      const other = await opened().again()
      const write = (store: Store): Promise<void> =>
        store.write(header(), async (draft) => {
          const [id] = await draft.nextIds('customer', 1)
          await draft.save('customer', [customer(id as string)])
        })
      for (let i = 0; i < 3; i++) {
        await write(opened().store)
        await write(other)
      }
      await Promise.all([write(opened().store), write(other), write(other), write(opened().store)])
      for (const store of [opened().store, other]) expect(await store.read((book) => book.count('customer'))).toBe(10)
      expect(await other.stamp()).toBe(await opened().store.stamp())
    })

    it('is backed up to a file that opens by itself, for its owner only, or says why not', async () => {
      const {store, folder} = opened()
      await fill(store)
      const copy = join(folder, 'copy')
      if (store.engine === 'memory') {
        await expect(store.backup(copy)).rejects.toMatchObject({code: 'REFUSED'})
        return
      }
      await store.backup(copy)
      expect((await stat(copy)).mode & 0o777).toBe(0o600)
      const before = await dumpOf(store)
      await store.write(header(), (draft) => draft.save('customer', [customer('later')]))
      const reopened = await openAt(store.engine, copy)
      expect(await dumpOf(reopened)).toStrictEqual(before)
      await reopened.write(header(), (draft) => draft.save('customer', [customer('C77')]))
      await reopened.close()
      await expect(store.backup(copy)).rejects.toMatchObject({code: 'REFUSED', message: expect.stringContaining(copy)})
    })

    it('keeps its file for its owner only', async () => {
      const {store} = opened()
      await fill(store)
      const {path} = await store.info()
      expect(path === undefined ? 0o600 : (await stat(path)).mode & 0o777).toBe(0o600)
    })
  })
}

async function openAt(engine: Store['engine'], path: string): Promise<Store> {
  const {LowdbStore} = await import('../../src/stores/lowdb/lowdb-store.ts')
  const {DuckdbStore} = await import('../../src/stores/duckdb/duckdb-store.ts')
  return (engine === 'lowdb' ? LowdbStore : DuckdbStore).open(path, {lockWaitMs: 1000})
}
