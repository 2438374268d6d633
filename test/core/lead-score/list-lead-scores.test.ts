import {expect, it} from 'vitest'
import {dayOf} from '../../../src/core/time/day.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {checkLeadScore} from '../../../src/core/lead-score/check-lead-score.ts'
import {fitLeadScore} from '../../../src/core/lead-score/fit-lead-score.ts'
import {leadChances} from '../../../src/core/lead-score/lead-chances.ts'
import {leadScoreColumns, listLeadScores} from '../../../src/core/lead-score/list-lead-scores.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {memoryContext} from '../../support/context.ts'
import {decidedLeads, lead, NOW, SETTINGS} from './leads.ts'

const TODAY = dayOf(NOW)
const OPEN = [
  lead('O1', {source: 'web', owner: 'li'}),
  lead('O2', {source: 'referral', owner: 'li'}),
  lead('O3', {source: 'web', owner: 'wang', manual_score: 90}),
  lead('O4', {source: 'referral', created_at: '2025-06-30T18:00:00'}),
]

async function shop(decided: number, open: readonly Lead[] = OPEN): Promise<Context> {
  const context = memoryContext(NOW)
  await context.store.write({command: 'test', who: 'tester', at: NOW}, async (draft) => {
    await draft.save('rep', [{id: 'li', name: 'Li'}])
    await draft.save('lead', [...decidedLeads(decided, () => ({attributes: undefined})), ...open])
  })
  return context
}

it('ranks the open leads that are known by their chance, with the points beside it', async () => {
  const {rows, open, model, missed} = await listLeadScores(await shop(400), {asOf: TODAY})
  expect(rows.map(({id, chance_rank, score, scored_by}) => [id, chance_rank, score, scored_by])).toEqual([
    ['O2', 1, 20, 'rule'],
    ['O3', 2, 90, 'manual'],
    ['O1', 2, 12, 'rule'],
  ])
  expect([open, model?.source, model?.decided, missed]).toEqual([3, 'now', 400, []])
})

it('has points only where too little can be learned, or only they are asked for', async () => {
  const few = await listLeadScores(await shop(100), {asOf: TODAY})
  expect(few.missed).toEqual([{gate: 'decided', needed: 200, found: 100}])
  expect(few.rows.map(({id, chance}) => [id, chance])).toEqual([
    ['O3', undefined],
    ['O2', undefined],
    ['O1', undefined],
  ])
  const asked = await listLeadScores(await shop(400), {asOf: TODAY, by: 'rule'})
  expect(asked.model).toBeUndefined()
  const shown = leadScoreColumns(asked, 'rule').filter(({extra}) => extra !== true)
  expect(shown.map(({key}) => key)).not.toContain('chance')
})

it('is a rep’s own list for who acts as one, everybody’s when asked', async () => {
  const context = {...(await shop(400)), as: 'li'}
  expect((await listLeadScores(context, {asOf: TODAY})).rows.map(({id}) => id)).toEqual(['O2', 'O1'])
  expect((await listLeadScores(context, {asOf: TODAY, rep: 'all'})).open).toBe(3)
})

it('uses what a fit keeps, but not for a day before, nor with other days of touches', async () => {
  const context = await shop(400)
  const {change_id, weights} = await fitLeadScore(context, {asOf: TODAY})
  expect((await listLeadScores(context, {asOf: TODAY})).model).toMatchObject({source: 'kept', decided_since: 0})
  expect((await listLeadScores(context, {asOf: TODAY - 1})).model?.source).toBe('now')
  expect((await checkLeadScore(context, {asOf: TODAY})).model?.quality).toEqual(weights.quality)
  await context.store.write({command: 'test', who: 'tester', at: NOW}, (draft) =>
    draft.save('setting', [{id: 'lead.score_touch_days', value: 3}]),
  )
  expect((await listLeadScores(context, {asOf: TODAY})).model?.source).toBe('now')
  await undoChange(context, change_id)
  expect(await context.store.read((book) => book.count('lead_model'))).toBe(0)
})

it('refuses to keep what too few leads were learned from', async () => {
  await expect(fitLeadScore(await shop(100), {asOf: TODAY})).rejects.toMatchObject({
    code: 'REFUSED',
    message: expect.stringContaining('100 decided (needs 200)'),
  })
})

it('gives the queue a chance for each lead: learned where kept, observed by score otherwise', async () => {
  const context = await shop(400)
  const chancesNow = (): Promise<ReadonlyMap<string, number>> =>
    context.store.read((book) => leadChances(book, OPEN.slice(0, 3), {settings: SETTINGS, now: NOW}))
  const observed = await chancesNow()
  expect(observed.get('O2')).toBeCloseTo(0.75, 1)
  expect(observed.get('O1')).toBeCloseTo(0.25, 1)
  await fitLeadScore(context, {asOf: TODAY})
  const learned = await chancesNow()
  const {rows} = await listLeadScores(context, {asOf: TODAY})
  expect(learned.get('O2')).toBe(rows.find(({id}) => id === 'O2')?.chance)
  expect(learned.get('O3')).toBe(observed.get('O3'))
})

it('starts from the setting where nothing is decided: the higher the score, the likelier', async () => {
  const context = await shop(0)
  const chances = await context.store.read((book) =>
    leadChances(book, OPEN.slice(0, 3), {settings: SETTINGS, now: NOW}),
  )
  const [web = 0, referral = 0, manual = 0] = ['O1', 'O2', 'O3'].map((id) => chances.get(id))
  expect(web).toBeLessThan(referral)
  expect(referral).toBeLessThan(manual)
  expect(manual).toBeLessThan(2 * SETTINGS['lead.prior_rate'])
})
