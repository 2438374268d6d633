import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Customer} from '../../../src/core/customer/customer.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {mergeCustomers} from '../../../src/core/merge/merge-customers.ts'
import {unmergeCustomers, type UnmergeInput, type UnmergeResult} from '../../../src/core/merge/unmerge-customers.ts'
import type {Context} from '../../../src/core/store/context.ts'
import type {Draft} from '../../../src/core/store/store.ts'
import {header, order, putFacts, putOrders, touch} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'
import {identity, laterOrder, ownership, people, put, ticket, verdict} from './people.ts'

const merge = (context: Context, ...group: string[]): Promise<unknown> =>
  mergeCustomers(context, {groups: [group], dryRun: false})
const unmerge = (context: Context, reference: string, input: Partial<UnmergeInput> = {}): Promise<UnmergeResult> =>
  unmergeCustomers(context, {reference, dryRun: false, ...input})
const write = <T>(context: Context, work: (draft: Draft) => Promise<T>): Promise<T> =>
  context.store.write(header(), work)
const get = (context: Context, id: string): Promise<Customer | undefined> =>
  context.store.read((book) => book.get('customer', id))

const TWO = [
  {
    id: 'C1',
    name: '李雷',
    tags: ['vip'],
    note: 'likes tea',
    orders: ['o1', 'o2', 'o3'],
    touches: ['t1'],
    phones: ['+8613900000001'],
  },
  {
    id: 'C2',
    name: 'Li Lei',
    city: '上海',
    tags: ['new'],
    note: 'call after six',
    registered_at: '2024-01-01T00:00:00',
    orders: ['o4'],
    touches: ['t2'],
    points: ['p2'],
    tickets: ['T2'],
    phones: ['+8613900000002'],
    leads: ['L2'],
    said: [{}],
  },
]

async function merged(): Promise<Context> {
  const context = memoryContext()
  await put(context, TWO)
  await merge(context, 'C1', 'C2')
  return context
}

describe('taking a merge back', () => {
  it('restores everything as it was, by the merge, by who was merged away, by the survivor', async () => {
    for (const reference of ['G1', 'g1', 'C2', 'C1', '13900000002']) {
      const context = memoryContext()
      await put(context, TWO)
      const before = await people(context)
      await merge(context, 'C1', 'C2')
      const result = await unmerge(context, reference)
      expect(result).toMatchObject({
        merge: 'G1',
        customer_id: 'C1',
        restored: ['C2'],
        missing: {},
        edited: [],
        later: [],
      })
      expect(result.moved).toEqual({identity: 1, lead: 1, ticket: 1, consent: 1, order: 1, touch: 1, points: 1})
      expect(await people(context)).toStrictEqual(before)
      expect(await context.store.read((book) => book.count('merge'))).toBe(0)
    }
  })

  it('writes nothing in a dry run', async () => {
    const context = await merged()
    const before = await people(context)
    expect(await unmerge(context, 'G1', {dryRun: true})).toMatchObject({dry_run: true, restored: ['C2']})
    expect(await people(context)).toStrictEqual(before)
  })

  it('leaves what came since with the survivor, counts it, and names what is dated after the merge', async () => {
    const context = await merged()
    await putOrders(context.store, [laterOrder('o8', 'C1'), laterOrder('o9', 'C1'), order({id: 'late import'})])
    await putFacts(context.store, 'touch', [touch({id: 't9', at: '2025-07-01T00:00:00'})])
    await write(context, (draft) => draft.save('ticket', [ticket('T9', 'C1', '2025-07-01T00:00:00')]))
    await write(context, (draft) => draft.save('identity', [identity('C1', '+8613900000009')]))
    expect((await unmerge(context, 'G1')).later).toEqual([
      {kind: 'identity', count: 1, ids: []},
      {kind: 'ticket', count: 1, ids: ['T9']},
      {kind: 'order', count: 3, ids: ['o8', 'o9']},
      {kind: 'touch', count: 1, ids: ['t9']},
    ])
    const {C1, C2} = await ownership(context)
    expect(C1).toEqual(expect.arrayContaining(['order o8', 'order o9', 'order late import', 'touch t9', 'ticket T9']))
    expect(C2).toEqual(
      [
        'order o4',
        'touch t2',
        'points p2',
        'ticket T2',
        'identity phone:+8613900000002',
        'lead L2',
        'consent K1',
      ].sort(),
    )
  })

  it('gives facts back in the form they have now', async () => {
    const context = await merged()
    await putOrders(context.store, [order({id: 'o4', customer_id: 'C1', status: 'refunded', refunded: 1000})])
    await unmerge(context, 'G1')
    expect(await context.store.read((book) => book.orders.find({customer_id: 'C2'}))).toMatchObject([
      {id: 'o4', status: 'refunded'},
    ])
  })

  it('passes over what was removed or given to somebody else since, and counts it', async () => {
    const context = await merged()
    await write(context, async (draft) => {
      await draft.remove('ticket', ['T2'])
      await draft.save('customer', [{id: 'C5'}])
      await draft.save('identity', [identity('C5', '+8613900000002')])
      await draft.orders.move([{from: 'C1', to: 'C5', ids: ['o4']}])
    })
    expect((await unmerge(context, 'G1')).missing).toEqual({ticket: 1, identity: 1, order: 1})
    expect(await ownership(context)).toMatchObject({C5: ['identity phone:+8613900000002', 'order o4']})
  })

  it('leaves edits of the survivor since then, and takes back the rest', async () => {
    const context = await merged()
    const known = (await get(context, 'C1')) as Customer
    await write(context, (draft) =>
      draft.save('customer', [
        {
          ...known,
          city: '杭州',
          tags: ['vip', 'new', 'gold'],
          note: 'likes tea\ncall after six\nno calls',
          guide: 'wang',
        },
      ]),
    )
    const {edited} = await unmerge(context, 'G1')
    expect(edited.toSorted()).toEqual(['city', 'guide', 'note', 'tags'])
    expect(await get(context, 'C1')).toEqual({
      id: 'C1',
      name: '李雷',
      city: '杭州',
      tags: ['vip', 'gold'],
      note: 'likes tea\nno calls',
      guide: 'wang',
    })
    expect(await get(context, 'C2')).toMatchObject({city: '上海', tags: ['new'], note: 'call after six'})
  })

  it('remembers that they are different when asked to, and else asks again', async () => {
    const context = await merged()
    await unmerge(context, 'G1', {different: true})
    const pairs = await context.store.read((book) => book.all('pair'))
    expect(pairs).toEqual([verdict('C1', 'C2', {at: context.now(), who: 'tester'})])
    await undoChange(context, undefined)
    await unmerge(context, 'G1')
    expect(await context.store.read((book) => book.all('pair'))).toEqual([])
  })

  it('is itself undone to the merged state', async () => {
    const context = await merged()
    const before = await people(context)
    const record = await context.store.read((book) => book.all('merge'))
    const {change_id} = await unmerge(context, 'C2')
    await undoChange(context, change_id)
    expect(await people(context)).toStrictEqual(before)
    expect(await context.store.read((book) => book.all('merge'))).toEqual(record)
  })
})

describe('consent, once a merge is taken back,', () => {
  const consents = [
    {id: 'C1', orders: ['o1'], consent: {sms: 'granted' as const, email: 'granted' as const}},
    {id: 'C2', consent: {sms: 'withdrawn' as const, email: 'granted' as const}},
  ]

  it('is what it was, and the ledger says so', async () => {
    const context = memoryContext()
    await put(context, consents)
    await merge(context, 'C1', 'C2')
    await unmerge(context, 'G1')
    expect((await get(context, 'C1'))?.consent).toEqual({sms: 'granted', email: 'granted'})
    expect((await get(context, 'C2'))?.consent).toEqual({sms: 'withdrawn', email: 'granted'})
    expect(await context.store.read((book) => book.all('consent'))).toMatchObject([
      {customer_id: 'C1', channel: 'sms', state: 'withdrawn', source: 'merge G1'},
      {customer_id: 'C1', channel: 'sms', state: 'granted', source: 'unmerge G1'},
    ])
  })

  it('stays withdrawn for all of them where that was said since', async () => {
    const context = memoryContext()
    await put(context, consents)
    await merge(context, 'C1', 'C2')
    const known = (await get(context, 'C1')) as Customer
    await write(context, (draft) =>
      draft.save('customer', [{...known, consent: {...known.consent, email: 'withdrawn', wechat: 'withdrawn'}}]),
    )
    expect((await unmerge(context, 'G1')).withdrawn.toSorted()).toEqual(['email', 'wechat'])
    expect((await get(context, 'C1'))?.consent).toEqual({sms: 'granted', email: 'withdrawn', wechat: 'withdrawn'})
    expect((await get(context, 'C2'))?.consent).toEqual({sms: 'withdrawn', email: 'withdrawn', wechat: 'withdrawn'})
    const said = await context.store.read((book) => book.find('consent', 'customer_id', ['C2']))
    expect(said.map(({channel, state}) => [channel, state])).toEqual([
      ['email', 'withdrawn'],
      ['wechat', 'withdrawn'],
    ])
  })

  it('stays withdrawn when only the ledger still tells of it', async () => {
    const context = memoryContext()
    await put(context, consents)
    await merge(context, 'C1', 'C2')
    await write(context, (draft) =>
      draft.save('consent', [
        {
          ...{id: 'K9', customer_id: 'C1', channel: 'email', state: 'withdrawn', at: '2025-07-01T00:00:00'},
          ...{source: 'phone call', who: 'li'},
        },
      ]),
    )
    expect((await unmerge(context, 'G1')).withdrawn).toEqual(['email'])
    expect((await get(context, 'C2'))?.consent?.email).toBe('withdrawn')
  })
})

describe('several merges', () => {
  const THREE = [
    {id: 'C1', orders: ['o1', 'o2'], tags: ['a'], note: 'one'},
    {id: 'C2', orders: ['o3'], name: '李雷', tags: ['b', 'c'], note: 'two'},
    {id: 'C3', touches: ['t3'], name: '李雷', city: '上海', tags: ['c'], note: 'three'},
  ]

  it('into one customer can be taken back in any order, each bringing back only its own', async () => {
    const context = memoryContext()
    await put(context, THREE)
    const before = await people(context)
    await merge(context, 'C1', 'C2')
    await merge(context, 'C1', 'C3')
    const {later} = await unmerge(context, 'G1')
    expect(later).toEqual([])
    expect(await get(context, 'C1')).toEqual({
      id: 'C1',
      name: '李雷',
      city: '上海',
      tags: ['a', 'c'],
      note: 'one\nthree',
    })
    expect(await ownership(context)).toEqual({C1: ['order o1', 'order o2', 'touch t3'], C2: ['order o3']})
    await unmerge(context, 'G2')
    expect(await people(context)).toStrictEqual(before)
  })

  it('into one customer are asked about when only that one is named', async () => {
    const context = memoryContext()
    await put(context, THREE)
    await merge(context, 'C1', 'C2')
    await merge(context, 'C1', 'C3')
    await expect(unmerge(context, 'C1')).rejects.toMatchObject({
      code: 'AMBIGUOUS',
      candidates: [expect.stringContaining('G1'), expect.stringContaining('G2')],
    })
    expect(await unmerge(context, 'C3')).toMatchObject({merge: 'G2'})
  })

  it('one after the other are taken back from the last; the first refuses and names it', async () => {
    const context = memoryContext()
    await put(context, THREE)
    const before = await people(context)
    await merge(context, 'C2', 'C3')
    await merge(context, 'C1', 'C2')
    await expect(unmerge(context, 'C3')).rejects.toMatchObject({
      code: 'REFUSED',
      hint: expect.stringContaining('customer unmerge G2'),
    })
    await unmerge(context, 'G2')
    await unmerge(context, 'G1')
    expect(await people(context)).toStrictEqual(before)
  })
})

describe('refuses to take back', () => {
  it('a merge that is not there, or of a customer into whom nobody was merged', async () => {
    const context = await merged()
    await write(context, (draft) => draft.save('customer', [{id: 'C7', name: '张三'}]))
    for (const reference of ['G9', 'C9', 'C7', '张三'])
      await expect(unmerge(context, reference)).rejects.toMatchObject({code: 'NOT_FOUND'})
  })

  it('a merge whose survivor was erased since', async () => {
    const context = await merged()
    await write(context, (draft) => draft.save('customer', [{id: 'C1', erased_at: '2025-07-01T00:00:00'}]))
    await expect(unmerge(context, 'G1')).rejects.toMatchObject({code: 'REFUSED'})
  })
})

const IDS = ['C1', 'C2', 'C3', 'C4', 'C5']
const text = fc.option(fc.constantFrom('a', '李雷', '李*', 'Li Lei', 'two\nlines'), {nil: undefined})
const state = fc.constantFrom('granted' as const, 'withdrawn' as const)
const list = fc.option(fc.subarray(['x', 'y', 'z']), {nil: undefined})

/** A customer of any kind; things are named after their owner so that nobody else has them. */
const person = (id: string) =>
  fc
    .record({
      fields: fc.record({
        name: text,
        city: text,
        note: text,
        tags: list,
        evidence: list,
        source: fc.constantFrom('manual', 'jd', undefined),
        registered_at: fc.constantFrom('2024-01-01T00:00:00', '2025-01-01T00:00:00', undefined),
        lead_id: fc.constantFrom(`L${id}`, undefined),
        consent: fc.option(fc.record({sms: state, email: state}, {requiredKeys: []}), {nil: undefined}),
        fields: fc.option(fc.dictionary(fc.constantFrom('size', 'level'), fc.nat(2)), {nil: undefined}),
      }),
      owned: fc.record({
        orders: fc.nat(3),
        touches: fc.nat(2),
        points: fc.nat(2),
        tickets: fc.nat(1),
        phones: fc.nat(2),
      }),
      said: fc.array(fc.record({state}), {maxLength: 2}),
    })
    .map(({fields, owned, said}) => ({
      id,
      ...fields,
      ...Object.fromEntries(
        Object.entries(owned).map(([kind, count]) => [
          kind,
          Array.from({length: count}, (_, index) => `${id}-${kind}-${index}`),
        ]),
      ),
      said,
    }))

const anyPeople = fc.tuple(...IDS.map(person))
const anyPairs = fc.uniqueArray(
  fc.tuple(fc.subarray(IDS, {minLength: 2, maxLength: 2}), fc.constantFrom('same' as const, 'different' as const)),
  {selector: ([ids]) => ids.join(), maxLength: 4},
)

/** What is there without the ledger's entries that merging and unmerging added. */
async function withoutAdded(context: Context): Promise<unknown> {
  const {records, ...rest} = (await people(context)) as {records: {consent: {source: string}[]}}
  return {...rest, records: {...records, consent: records.consent.filter(({source}) => source === 'form')}}
}

describe('random customers', () => {
  it('are as before once their merges are taken back in any order; later orders are the survivors’', async () => {
    const merges = fc.array(fc.subarray(IDS, {minLength: 2, maxLength: 3}), {minLength: 1, maxLength: 4})
    await fc.assert(
      fc.asyncProperty(anyPeople, anyPairs, merges, fc.infiniteStream(fc.nat(9)), async (all, pairs, groups, dice) => {
        const context = memoryContext()
        await put(context, all, pairs.map(([[one, other], verdictOf]) => verdict(one as string, other as string, {verdict: verdictOf}))) // prettier-ignore
        const before = await withoutAdded(context)
        const open: string[] = []
        for (const group of groups) open.push(...(await mergeThoseThere(context, group)))
        expect(open.length).toBeGreaterThan(0)
        while (open.length > 0) {
          const chosen = open[(dice.next().value as number) % open.length] as string
          const done = await unmerge(context, chosen).catch((error: {code?: string}) => {
            if (error.code !== 'REFUSED') throw error
          })
          if (done) open.splice(open.indexOf(chosen), 1)
        }
        expect(await withoutAdded(context)).toStrictEqual(before)
      }),
      {numRuns: 150},
    )
  })

  it('keep later orders with the survivor', async () => {
    const later = fc.uniqueArray(fc.nat(50), {maxLength: 5})
    await fc.assert(
      fc.asyncProperty(anyPeople, fc.subarray(IDS, {minLength: 2}), later, async (all, group, numbers) => {
        const context = memoryContext()
        await put(context, all)
        const before = await ownership(context)
        const {merges} = await mergeCustomers(context, {groups: [group], dryRun: false})
        const survivor = merges[0]?.into as string
        await putOrders(
          context.store,
          numbers.map((number) => laterOrder(`later-${number}`, survivor)),
        )
        const result = await unmerge(context, 'G1')
        expect(result.later.flatMap(({ids}) => ids).toSorted()).toEqual(numbers.map((n) => `later-${n}`).toSorted())
        const after = await ownership(context)
        const own = (id: string): string[] => (after[id] ?? []).filter((thing) => !isAdded(thing, before))
        for (const id of IDS) {
          const expected = [...(before[id] ?? []), ...(id === survivor ? numbers.map((n) => `order later-${n}`) : [])]
          expect(own(id).toSorted()).toEqual(expected.toSorted())
        }
      }),
      {numRuns: 60},
    )
  })

  it('are as before once a merge is undone, and merged again once an unmerge is', async () => {
    await fc.assert(
      fc.asyncProperty(anyPeople, fc.subarray(IDS, {minLength: 2}), async (all, group) => {
        const context = memoryContext()
        await put(context, all)
        const apart = await people(context)
        await merge(context, ...group)
        const together = await people(context)
        const {change_id} = await unmerge(context, 'G1')
        await undoChange(context, change_id)
        expect(await people(context)).toStrictEqual(together)
        await undoChange(context, undefined)
        expect(await people(context)).toStrictEqual(apart)
      }),
      {numRuns: 60},
    )
  })
})

/** Merges those of the group who are still there; returns the merge's id. */
async function mergeThoseThere(context: Context, group: readonly string[]): Promise<string[]> {
  const there = (await context.store.read((book) => book.getMany('customer', group))).map(({id}) => id)
  if (there.length < 2) return []
  const {merges} = await mergeCustomers(context, {groups: [there], force: true, dryRun: false})
  return merges.flatMap(({id}) => id ?? [])
}

function isAdded(thing: string, before: Record<string, string[]>): boolean {
  return thing.startsWith('consent ') && !Object.values(before).flat().includes(thing)
}
