import {describe, expect, it} from 'vitest'
import type {ConsentEntry} from '../../../src/core/consent/consent.ts'
import type {Merge} from '../../../src/core/merge/merge.ts'
import {checkStore} from '../../../src/core/store/check-store.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {describeStore} from '../../../src/core/store/describe-store.ts'
import {migrateStore} from '../../../src/core/store/migrate-store.ts'
import type {Draft} from '../../../src/core/store/store.ts'
import type {Ticket} from '../../../src/core/ticket/ticket.ts'
import {MemoryStore} from '../../../src/stores/memory/memory-store.ts'
import {customer, header, order, pointsEntry, putFacts, putOrders, touch} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const AT = '2025-06-30T12:00:00'

function ticket(fields: Partial<Ticket>): Ticket {
  return {id: 'T1', kind: 'return', severity: 'low', opened_at: AT, ...fields}
}

function entry(fields: Partial<ConsentEntry>): ConsentEntry {
  return {id: 'K1', channel: 'sms', state: 'withdrawn', at: AT, source: 'form', who: 'li', ...fields}
}

function merge(fields: Partial<Merge>): Merge {
  return {
    ...{id: 'G1', at: AT, who: 'li', customer_id: 'C1', merged: ['C2'], after: customer('C1'), moved: {}, kept: {}},
    before: [customer('C1'), customer('C2')],
    ...fields,
  }
}

/** Something of every kind, all of it sound: C3 took in C1, which had taken in C2. */
async function soundShop(): Promise<Context & {store: MemoryStore}> {
  const context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('customer', [customer('C3'), customer('C10')])
    await draft.save('product', [{id: 'tea'}])
    await draft.save('ticket', [ticket({customer_id: 'C3'}), ticket({id: 'T2'})])
    await draft.save('consent', [entry({customer_id: 'C3'}), entry({id: 'K2', identity: 'email:li@example.com'})])
    await draft.save('identity', [{id: 'card:1', type: 'card', value: '1', customer_id: 'C10'}])
    await draft.save('pair', [{id: 'C3|C10', left: 'C3', right: 'C10', verdict: 'different', at: AT, who: 'li'}])
    await draft.save('merge', [
      merge({}),
      merge({id: 'G2', customer_id: 'C3', merged: ['C1'], before: [customer('C3'), customer('C1')]}),
    ])
  })
  await putOrders(context.store, [order({id: 'o1', customer_id: 'C3'})])
  await putFacts(context.store, 'touch', [touch({id: 't1', customer_id: 'C3'}), touch({id: 't2', customer_id: ''})])
  await putFacts(context.store, 'points', [pointsEntry({id: 'p1', customer_id: 'C10'})])
  return context
}

describe('a check of a store', () => {
  it('finds nothing in a sound one, and says how much it saw', async () => {
    expect(await checkStore(await soundShop())).toStrictEqual({
      ok: true,
      orders: 1,
      records: 11,
      facts: {touch: 2, points: 1},
      problems: [],
    })
  })

  const broken: [problem: string, example: string, breakIt: (draft: Draft) => Promise<unknown>][] = [
    ['ticket customer', 'T3', (draft) => draft.save('ticket', [ticket({id: 'T3', customer_id: 'C9'})])],
    ['consent customer', 'K3', (draft) => draft.save('consent', [entry({id: 'K3', customer_id: 'C9'})])],
    ['consent owner', 'K3', (draft) => draft.save('consent', [entry({id: 'K3'})])],
    [
      'identity customer',
      'card:2',
      (draft) => draft.save('identity', [{id: 'card:2', type: 'card', value: '2', customer_id: 'C9'}]),
    ],
    ['touch customer', 't3', (draft) => stage(draft, 'touch', touch({id: 't3', customer_id: 'C9'}))],
    ['touch kind', 't3', (draft) => stage(draft, 'touch', touch({id: 't3', customer_id: '', kind: 'stare' as 'call'}))],
    ['points customer', 'p3', (draft) => stage(draft, 'points', pointsEntry({id: 'p3', customer_id: 'C9'}))],
    ['merge before', 'G3', (draft) => draft.save('merge', [merge({id: 'G3', customer_id: 'C10', merged: ['C9']})])],
    ['merge merged', 'G1', (draft) => draft.save('customer', [customer('C2')])],
    [
      'merge survivor',
      'G3',
      (draft) =>
        draft.save('merge', [
          merge({id: 'G3', customer_id: 'C7', merged: ['C8'], before: [customer('C7'), customer('C8')]}),
        ]),
    ],
    [
      'pair key',
      'C10|C3',
      (draft) => draft.save('pair', [{id: 'C10|C3', left: 'C10', right: 'C3', verdict: 'same', at: AT, who: 'li'}]),
    ],
  ]

  it.each(broken)('names a broken %s', async (problem, example, breakIt) => {
    const context = await soundShop()
    await context.store.write(header(), breakIt)
    const {ok, problems} = await checkStore(context)
    expect(ok).toBe(false)
    expect(problems.map(({check, examples}) => [check, examples])).toStrictEqual([[problem, [example]]])
  })

  it('comes with a description that counts facts, and a move that counts them on both sides', async () => {
    const context = await soundShop()
    expect(await describeStore(context)).toMatchObject({facts: {touch: 2, points: 1}, records: {ticket: 2}})
    expect(await migrateStore(context.store, new MemoryStore())).toMatchObject({facts: {touch: 2, points: 1}})
  })
})

async function stage<K extends 'touch' | 'points'>(
  draft: Draft,
  kind: K,
  fact: Parameters<typeof putFacts<K>>[2][number],
): Promise<unknown> {
  const staging = await draft.facts(kind).stage()
  await staging.append([fact])
  return staging.settle()
}
