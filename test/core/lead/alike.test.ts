import {expect, test} from 'vitest'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {alikeTo} from '../../../src/core/lead/alike.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {memoryContext} from '../../support/context.ts'

test('finds who has the very phone, e-mail or name, and not the lead itself', async () => {
  const context = memoryContext()
  const lead = await addLead(context, {name: '王伟', source: 'web', phone: '13800138000'})
  await addLead(context, {name: '王伟', source: 'event'})
  await addLead(context, {name: 'Somebody Else', source: 'event'})
  await context.store.write({command: 'fixture', who: 'tester', at: context.now()}, async (draft) => {
    await draft.save('lead', [{...lead, id: 'L12', name: 'Same Phone'} as Lead])
    await draft.save('customer', [{id: 'C7', name: '王伟'}] as never)
  })
  const alike = await context.store.read((book) => alikeTo(book, lead, 'CN'))
  expect(alike).toEqual([
    {id: 'C7', name: '王伟', same: ['name']},
    {id: 'L2', name: '王伟', same: ['name']},
    {id: 'L12', name: 'Same Phone', same: ['phone']},
  ])
})

test('the customer that a lead became is no duplicate of it', async () => {
  const context = memoryContext()
  const lead = {...(await addLead(context, {name: '王伟', source: 'web'})), stage: 'won' as const, customer_id: 'C7'}
  await context.store.write({command: 'fixture', who: 'tester', at: context.now()}, (draft) =>
    draft.save('customer', [{id: 'C7', name: '王伟'}] as never),
  )
  expect(await context.store.read((book) => alikeTo(book, lead, 'CN'))).toEqual([])
})
