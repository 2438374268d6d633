import {describe, expect, it} from 'vitest'
import {listDuplicates} from '../../../src/core/duplicate/list-duplicates.ts'
import {pairOf} from '../../../src/core/merge/pair.ts'
import type {Customer} from '../../../src/core/customer/customer.ts'
import {memoryContext} from '../../support/context.ts'

const CHANGE = {command: 'test', who: 'tester', at: '2025-06-30T12:00:00'}

/** A store with these customers and their phones and e-mails. */
async function storeWith(
  customers: readonly (Customer & {phone?: string; email?: string})[],
): Promise<ReturnType<typeof memoryContext>> {
  const context = memoryContext()
  await context.store.write(CHANGE, async (draft) => {
    await draft.save(
      'customer',
      customers.map(({phone: _, email: __, ...customer}) => customer),
    )
    for (const {id, phone, email} of customers) {
      const keys = [
        ...(phone === undefined ? [] : [{type: 'phone', value: phone}]),
        ...(email === undefined ? [] : [{type: 'email', value: email}]),
      ]
      await draft.save(
        'identity',
        keys.map(({type, value}) => ({id: `${type}:${value}`, type, value, customer_id: id})),
      )
    }
  })
  return context
}

describe('the duplicates of a store', () => {
  it('are found by what is kept as evidence too', async () => {
    const context = await storeWith([
      {id: 'C10', name: '王芳', phone: '+8613800138000'},
      {id: 'C9', name: 'Wang Fang', evidence: ['phone:138 0013 8000', 'email:nonsense']},
      {id: 'C3', name: '王芳', evidence: ['phone:138****8000']},
    ])
    const {pairs, groups, counts} = await listDuplicates(context)
    expect(pairs.map(({left, right, bucket}) => [left, right, bucket])).toEqual([
      ['C9', 'C10', 'certain'],
      ['C3', 'C10', 'review'],
      ['C3', 'C9', 'review'],
    ])
    expect(groups).toEqual([['C9', 'C10']])
    expect(counts).toEqual({certain: 1, review: 2, different: 0})
  })

  it('leave erased customers out', async () => {
    const context = await storeWith([
      {id: 'C1', name: '王芳', phone: '+8613800138000'},
      {id: 'C2', name: '王芳', evidence: ['phone:13800138000'], erased_at: '2025-06-01T00:00:00'},
    ])
    expect(await listDuplicates(context)).toMatchObject({people: 1, pairs: []})
  })

  it('heed what people said, and the settings', async () => {
    const context = await storeWith([
      {id: 'C1', name: '王芳', phone: '+8613800138000'},
      {id: 'C2', name: '王芳', evidence: ['phone:13800138000']},
    ])
    expect((await listDuplicates(context)).counts.certain).toBe(1)
    const pair = {...pairOf('C2', 'C1'), verdict: 'different' as const, at: CHANGE.at, who: 'tester'}
    await context.store.write(CHANGE, async (draft) => {
      await draft.save('pair', [pair])
      await draft.save('setting', [{id: 'duplicates.block_limit', value: 1}])
    })
    const report = await listDuplicates(context, {buckets: ['certain', 'review', 'different']})
    expect(report).toMatchObject({pairs: [], thresholds: {certain: 0.99, review: 0.8, block_limit: 1}})
    expect(report.left_out).toEqual([{key: 'phone', value: '+8613800138000', blocks: 1, people: 2}])
  })
})
