import {expect, test} from 'vitest'
import {composeForTask} from '../../../src/core/compose/compose-for-task.ts'
import {setTemplate} from '../../../src/core/compose/keep-template.ts'
import {templateOfRule} from '../../../src/core/compose/template-of-rule.ts'
import {SHIPPED_RULES} from '../../../src/core/queue/known-rules.ts'
import type {Task} from '../../../src/core/task/task.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {customer} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const NOW = '2025-06-30T12:00:00'

async function shop(): Promise<ReturnType<typeof memoryContext>> {
  const context = memoryContext(NOW)
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, async (draft) => {
    await draft.save('customer', [customer('C1', {name: 'Ann', consent: {sms: 'withdrawn', email: 'granted'}})])
    await draft.save('identity', [
      {id: 'phone:+8613800138002', type: 'phone', value: '+8613800138002', customer_id: 'C1'},
      {id: 'email:a@example.com', type: 'email', value: 'a@example.com', customer_id: 'C1'},
    ])
  })
  return context
}

const text = (context: ReturnType<typeof memoryContext>, task: Pick<Task, 'rule' | 'figures'>) =>
  composeForTask(context, {customer: 'C1', task, language: 'en', asOf: dayOf(NOW)})

test('takes the first channel that may be taken, and says why not where none may', async () => {
  const context = await shop()
  expect(await text(context, {rule: 'churn-warning'})).toMatchObject({
    ...{template: 'win-back', channel: 'email', allowed: true},
    text: expect.stringContaining('Ann'),
  })
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) =>
    draft.save('customer', [customer('C1', {consent: {sms: 'withdrawn', email: 'withdrawn'}})]),
  )
  expect(await text(context, {rule: 'churn-warning'})).toMatchObject({channel: 'sms', refused: 'withdrawn'})
})

test('greets for the holiday that the task is about', async () => {
  const context = await shop()
  const found = await text(context, {rule: 'holiday-greeting', figures: {holiday: 'New Year'}})
  expect(found?.text).toContain('best wishes for New Year')
})

test('lets a template of the shop go with the rule of its name, and is silent where there is none', async () => {
  const context = await shop()
  expect(await text(context, {rule: 'monthly-contact'})).toBeUndefined()
  await setTemplate(context, {name: 'monthly-contact', text: 'Hello {{ called }}', language: 'en', marketing: false})
  expect(await text(context, {rule: 'monthly-contact'})).toMatchObject({channel: 'email', text: 'Hello Ann'})
})

test('knows templates only for rules that there are', async () => {
  const context = await shop()
  const known = await context.store.read(async (book) =>
    Promise.all(SHIPPED_RULES.map(async ({id}) => (await templateOfRule(book, id))?.id)),
  )
  expect(new Set(known.filter((id) => id !== undefined)).size).toBe(9)
})
