import {describe, expect, it} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {mergeCustomers, type MergeInput, type MergeResult} from '../../../src/core/merge/merge-customers.ts'
import {standingVerdicts} from '../../../src/core/merge/verdicts.ts'
import {checkStore} from '../../../src/core/store/check-store.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {ownership, people, put, verdict} from './people.ts'

const EVERYTHING = {
  id: 'C2',
  name: '李雷',
  orders: ['o2', 'o3'],
  touches: ['t2'],
  points: ['p2'],
  tickets: ['T2'],
  phones: ['+8613900000002'],
  leads: ['L2'],
  said: [{state: 'withdrawn' as const}],
}

const merge = (context: Context, groups: string[][], input: Partial<MergeInput> = {}): Promise<MergeResult> =>
  mergeCustomers(context, {groups, dryRun: false, ...input})

describe('merging', () => {
  it('gives the survivor everything of the other, whatever kind it is, and removes the other', async () => {
    const context = memoryContext()
    await put(context, [
      {id: 'C1', orders: ['o1', 'o4', 'o5'], touches: ['t1'], phones: ['+8613900000001']},
      EVERYTHING,
    ])
    const result = await merge(context, [['C1', 'C2']])
    expect(result).toMatchObject({
      groups: 1,
      merged: 1,
      moved: {order: 2, touch: 1, points: 1, ticket: 1, identity: 1, lead: 1, consent: 1},
      merges: [{id: 'G1', into: 'C1', merged: ['C2'], into_rule: 'orders'}],
    })
    expect(Object.keys(await ownership(context))).toEqual(['C1'])
    expect((await context.store.read((book) => book.all('customer'))).map(({id, name}) => [id, name])).toEqual([
      ['C1', '李雷'],
    ])
    expect(await context.store.read((book) => book.orders.totals())).toMatchObject({orders: 5})
  })

  it('keeps what an unmerge needs', async () => {
    const context = memoryContext()
    await put(context, [
      {id: 'C1', orders: ['o1', 'o4', 'o5'], touches: ['t1'], phones: ['+8613900000001']},
      EVERYTHING,
    ])
    await merge(context, [['C1', 'C2']])
    const record = await context.store.read((book) => book.get('merge', 'G1'))
    expect(record).toEqual({
      id: 'G1',
      at: context.now(),
      who: 'tester',
      customer_id: 'C1',
      merged: ['C2'],
      before: [{id: 'C1'}, {id: 'C2', name: '李雷'}],
      after: {id: 'C1', name: '李雷'},
      moved: {
        C2: {
          identity: ['phone:+8613900000002'],
          lead: ['L2'],
          ticket: ['T2'],
          consent: ['K1'],
          order: ['o2', 'o3'],
          touch: ['t2'],
          points: ['p2'],
        },
      },
      kept: {identity: 1, order: 3, touch: 1},
    })
  })

  it('of several groups is one change, which undo takes back exactly', async () => {
    const context = memoryContext()
    await put(context, [{id: 'C1', orders: ['o1']}, EVERYTHING, {id: 'C3', name: '张三'}, {id: 'C4', touches: ['t4']}])
    const before = await people(context)
    const result = await merge(context, [
      ['C1', 'C2'],
      ['C4', 'C3'],
    ])
    expect(result.merges.map(({id, into, merged}) => [id, into, merged])).toEqual([
      ['G1', 'C2', ['C1']],
      ['G2', 'C3', ['C4']],
    ])
    expect((await checkStore(context)).problems).toEqual([])
    await undoChange(context, result.change_id)
    expect(await people(context)).toStrictEqual(before)
    expect(await context.store.read((book) => book.count('merge'))).toBe(0)
  })

  it('names only ids in the journal', async () => {
    const context = memoryContext()
    await put(context, [
      {id: 'C1', name: '张三', orders: ['o1']},
      {id: 'C2', name: '李雷'},
    ])
    await merge(context, [['C1', 'C2']])
    const [change] = await context.store.read((book) => book.changes(1))
    expect(change).toMatchObject({command: 'customer merge', summary: 'C2 into C1', counts: {customers_merged: 1}})
  })

  it('writes nothing in a dry run and tells the same', async () => {
    const context = memoryContext()
    await put(context, [{id: 'C1', orders: ['o1', 'o4', 'o5']}, EVERYTHING])
    const before = await people(context)
    const {dry_run, merges, ...told} = await merge(context, [['C1', 'C2']], {dryRun: true})
    expect(await people(context)).toStrictEqual(before)
    const done = await merge(context, [['C1', 'C2']])
    expect(done).toMatchObject({...told, change_id: expect.any(Number)})
    expect([dry_run, merges[0]?.id, merges[0]?.fields]).toEqual([true, undefined, done.merges[0]?.fields])
  })

  it('goes into the one asked for', async () => {
    const context = memoryContext()
    await put(context, [{id: 'C1', orders: ['o1']}, {id: 'C2'}])
    await merge(context, [['C1', 'C2']], {into: 'C2'})
    expect(await ownership(context)).toEqual({C2: ['order o1']})
  })

  it('trusts the sources that the setting names', async () => {
    const context = memoryContext()
    await put(context, [
      {id: 'C1', name: 'a', source: 'jd'},
      {id: 'C2', name: 'b', source: 'manual'},
    ])
    await context.store.write({command: 'set', who: 'x', at: context.now()}, (draft) =>
      draft.save('setting', [{id: 'merge.trusted_sources', value: ['jd', 'manual']}]),
    )
    await merge(context, [['C1', 'C2']])
    expect(await context.store.read((book) => book.get('customer', 'C1'))).toMatchObject({name: 'a'})
  })
})

describe('the strictest consent', () => {
  it('wins, and the ledger says where that took a grant back', async () => {
    const context = memoryContext()
    await put(context, [
      {id: 'C1', consent: {sms: 'granted', email: 'granted'}, orders: ['o1']},
      {id: 'C2', consent: {sms: 'withdrawn', wechat: 'withdrawn'}, said: [{state: 'withdrawn'}]},
    ])
    await merge(context, [['C1', 'C2']])
    await context.store.read(async (book) => {
      expect(await book.get('customer', 'C1')).toMatchObject({
        consent: {sms: 'withdrawn', email: 'granted', wechat: 'withdrawn'},
      })
      expect(await book.all('consent')).toMatchObject([
        {id: 'K1', customer_id: 'C1', state: 'withdrawn', source: 'form'},
        {id: 'K2', customer_id: 'C1', channel: 'sms', state: 'withdrawn', source: 'merge G1'},
      ])
    })
  })
})

describe('refuses to merge', () => {
  const cases: [string, string[][], object][] = [
    ['a customer into itself', [['C1', 'C1']], {code: 'REFUSED', message: expect.stringContaining('C1')}],
    ['one customer', [['C1']], {code: 'REFUSED'}],
    ['a customer who is not there', [['C1', 'C9']], {code: 'NOT_FOUND', message: expect.stringContaining('C9')}],
    ['an erased customer', [['C1', 'C3']], {code: 'REFUSED', message: expect.stringContaining('C3 was erased')}],
    ['a customer twice at once', [['C1', 'C2'], ['C2', 'C4']], {code: 'BAD_INPUT'}], // prettier-ignore
    ['those judged to be different', [['C1', 'C2', 'C4']], {code: 'REFUSED', hint: expect.stringContaining('--force')}],
  ]
  it.each(cases)('%s', async (_, groups, error) => {
    const context = memoryContext()
    await put(
      context,
      [{id: 'C1'}, {id: 'C2'}, {id: 'C3', erased_at: '2025-01-01T00:00:00'}, {id: 'C4'}],
      [verdict('C4', 'C1')],
    )
    const before = await people(context)
    await expect(merge(context, groups)).rejects.toMatchObject(error)
    expect(await people(context)).toStrictEqual(before)
  })

  it('such groups only, when the others are to be merged anyway', async () => {
    const context = memoryContext()
    await put(
      context,
      ['C1', 'C2', 'C3', 'C4'].map((id) => ({id})),
      [verdict('C1', 'C2')],
    )
    const result = await merge(
      context,
      [
        ['C1', 'C2'],
        ['C3', 'C4'],
      ],
      {skip: true},
    )
    expect(result).toMatchObject({groups: 1, skipped: [{kind: 'different', ids: ['C1', 'C2']}]})
    expect((await context.store.read((book) => book.all('customer'))).map(({id}) => id)).toEqual(['C1', 'C2', 'C3'])
  })
})

describe('what was said of a merged customer', () => {
  const standing = (context: Context): Promise<unknown> =>
    context.store.read(async (book) => (await standingVerdicts(book)).map(({id, verdict: said}) => [id, said]))

  it('holds for the survivor, and in a chain for the last of them', async () => {
    const context = memoryContext()
    await put(
      context,
      ['C1', 'C2', 'C3', 'C4'].map((id) => ({id})),
      [verdict('C3', 'C4')],
    )
    await merge(context, [['C2', 'C3']])
    expect(await standing(context)).toEqual([['C2|C4', 'different']])
    await merge(context, [['C1', 'C2']])
    expect(await standing(context)).toEqual([['C1|C4', 'different']])
    await expect(merge(context, [['C1', 'C4']])).rejects.toMatchObject({code: 'REFUSED'})
    await merge(context, [['C1', 'C4']], {force: true})
    expect(await standing(context)).toEqual([])
  })

  it('holds for both survivors when both were merged at once', async () => {
    const context = memoryContext()
    await put(
      context,
      ['C1', 'C2', 'C3', 'C4'].map((id) => ({id})),
      [verdict('C2', 'C4')],
    )
    await merge(context, [
      ['C1', 'C2'],
      ['C3', 'C4'],
    ])
    expect(await standing(context)).toEqual([['C1|C3', 'different']])
  })

  it('that they are different outweighs that they are the same', async () => {
    const context = memoryContext()
    await put(
      context,
      ['C1', 'C2', 'C3'].map((id) => ({id})),
      [verdict('C2', 'C3'), verdict('C1', 'C3', {verdict: 'same', who: 'wang'})],
    )
    await merge(context, [['C1', 'C2']])
    expect(await standing(context)).toEqual([['C1|C3', 'different']])
  })
})
