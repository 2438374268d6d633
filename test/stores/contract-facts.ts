import {describe, expect, it} from 'vitest'
import type {PointsEntry} from '../../src/core/points/points.ts'
import type {FactQuery, TallyColumns} from '../../src/core/store/facts.ts'
import type {Draft} from '../../src/core/store/store.ts'
import {dayOf} from '../../src/core/time/day.ts'
import type {Touch} from '../../src/core/touch/touch.ts'
import type {Opened} from './engines.ts'
import {collect, customer, header, pointsEntry, putFacts, touch, visible} from './sample.ts'

/** Two customers and somebody unknown, a lead, two touches at one time, every optional field somewhere. */
export function shopTouches(): Touch[] {
  return [
    touch({id: 't1', at: '2025-01-10T09:00:00', kind: 'visit', outcome: 'bought', rep: 'li'}),
    touch({id: 't2', at: '2025-01-10T23:59:59', kind: 'review', score: 4.5, product_id: 'tea', detail: '很好 "good"'}),
    touch({id: 't3', at: '2025-02-01T00:00:00', kind: 'review', score: -0.25, channel: 'web'}),
    touch({id: 't4', customer_id: 'C2', at: '2025-01-10T09:00:00', kind: 'browse', shop: 'north'}),
    touch({id: 't5', customer_id: '', at: '2024-12-31T08:00:00', kind: 'click', campaign: 'M1', score: 0}),
    touch({id: 't6', customer_id: '', lead_id: 'L1', at: '1969-12-31T23:00:00', kind: 'call'}),
    touch({
      id: 't7',
      customer_id: 'C10',
      at: '2025-01-05T12:00:00',
      kind: 'note',
      facts: {wishes: ['有机 "tea"'], minutes: 5},
    }),
  ]
}

export function factsContract(opened: () => Opened): void {
  const read: Opened['store']['read'] = (work) => opened().store.read(work)
  const write = <T>(work: (draft: Draft) => Promise<T>): Promise<T> => opened().store.write(header(), work)
  const find = async (query: FactQuery<'touch'>): Promise<string[]> =>
    (await read((book) => book.facts('touch').find(query))).map(({id}) => id)
  const put = (touches: readonly Touch[]): Promise<unknown> => putFacts(opened().store, 'touch', touches)

  describe('facts', () => {
    it('come back as they were staged, absent fields absent', async () => {
      await put(shopTouches())
      const entries = [pointsEntry({id: 'p1', points: -5, reason: '退货', order_number: '1', shop: 'north'})]
      await putFacts(opened().store, 'points', entries)
      await read(async (book) => {
        expect(await collect(book.facts('touch').stream())).toStrictEqual(
          ['t5', 't6', 't1', 't2', 't3', 't7', 't4'].map((wanted) => shopTouches().find(({id}) => id === wanted)),
        )
        expect(await book.facts('points').find({})).toStrictEqual(entries)
        expect([await book.facts('touch').count(), await book.facts('points').count()]).toStrictEqual([7, 1])
      })
    })

    it('are none before there are any', async () => {
      await read(async (book) => {
        expect(await book.facts('touch').count()).toBe(0)
        expect(await book.facts('touch').find({})).toStrictEqual([])
        expect(await collect(book.facts('points').stream())).toStrictEqual([])
        expect(await book.facts('points').tally({sum: 'points'})).toStrictEqual(tally([], [], [], []))
      })
    })

    it('are found by customer, field and days, newest first, ties by id', async () => {
      await put(shopTouches())
      expect(await find({})).toStrictEqual(['t3', 't2', 't1', 't4', 't7', 't5', 't6'])
      expect(await find({limit: 3})).toStrictEqual(['t3', 't2', 't1'])
      expect(await find({limit: 0})).toStrictEqual([])
      expect(await find({customer_id: 'C1', limit: 2})).toStrictEqual(['t3', 't2'])
      expect(await find({customer_id: ''})).toStrictEqual(['t5', 't6'])
      expect(await find({where: {field: 'lead_id', values: ['L1', 'L2']}})).toStrictEqual(['t6'])
      expect(await find({where: {field: 'kind', values: ['visit', 'browse']}})).toStrictEqual(['t1', 't4'])
      expect(await find({where: {field: 'kind', values: []}})).toStrictEqual([])
      expect(await find({where: {field: 'kind', values: ["x' OR '1'='1"]}})).toStrictEqual([])
      expect(await find({where: {field: 'id', values: ids(90)}})).toStrictEqual([
        't3',
        't2',
        't1',
        't4',
        't7',
        't5',
        't6',
      ])
      expect(await find({from: dayOf('2025-01-10'), until: dayOf('2025-01-10')})).toStrictEqual(['t2', 't1', 't4'])
      expect(await find({until: dayOf('1970-01-01')})).toStrictEqual(['t6'])
      const review = {field: 'kind', values: ['review']} as const
      expect(await find({customer_id: 'C1', where: review, until: dayOf('2025-01-31')})).toStrictEqual(['t2'])
    })

    it('break ties by code units and stream in their order', async () => {
      const odd = ['b', '\uff21', 'a', '\u{1F600}', 'a2']
      await put(odd.map((id) => touch({id, customer_id: id})))
      const sorted = odd.toSorted()
      expect(await find({})).toStrictEqual(sorted)
      expect(await find({limit: 4})).toStrictEqual(sorted.slice(0, 4))
      const streamed = await read((book) => collect(book.facts('touch').stream()))
      expect(streamed.map(({id}) => id)).toStrictEqual(sorted)
      expect((await read((book) => book.facts('touch').tally({}))).ids).toStrictEqual(sorted)
    })

    it('refuse to be asked for a field that they do not have', async () => {
      const where = {field: 'price', values: ['1']} as unknown as {field: 'kind'; values: string[]}
      await expect(find({where})).rejects.toThrow('price')
      await expect(read((book) => book.facts('points').tally({sum: 'score' as 'points'}))).rejects.toThrow('score')
    })

    it('are tallied per customer, those of nobody left out', async () => {
      await put(shopTouches())
      const [january10, february1] = [dayOf('2025-01-10'), dayOf('2025-02-01')]
      await read(async (book) => {
        const touches = book.facts('touch')
        expect(await touches.tally({})).toStrictEqual(
          tally(['C1', 'C10', 'C2'], [3, 1, 1], [february1, dayOf('2025-01-05'), january10], [0, 0, 0]),
        )
        expect(await touches.tally({sum: 'score', where: {field: 'kind', values: ['review', 'click']}})).toStrictEqual(
          tally(['C1'], [2], [february1], [4.25]),
        )
        expect(await touches.tally({sum: 'score', until: january10, from: january10})).toStrictEqual(
          tally(['C1', 'C2'], [2, 1], [january10, january10], [4.5, 0]),
        )
      })
    })

    it('sum points, spent ones too', async () => {
      const entries: PointsEntry[] = [
        pointsEntry({id: 'a', points: 100}),
        pointsEntry({id: 'b', points: -30, at: '2025-03-01T00:00:00'}),
        pointsEntry({id: 'c', customer_id: 'C2', points: 9_007_199_254_740_990}),
        pointsEntry({id: 'd', customer_id: '', points: 1}),
      ]
      await putFacts(opened().store, 'points', entries)
      expect(await read((book) => book.facts('points').tally({sum: 'points'}))).toStrictEqual(
        tally(['C1', 'C2'], [2, 1], [dayOf('2025-03-01'), dayOf('2025-01-10')], [70, 9_007_199_254_740_990]),
      )
    })

    it('stream in batches and let go of a stream that is not read to its end', async () => {
      const many = Array.from({length: 11_000}, (_, index) => touch({id: `t${index}`, customer_id: `C${index % 7}`}))
      await put(many)
      await read(async (book) => {
        for await (const batch of book.facts('touch').stream()) if (batch.length > 0) break
        const sizes: number[] = []
        for await (const batch of book.facts('touch').stream()) sizes.push(batch.length)
        expect(sizes.length).toBeGreaterThan(1)
        expect(sizes.reduce((sum, size) => sum + size)).toBe(11_000)
      })
      const key = ({customer_id, id}: Touch): string => `${customer_id} ${id}`
      const streamed = await read((book) => collect(book.facts('touch').stream()))
      expect(streamed.map(key)).toStrictEqual(many.map(key).sort())
    })

    it('name those whose customer does not exist', async () => {
      await write((draft) => draft.save('customer', [customer('C1')]))
      await put([...shopTouches(), ...ids(12).map((id) => touch({id: `x${id}`, customer_id: 'gone'}))])
      const {count, samples} = await write((draft) => draft.orphans('touch', [2]))
      expect(count).toBe(14)
      expect(samples).toStrictEqual(['t4', 't7', 'xt0', 'xt1', 'xt10', 'xt11', 'xt2', 'xt3', 'xt4', 'xt5'])
    })

    it('are the own copies of who asks and who gives', async () => {
      const given = touch({id: 't1', detail: 'as it was'})
      await opened().store.write(header(), async (draft) => {
        const staging = await draft.facts('touch').stage()
        await staging.append([given])
        await staging.settle()
        given.detail = 'changed afterwards'
        ;(await draft.facts('touch').find({}))[0]!.detail = 'changed in the draft'
      })
      const [found] = await read((book) => book.facts('touch').find({}))
      found!.detail = 'changed by a reader'
      const [[streamed] = []] = [await read((book) => collect(book.facts('touch').stream()))]
      streamed!.detail = 'changed by a reader'
      expect((await read((book) => book.facts('touch').find({})))[0]?.detail).toBe('as it was')
    })
  })

  describe('staged facts', () => {
    it('are not there before they are settled', async () => {
      await write(async (draft) => {
        const staging = await draft.facts('touch').stage()
        await staging.append(shopTouches())
        expect(await draft.facts('touch').count()).toBe(0)
        expect(await staging.settle()).toStrictEqual({created: 7, updated: 0, unchanged: 0})
        expect(await draft.facts('touch').count()).toBe(7)
      })
    })

    it('are told apart as new, changed and known; an equal digest says known', async () => {
      await put(shopTouches())
      const again = [
        ...shopTouches().slice(1, 4),
        touch({id: 't1', digest: 99, kind: 'call'}),
        touch({id: 'new', customer_id: 'C7'}),
        touch({...(shopTouches()[4] as Touch), detail: 'other words, same digest'}),
      ]
      expect(await putFacts(opened().store, 'touch', again)).toStrictEqual({created: 1, updated: 1, unchanged: 4})
      expect(await find({where: {field: 'kind', values: ['call']}})).toStrictEqual(['t1', 't6'])
      await read(async (book) => {
        const [t1] = await book.facts('touch').find({where: {field: 'id', values: ['t1']}})
        expect(t1).toStrictEqual(touch({id: 't1', digest: 99, kind: 'call'}))
        const [t5] = await book.facts('touch').find({customer_id: ''})
        expect(t5).toStrictEqual(shopTouches()[4])
        expect(await book.facts('touch').count()).toBe(8)
      })
    })

    it('may have fields that the batches before them did not have', async () => {
      await write(async (draft) => {
        const staging = await draft.facts('touch').stage()
        await staging.append([touch({id: 'a'})])
        await staging.append([touch({id: 'b', score: 2.5}), touch({id: 'c'})])
        await staging.append([touch({id: 'd', detail: 'late', campaign: 'M1'})])
        await staging.settle()
      })
      const found = await read((book) => book.facts('touch').find({}))
      expect(found.map(({id, score, detail, campaign}) => [id, score, detail, campaign])).toStrictEqual([
        ['a', undefined, undefined, undefined],
        ['b', 2.5, undefined, undefined],
        ['c', undefined, undefined, undefined],
        ['d', undefined, 'late', 'M1'],
      ])
    })

    it('write no journal entry when all of them are known', async () => {
      await put(shopTouches())
      await put(shopTouches())
      expect(await read((book) => book.changes())).toHaveLength(1)
    })

    it('keep the customer they were stored under, unless that was nobody', async () => {
      await put([touch({id: 'a', customer_id: 'C1', digest: 1}), touch({id: 'b', customer_id: '', digest: 1})])
      await put([touch({id: 'a', customer_id: 'C2', digest: 2}), touch({id: 'b', customer_id: 'C2', digest: 2})])
      const found = await read((book) => book.facts('touch').find({}))
      expect(found.map(({id, customer_id, digest}) => [id, customer_id, digest])).toStrictEqual([
        ['a', 'C1', 2],
        ['b', 'C2', 2],
      ])
    })

    it('come in batches, several stagings in one change, and are taken back at once', async () => {
      await put([touch({id: 't7', digest: 1}), touch({id: 'before', digest: 1})])
      const before = await read(visible)
      const result = await write(async (draft) => {
        const staging = await draft.facts('touch').stage()
        await staging.append([])
        for (let from = 0; from < 5000; from += 400) await staging.append(ids(5000, from, 400).map((id) => touch({id})))
        await staging.settle()
        const again = await draft.facts('touch').stage()
        await again.append([touch({id: 't7', digest: 123}), touch({id: 't8'})])
        return again.settle()
      })
      expect(result).toStrictEqual({created: 0, updated: 1, unchanged: 1})
      expect(await read((book) => book.facts('touch').count())).toBe(5001)
      await write((draft) => draft.revert(2))
      expect(await read(visible)).toStrictEqual(before)
    })

    it('leave no trace of a rehearsal, nor of work that throws', async () => {
      await put(shopTouches())
      const before = await read(visible)
      const work = async (draft: Draft): Promise<number> => {
        const staging = await draft.facts('touch').stage()
        await staging.append([touch({id: 't1', digest: 5}), touch({id: 'new'})])
        await staging.settle()
        await draft.facts('touch').move([{from: 'C2', to: 'C1'}])
        return draft.facts('touch').count()
      }
      expect(await opened().store.rehearse(header(), work)).toBe(8)
      expect(await read(visible)).toStrictEqual(before)
      const failing = write(async (draft) => {
        await work(draft)
        throw new Error('on purpose')
      })
      await expect(failing).rejects.toThrow('on purpose')
      expect(await read(visible)).toStrictEqual(before)
      expect(await read((book) => book.changes())).toHaveLength(1)
    })
  })

  describe('moved facts', () => {
    const move = (moves: Parameters<ReturnType<Draft['facts']>['move']>[0]): Promise<unknown> =>
      write((draft) => draft.facts('touch').move(moves))
    const owners = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        (await read((book) => book.facts('touch').find({}))).map(({id, customer_id}) => [id, customer_id]),
      )

    it('go to another customer, all of them or the ones named, with everything else as it was', async () => {
      await put(shopTouches())
      const moves = [
        {from: 'C1', to: 'C9'},
        {from: '', to: 'C5', ids: ['t6', 't4', 'none']},
        {from: 'C2', to: 'C9', ids: []},
        {from: 'nobody', to: 'C9'},
      ]
      expect(await move(moves)).toStrictEqual([
        {from: '', to: 'C5', id: 't6'},
        {from: 'C1', to: 'C9', id: 't1'},
        {from: 'C1', to: 'C9', id: 't2'},
        {from: 'C1', to: 'C9', id: 't3'},
      ])
      expect(await owners()).toStrictEqual({t1: 'C9', t2: 'C9', t3: 'C9', t4: 'C2', t5: '', t6: 'C5', t7: 'C10'})
      const [t2] = await read((book) => book.facts('touch').find({where: {field: 'id', values: ['t2']}}))
      expect(t2).toStrictEqual({...(shopTouches()[1] as Touch), customer_id: 'C9'})
    })

    it('go where they are named, the rest of the customer elsewhere', async () => {
      await put(shopTouches())
      await move([
        {from: 'C1', to: 'C8'},
        {from: 'C1', to: 'C9', ids: ['t2']},
      ])
      expect(await owners()).toMatchObject({t1: 'C8', t2: 'C9', t3: 'C8'})
    })

    it('stay where they are when a customer gives to itself, or nothing is to be moved', async () => {
      await put(shopTouches())
      expect(await move([{from: 'C1', to: 'C1'}])).toStrictEqual([])
      expect(await move([])).toStrictEqual([])
      expect(await read((book) => book.changes())).toHaveLength(1)
    })

    it('are refused when one customer both gives and takes', async () => {
      await put(shopTouches())
      const chain = [
        {from: 'C1', to: 'C2'},
        {from: 'C2', to: 'C3'},
      ]
      await expect(move(chain)).rejects.toThrow('C2')
      await expect(write((draft) => draft.orders.move(chain))).rejects.toThrow('C2')
    })

    it('come back when the change is undone, also what was moved twice in it', async () => {
      await put(shopTouches())
      const before = await read(visible)
      await write(async (draft) => {
        await draft.facts('touch').move([{from: 'C1', to: 'C2'}])
        await draft.facts('touch').move([{from: 'C2', to: 'C3'}])
      })
      expect(await owners()).toMatchObject({t1: 'C3', t4: 'C3'})
      await write(async (draft) => {
        expect(await draft.dependents(1)).toStrictEqual([2])
        await draft.revert(2)
      })
      expect(await read(visible)).toStrictEqual(before)
    })

    it('are thousands of customers in one go', async () => {
      const people = ids(3000)
      await put(
        people.flatMap((id) => [touch({id: `${id}a`, customer_id: id}), touch({id: `${id}b`, customer_id: id})]),
      )
      const before = await read(visible)
      const moved = (await move(people.map((id) => ({from: id, to: `to ${id}`})))) as unknown[]
      expect(moved).toHaveLength(6000)
      expect((await owners())['t42b']).toBe('to t42')
      await write((draft) => draft.revert(2))
      expect(await read(visible)).toStrictEqual(before)
    })
  })
}

function ids(count: number, from = 0, most = count): string[] {
  return Array.from({length: Math.min(most, count - from)}, (_, index) => `t${from + index}`)
}

function tally(names: string[], count: number[], last_day: number[], sum: number[]): TallyColumns {
  return {
    ids: names,
    count: Int32Array.from(count),
    last_day: Int32Array.from(last_day),
    sum: Float64Array.from(sum),
  }
}
