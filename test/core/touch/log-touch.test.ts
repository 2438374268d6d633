import {beforeEach, expect, test} from 'vitest'
import {customer} from '../../stores/sample.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {showCustomer} from '../../../src/core/customer/show-customer.ts'
import {listTouches} from '../../../src/core/touch/list-touches.ts'
import {logTouch} from '../../../src/core/touch/log-touch.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'

const NOW = '2025-06-30T12:00:00'
let context: ReturnType<typeof memoryContext>
let lead: Lead

beforeEach(async () => {
  context = memoryContext(NOW)
  lead = await addLead(context, {name: '王小明', phone: '13800138000', source: 'web'})
  await context.store.write({command: 'fixture', who: 'tester', at: NOW}, async (draft) => {
    await draft.save('customer', [customer('C1', {name: 'Ann'})])
    await draft.save('rep', [{id: 'li', name: '李雷'}])
    await draft.save('setting', [{id: 'currency', value: 'CNY'}])
  })
})

const leadNow = (): Promise<Lead | undefined> => context.store.read((book) => book.get('lead', lead.id))

test('keeps what a visit saw on the timeline, with prices in major units, and in columns of the list', async () => {
  const facts = {
    minutes: 30,
    rivals: [{brand: 'Blue Hill', price: 1290}],
    photos: ['shelf.jpg'],
    wishes: ['organic tea'],
  }
  const {touch} = await logTouch(context, {
    kind: 'visit',
    reference: 'Ann',
    outcome: 'promised',
    detail: 'Friday',
    facts,
  })
  const told = {...facts, rivals: [{brand: 'Blue Hill', price: 12.9}]}
  expect(touch).toMatchObject({customer_id: 'C1', kind: 'visit', outcome: 'promised', facts: told})
  const {page} = await showCustomer(context, {reference: 'C1', asOf: dayOf(NOW)})
  expect(page.timeline[0]).toMatchObject({kind: 'visit', event: 'promised', detail: 'Friday', facts: told})
  expect((await listTouches(context, {}))[0]).toMatchObject({
    ...{minutes: 30, rivals: ['Blue Hill=12.90'], photos: ['shelf.jpg'], wishes: ['organic tea']},
  })
})

test('refuses a time that is still to come', async () => {
  const later = logTouch(context, {kind: 'visit', reference: 'C1', at: '2025-07-09'})
  await expect(later).rejects.toMatchObject({code: 'BAD_INPUT', message: expect.stringContaining('still to come')})
  expect(await listTouches(context, {})).toEqual([])
})

test('keeps no facts where none were told', async () => {
  const {touch} = await logTouch(context, {kind: 'call', reference: 'C1', facts: {minutes: undefined, rivals: []}})
  expect(touch.facts).toBeUndefined()
})

test('counts as a contact of an open lead, and undoing it takes both back', async () => {
  const {change_id, lead: after} = await logTouch(context, {
    kind: 'call',
    reference: '138 0013 8000',
    outcome: 'reached',
  })
  expect(after).toMatchObject({stage: 'contacted', contacts: 1, last_contact_at: NOW})
  await undoChange(context, change_id)
  expect(await leadNow()).toEqual(lead)
  expect(await listTouches(context, {})).toEqual([])
})

test('does not count where nobody was reached, nor a note', async () => {
  await logTouch(context, {kind: 'call', reference: lead.id, outcome: 'no-answer'})
  await logTouch(context, {kind: 'call', reference: lead.id, outcome: 'wrong-number'})
  await logTouch(context, {kind: 'note', reference: lead.id, detail: 'likes tea'})
  expect(await leadNow()).toEqual(lead)
  expect(await listTouches(context, {})).toHaveLength(3)
})

test('takes a contact that is told of later as the earlier one that it was', async () => {
  await logTouch(context, {kind: 'call', reference: lead.id})
  await logTouch(context, {kind: 'visit', reference: lead.id, at: '2025-06-29 10:00'})
  expect(await leadNow()).toMatchObject({
    ...{contacts: 2, first_contact_at: '2025-06-29T10:00:00', last_contact_at: NOW},
  })
})

test('names the rep who acts, unless another is named', async () => {
  const acting = {...context, as: 'li'}
  expect((await logTouch(acting, {kind: 'call', reference: 'C1'})).touch.rep).toBe('li')
  expect((await logTouch(context, {kind: 'call', reference: 'C1', rep: '李雷'})).touch.rep).toBe('li')
  expect((await logTouch(context, {kind: 'call', reference: 'C1'})).touch.rep).toBeUndefined()
})

test('refuses a reference that is nobody', async () => {
  await expect(logTouch(context, {kind: 'call', reference: 'Bob'})).rejects.toMatchObject({code: 'NOT_FOUND'})
})
