import {expect, test} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {moveLeads} from '../../../src/core/lead/move-leads.ts'
import {addRep} from '../../../src/core/rep/save-rep.ts'
import {saveSetting} from '../../../src/core/setting/settings.ts'
import {memoryContext} from '../../support/context.ts'

async function shop(): Promise<ReturnType<typeof memoryContext>> {
  const context = {...memoryContext(), as: 'li'}
  await addRep(context, 'li', {})
  for (const name of ['Ada', '王伟', 'Bob']) await addLead(context, {name, source: 'web'})
  return context
}

async function stages(context: ReturnType<typeof memoryContext>): Promise<(string | undefined)[]> {
  const leads = await context.store.read((book) => book.all('lead'))
  return leads.map(({stage, owner}) => `${stage} ${owner ?? '-'}`)
}

test('moves several leads in one change, which one undo takes back', async () => {
  const context = await shop()
  const {changed, change_id} = await moveLeads(context, {leads: ['L1', '王伟'], asked: {move: 'assign', rep: 'li'}})
  expect(changed).toBe(2)
  expect(await stages(context)).toEqual(['assigned li', 'assigned li', 'new -'])
  const [change] = await context.store.read((book) => book.changes(1))
  expect(change?.summary).toBe('2 leads')
  await undoChange(context, change_id as number)
  expect(await stages(context)).toEqual(['new -', 'new -', 'new -'])
})

test('moves none where one may not be moved', async () => {
  const context = await shop()
  await moveLeads(context, {leads: ['L2'], asked: {move: 'contact'}})
  const both = moveLeads(context, {leads: ['L2', 'L3'], asked: {move: 'qualify'}})
  await expect(both).rejects.toThrow('Lead L3 Bob is new; only one that is contacted can be qualified.')
  expect(await stages(context)).toEqual(['new -', 'contacted -', 'new -'])
})

test('gives leads up and opens them again for a rep', async () => {
  const context = await shop()
  await moveLeads(context, {leads: ['L1', 'L2'], asked: {move: 'lose', reason: 'price', text: 'too dear'}})
  expect((await context.store.read((book) => book.get('lead', 'L1')))?.lost_reason).toBe('price: too dear')
  await moveLeads(context, {leads: ['L1', 'L2'], asked: {move: 'recycle', rep: 'li'}})
  expect(await stages(context)).toEqual(['assigned li', 'assigned li', 'new -'])
})

test('counts each of several claims towards the limit', async () => {
  const context = await shop()
  await context.store.write({command: 'test', who: 'tester', at: context.now()}, (draft) =>
    saveSetting(draft, 'lead.claim_limit', '2'),
  )
  const three = moveLeads(context, {leads: ['L1', 'L2', 'L3'], asked: {move: 'claim'}})
  await expect(three).rejects.toThrow('has 2 open leads from the pool already')
  expect(await stages(context)).toEqual(['new -', 'new -', 'new -'])
})
