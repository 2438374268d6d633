import {expect, test} from 'vitest'
import {explainReference} from '../../../src/core/explain/explain-reference.ts'
import type {Explanation} from '../../../src/core/explain/explanation.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'
import {order} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

/** What is said of the tier of somebody who spent 300 a month from January to October 2024, as of a day. */
async function tierOn(day: string): Promise<Explanation> {
  const context = memoryContext()
  await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
    await draft.save('customer', [{id: 'C1'}])
    const orders = await draft.orders.stage()
    const months = Array.from({length: 10}, (_, month) => `2024-${String(month + 1).padStart(2, '0')}-15`)
    await orders.append([
      ...months.map((at) => order({id: at, at: `${at}T10:00:00`, amount: 30_000})),
      order({id: 'unpaid', at: '2024-10-16T10:00:00', amount: 900_000, status: 'unpaid'}),
    ])
    await orders.settle()
  })
  const {explanations} = await explainReference(context, {reference: 'C1', asOf: dayOf(day), topic: 'tier'})
  return explanations[0] as Explanation
}

test('says what the next tier needs, and on which day silence takes this one away', async () => {
  const {verdict, otherwise} = await tierOn('2024-10-31')
  expect(verdict).toBe('silver')
  expect(otherwise.map((other) => [other.verdict, other.event, other.day])).toEqual([
    ['gold', 'figures', undefined],
    // Seven of the ten months have to be over a year old: 900 is less than 1,000.
    ['basic', 'silence', textOfDay(dayOf('2024-07-15') + 365)],
  ])
})

test('the day named is the first of the other tier', async () => {
  const day = dayOf('2024-07-15') + 365
  expect((await tierOn(textOfDay(day - 1))).verdict).toBe('silver')
  expect((await tierOn(textOfDay(day))).verdict).toBe('basic')
})

test('the lowest tier is not taken away', async () => {
  const {verdict, otherwise} = await tierOn('2026-06-30')
  expect([verdict, otherwise.map(({event}) => event)]).toEqual(['basic', ['figures']])
})
