import {describe, expect, it} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {mergeCustomers} from '../../../src/core/merge/merge-customers.ts'
import {unmergeCustomers} from '../../../src/core/merge/unmerge-customers.ts'
import {standingVerdicts} from '../../../src/core/merge/verdicts.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {type Opened, OPENERS} from '../../stores/engines.ts'
import {putOrders} from '../../stores/sample.ts'
import {laterOrder, people, put, verdict} from './people.ts'

const SHOP = [
  {id: 'C1', name: '李雷', orders: ['o1', 'o2'], touches: ['t1'], phones: ['+1'], consent: {sms: 'granted' as const}},
  {
    id: 'C2',
    ...{name: 'Li Lei', note: 'a\nb', tags: ['new'], fields: {size: 'M'}, registered_at: '2024-01-01T00:00:00'},
    ...{orders: ['o3'], touches: ['t2'], points: ['p2'], tickets: ['T2'], phones: ['+2'], leads: ['L2']},
    ...{consent: {sms: 'withdrawn' as const}, said: [{state: 'withdrawn' as const}]},
  },
  {id: 'C3', name: '韩梅', orders: ['o4']},
  {id: 'C4', points: ['p4']},
]

/** Merges two groups, lets an order come, takes one merge back, undoes that and everything; what is seen at each step. */
async function steps({store}: Opened): Promise<unknown[]> {
  const context: Context = {store, now: () => '2025-06-30T12:00:00', who: 'tester'}
  await put(context, SHOP, [verdict('C2', 'C4')])
  const seen = [await people(context)]
  const see = async (answer: unknown): Promise<void> => {
    seen.push({answer, people: await people(context), verdicts: await store.read(standingVerdicts)})
  }
  const groups = [
    ['C1', 'C2'],
    ['C4', 'C3'],
  ]
  await see(await mergeCustomers(context, {groups, dryRun: false}))
  await putOrders(store, [laterOrder('o9', 'C1')])
  const {change_id, ...taken} = await unmergeCustomers(context, {reference: 'C2', different: true, dryRun: false})
  await see(taken)
  await undoChange(context, change_id)
  await see('unmerge undone')
  await unmergeCustomers(context, {reference: 'C3', dryRun: false})
  await see(await unmergeCustomers(context, {reference: 'G1', dryRun: false}))
  return seen
}

describe('merging and taking back', () => {
  it('comes out the same in every store', {timeout: 120_000}, async () => {
    const outcomes: unknown[] = []
    for (const open of Object.values(OPENERS)) {
      const opened = await open()
      try {
        outcomes.push(await steps(opened))
      } finally {
        await opened.close()
      }
    }
    const [first, ...others] = outcomes
    expect(others.length).toBeGreaterThanOrEqual(2)
    for (const other of others) expect(other).toStrictEqual(first)
  })
})
