import {expect, it} from 'vitest'
import {explainReference} from '../../src/core/explain/explain-reference.ts'
import type {ExplainQuestion} from '../../src/core/explain/explanation.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {presentExplained} from '../../src/present/explain.ts'
import type {Look} from '../../src/present/language.ts'
import {order} from '../stores/sample.ts'
import {memoryContext} from '../support/context.ts'

const LOOK: Look = {language: 'en', width: 60, color: false, terminal: false, currency: 'CNY'}

async function explained(reference: string, {topic, look}: {topic?: ExplainQuestion; look?: Look}): Promise<string> {
  const context = memoryContext()
  await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
    await draft.save('customer', [{id: 'C1', name: '王芳', kind: 'sole-shop'}])
    await draft.save('tag_rule', [{id: 'T-1', dimension: 'value', condition: 'orders >= 3'}])
    await draft.save('lead', [
      {id: 'L1', name: '李雷', source: 'web', stage: 'new', created_at: '2025-06-29T09:00:00', contacts: 0},
    ])
    const orders = await draft.orders.stage()
    // Gaps of 2, 2, 2 and 40 days: twice and three times the usual one are less than the longest.
    const days = ['2025-04-20', '2025-04-22', '2025-04-24', '2025-04-26', '2025-06-05']
    await orders.append(days.map((at) => order({id: at, at: `${at}T10:00:00`})))
    await orders.settle()
  })
  return presentExplained(await explainReference(context, {reference, asOf: dayOf('2025-06-30'), topic}), look ?? LOOK)
}

it('has no English word of its own for a Chinese reader, but codes and settings', async () => {
  const look: Look = {...LOOK, language: 'zh-CN'}
  for (const [reference, topic] of [['C1'], ['C1', 'tags'], ['L1']] as const) {
    const text = (await explained(reference, {look, ...(topic ? {topic} : {})})).replaceAll(/(条件|未满足) .*/g, '')
    const words = new Set(text.match(/[A-Za-z][\w.-]+/g))
    const known =
      /^(?:C1|L1|RFM|T-1|[a-z]+\.[a-z_]+|[a-z]+(?:-[a-z]+)+|champions|reachable|cycle|loyal|loves|weekly|lost)$/
    expect([...words].filter((word) => !known.test(word))).toEqual([])
  }
})

it('calls a tag what it is called, and says of one that is not given what is not met', async () => {
  const text = await explained('C1', {topic: 'tags'})
  expect(text).toContain('Tag by rule: T-1\n')
  expect(text).toMatch(/Tag not given: multi-channel\n(?: .*\n)*? {2}not met +favourite_channel_share <= 0.8$/m)
  expect(text).toMatch(/Tag not given: top-tier\n {2}figures .*\n {2}condition .*\(does not hold\)$/m)
})

it('says whether a setting or the own gaps decide the stage of silence, in days', async () => {
  expect(await explained('C1', {topic: 'churn'})).toContain(
    'slowing (days) 28.6 (their own gaps); sleeping (days) 40 (their own gaps); lost (days) 40 (their own gaps)',
  )
})

it('says that nothing is asked for where the queue was never worked out', async () => {
  const text = await explained('C1', {topic: 'task'})
  expect(text).toContain('Task: not worked out')
})
