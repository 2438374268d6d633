import {expect, test} from 'vitest'
import type {Explanation} from '../../../src/core/explain/explanation.ts'
import {explainReference} from '../../../src/core/explain/explain-reference.ts'
import {profileCustomers} from '../../../src/core/profile/profile.ts'
import {runQueue} from '../../../src/core/queue/run-queue.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import {addTask} from '../../../src/core/task/add-task.ts'
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
      {
        ...{id: 'L2', name: '王', source: 'web', stage: 'won', created_at: '2025-05-01T09:00:00', contacts: 1},
        ...{customer_id: 'C1', converted_at: '2025-06-01T10:00:00', first_contact_at: '2025-05-03T09:00:00'},
      },
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
  const topics = explanations.map(({topic}) => topic)
  expect([...topics.slice(0, 5), topics.at(-1)]).toEqual(['segment', 'grid', 'quadrant', 'churn', 'tier', 'task'])
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

test('says of a tag that is not given which parts of its condition are not met', async () => {
  const {explanations} = await explainReference(await shop(), {reference: 'C1', asOf: AS_OF, topic: 'tags'})
  const of = (tag: string) => explanations.find(({verdict}) => verdict === tag)?.expression
  expect(of('full-price')).toMatchObject({holds: false, failing: ['orders >= 3']})
  expect(of('sole-shop')).toMatchObject({holds: true, failing: []})
})

test('explains what the queue asks of somebody, task by task as they rank, with the rule that asks', async () => {
  const context = await shop()
  const of = async (reference: string): Promise<Explanation[]> =>
    (await explainReference(context, {reference, asOf: AS_OF, topic: 'task'})).explanations
  expect(await of('C1')).toMatchObject([{topic: 'task', verdict: 'not-worked-out'}])
  await addTask(context, {customer: 'C1', title: 'bring the list', due: '2025-07-02', value: 5})
  await runQueue(context, {})
  const [own, asked] = await of('C1')
  expect([own?.verdict, asked?.verdict]).toEqual(['by-hand', 'first-order-3-weeks'])
  expect(asked?.expression).toMatchObject({text: expect.stringContaining('purchase_days'), holds: undefined})
  const value = (name: string): unknown => asked?.inputs.find((one) => one.name === name)?.value
  const product = ['at_stake', 'chance', 'weight', 'urgency'].reduce((all, name) => all * Number(value(name)), 1)
  expect(value('worth')).toBeCloseTo(product, 9)
  expect(await of('C2')).toMatchObject([{verdict: 'nothing-due', inputs: [{name: 'worked_out_at'}]}])
})

test('explains the task of a lead as its contact that is due', async () => {
  const {explanations} = await explainReference(await shop(), {reference: 'L1', asOf: AS_OF, topic: 'task'})
  expect(explanations).toMatchObject([{topic: 'lead', verdict: 'first-contact'}])
})

test('explains the lead that a customer was, as it stood on the day', async () => {
  const context = await shop()
  const request = {reference: 'C1', topic: 'lead'} as const
  const now = await explainReference(context, {...request, asOf: AS_OF})
  expect([now.id, now.explanations[0]?.verdict]).toEqual(['L2', 'nothing-due'])
  const then = await explainReference(context, {...request, asOf: dayOf('2025-05-02')})
  expect(then.explanations[0]?.verdict).toBe('first-contact')
  expect(then.explanations[0]?.inputs).toContainEqual({
    ...{name: 'overdue_hours', value: expect.closeTo(15, 2), type: 'integer'},
  })
  await expect(explainReference(context, {...request, asOf: dayOf('2025-04-01')})).rejects.toThrow(/became known/)
  await expect(explainReference(context, {...request, reference: 'C2', asOf: AS_OF})).rejects.toThrow(/never a lead/)
})

test('names neither customers nor leads alone when nobody is meant', async () => {
  for (const topic of [undefined, 'lead', 'churn'] as const) {
    const request = {reference: 'nobody', asOf: AS_OF, topic}
    await expect(explainReference(await shop(), request)).rejects.toThrow(/^No customer or lead has/)
  }
})

test('says the same of a profile that is at hand as of one that it reads', async () => {
  const context = await shop()
  const profile = await context.store.read(async (book) =>
    profileCustomers(book, {asOf: AS_OF, settings: await loadSettings(book)}),
  )
  const request = {reference: 'C1', asOf: AS_OF, topic: undefined}
  const own = await explainReference(context, {...request, profile})
  expect(own.explanations.map(({topic, verdict}) => [topic, verdict])).toEqual(
    (await explainReference(context, request)).explanations.map(({topic, verdict}) => [topic, verdict]),
  )
})
