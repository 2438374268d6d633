import {expect, it} from 'vitest'
import {loadIntent} from '../../../src/core/profile/intent.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import type {Touch} from '../../../src/core/touch/touch.ts'
import {putFacts, touch} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'
import {DEFAULTS} from '../../support/profile.ts'

const asOf = dayOf('2025-06-30')

async function scores(touches: readonly Partial<Touch>[]): Promise<number[]> {
  const {store} = memoryContext()
  await putFacts(
    store,
    'touch',
    touches.map((one, index) => touch({id: `t${index}`, customer_id: 'C1', ...one})),
  )
  const found = await store.read((book) => loadIntent(book, {asOf, ids: ['C0', 'C1'], settings: DEFAULTS}))
  return [...found]
}

it('grows with what speaks of buying, half as much for each week ago, and nothing else counts', async () => {
  const cart = {kind: 'cart', at: '2025-06-30T20:00:00'} as const
  expect(await scores([])).toEqual([0, 0])
  const [nobody, once] = await scores([cart])
  expect(nobody).toBe(0)
  expect(once).toBeCloseTo(100 * (1 - 2 ** (-8 / 20)), 10)
  const [, lastWeek] = await scores([{...cart, at: '2025-06-23T09:00:00'}])
  expect(lastWeek).toBeCloseTo(100 * (1 - 2 ** (-4 / 20)), 10)
  const [, both] = await scores([cart, {kind: 'browse', at: '2025-06-29T09:00:00'}])
  expect(both).toBeCloseTo(100 * (1 - 2 ** (-10 / 20)), 10)
  expect(
    await scores([
      {kind: 'call', at: '2025-06-30T09:00:00'},
      {...cart, at: '2025-06-02T23:00:00'},
      {...cart, at: '2025-07-01T00:00:00'},
    ]),
  ).toEqual([0, 0])
})
