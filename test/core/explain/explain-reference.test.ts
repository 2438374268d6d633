import {expect, test} from 'vitest'
import {explainReference} from '../../../src/core/explain/explain-reference.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {order} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const AS_OF = dayOf('2025-06-30')

async function shop(): Promise<ReturnType<typeof memoryContext>> {
  const context = memoryContext()
  await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
    await draft.save('customer', [
      {id: 'C1', name: '王芳', kind: 'sole-shop'},
      {id: 'C2', name: 'never bought'},
    ])
    await draft.save('lead', [
      {id: 'L1', name: '李雷', source: 'web', stage: 'new', created_at: '2025-06-29T09:00:00', contacts: 0},
    ])
    const orders = await draft.orders.stage()
    await orders.append([order({id: 'o1', customer_id: 'C1', at: '2025-06-01T10:00:00'})])
    await orders.settle()
  })
  return context
}

test('explains every judgement of a customer, and of the tag rules those that hold', async () => {
  const {id, explanations} = await explainReference(await shop(), {reference: '王芳', asOf: AS_OF, topic: undefined})
  expect(id).toBe('C1')
  expect(explanations.map(({topic}) => topic).slice(0, 5)).toEqual(['segment', 'grid', 'quadrant', 'churn', 'tier'])
  const tags = explanations.filter(({topic}) => topic === 'tags')
  expect(tags.map(({verdict}) => verdict)).toContain('sole-shop')
  expect(tags.every(({expression}) => expression?.holds === true)).toBe(true)
})

test('shows the rules that do not hold too, after those that do, when tags are asked for', async () => {
  const {explanations} = await explainReference(await shop(), {reference: 'C1', asOf: AS_OF, topic: 'tags'})
  const holds = explanations.map(({expression}) => expression?.holds)
  expect(holds).toContain(false)
  expect(holds.lastIndexOf(true)).toBeLessThan(holds.indexOf(false))
})

test('takes score for the scores of a customer and for the standing of a lead', async () => {
  const context = await shop()
  const customer = await explainReference(context, {reference: 'C1', asOf: AS_OF, topic: 'score'})
  expect(customer.explanations.map(({topic}) => topic)).toEqual(['segment'])
  const lead = await explainReference(context, {reference: 'L1', asOf: AS_OF, topic: 'score'})
  expect(lead.explanations).toMatchObject([{topic: 'lead', verdict: 'first-contact'}])
})

test('finds a lead where no customer is meant', async () => {
  const {id, explanations} = await explainReference(await shop(), {reference: '李雷', asOf: AS_OF, topic: undefined})
  expect(id).toBe('L1')
  expect(explanations[0]?.verdict).toBe('first-contact')
})

test('refuses a judgement that there is none of', async () => {
  const request = {reference: 'C2', asOf: AS_OF, topic: 'churn'} as const
  await expect(explainReference(await shop(), request)).rejects.toThrow(/no churn of C2/)
})
