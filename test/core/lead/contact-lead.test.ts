import {beforeEach, expect, test} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {contactLead} from '../../../src/core/lead/contact-lead.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {showLead} from '../../../src/core/lead/show-lead.ts'
import {memoryContext} from '../../support/context.ts'

const NOW = '2025-06-30T12:00:00'
let context: ReturnType<typeof memoryContext>
let lead: Lead

beforeEach(async () => {
  context = memoryContext(NOW)
  lead = await addLead(context, {name: '王小明', phone: '13800138000', source: 'web'})
})

test('marks the first contact, and the next one is due', async () => {
  const result = await contactLead(context, '138 0013 8000')
  expect(result.lead).toMatchObject({
    id: lead.id,
    stage: 'contacted',
    contacts: 1,
    first_contact_at: NOW,
    last_contact_at: NOW,
  })
  expect((await showLead(context, lead.id)).due?.kind).toBe('second-contact')
})

test('is one change, and undoing it leaves the lead as it was', async () => {
  const {change_id} = await contactLead(context, lead.id)
  expect((await context.store.read((book) => book.changes()))[0]).toMatchObject({
    id: change_id,
    command: 'lead contact',
  })
  await undoChange(context, change_id)
  expect((await showLead(context, lead.id)).lead).toEqual(lead)
})

test('refuses a lead that is won, and changes nothing', async () => {
  const won: Lead = {...lead, stage: 'won', customer_id: 'C7'}
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, (draft) => draft.save('lead', [won]))
  await expect(contactLead(context, lead.id)).rejects.toMatchObject({
    code: 'REFUSED',
    hint: 'It is the customer C7 now.',
  })
  expect((await showLead(context, lead.id)).lead).toEqual(won)
})
