import {expect, it} from 'vitest'
import {dayOf} from '../../../src/core/time/day.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {contactLead} from '../../../src/core/lead/contact-lead.ts'
import {explainLeadScore} from '../../../src/core/lead-score/explain-lead-score.ts'
import {resetLeadScore, setLeadScore} from '../../../src/core/lead-score/manual-score.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'

async function scoreOf(context: Context): Promise<[number, number]> {
  const {score, rule} = await explainLeadScore(context, {reference: 'L1', asOf: dayOf('2025-06-30')})
  return [score, rule.score]
}

it('stands whatever happens until it is reset', async () => {
  const context = memoryContext()
  await addLead(context, {name: 'Li', source: 'web'})
  await setLeadScore(context, {reference: 'Li', score: 80, why: 'knows us'})
  expect(await scoreOf(context)).toEqual([80, 12])
  await contactLead(context, 'L1')
  expect(await scoreOf(context)).toEqual([80, 40])
  const {lead, before} = await resetLeadScore(context, 'L1')
  expect([before, lead.manual_score, lead.manual_why]).toEqual([80, undefined, undefined])
  expect(await scoreOf(context)).toEqual([40, 40])
})

it('is taken back by undo, and says why in the explanation', async () => {
  const context = memoryContext()
  await addLead(context, {name: 'Li', source: 'web'})
  const {change_id} = await setLeadScore(context, {reference: 'L1', score: 7, why: 'knows us'})
  const explanation = await explainLeadScore(context, {reference: 'L1', asOf: dayOf('2025-06-30')})
  expect(explanation.manual).toEqual({score: 7, manual_why: 'knows us'})
  expect((await context.store.read((book) => book.change(change_id)))?.summary).not.toContain('knows us')
  await undoChange(context, change_id)
  expect(await scoreOf(context)).toEqual([12, 12])
})

it('is refused for what is no score, for a lead that has none to reset, and for one that ended', async () => {
  const context = memoryContext()
  await addLead(context, {name: 'Li', source: 'web'})
  await expect(setLeadScore(context, {reference: 'L1', score: 101, why: undefined})).rejects.toMatchObject({
    code: 'BAD_INPUT',
  })
  await expect(resetLeadScore(context, 'L1')).rejects.toMatchObject({code: 'REFUSED'})
  await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
    const [lead] = await draft.all('lead')
    if (lead) await draft.save('lead', [{...lead, stage: 'lost'}])
  })
  await expect(setLeadScore(context, {reference: 'L1', score: 50, why: undefined})).rejects.toMatchObject({
    code: 'REFUSED',
  })
})
