import {beforeEach, expect, it} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import {addTouch} from '../../../src/core/touch/add-touch.ts'
import {listTouches} from '../../../src/core/touch/list-touches.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'

let context = memoryContext()
beforeEach(async () => {
  context = memoryContext()
  await addCustomer(context, {name: '李雷', phone: '13800138000'})
})

it('notes a touch of a customer just now, as often as it is said', async () => {
  const note = {customer: '13800138000', kind: 'call', detail: 'asked about tea', outcome: 'will come'} as const
  const {touch} = await addTouch(context, note)
  await addTouch(context, note)
  expect(touch).toMatchObject({customer_id: 'C1', at: '2025-06-30T12:00:00', kind: 'call', outcome: 'will come'})
  expect(await listTouches(context, {customer: 'C1'})).toHaveLength(2)
})

it('is taken back by undo', async () => {
  const {change_id} = await addTouch(context, {customer: 'C1', kind: 'visit'})
  await undoChange(context, change_id)
  expect(await listTouches(context, {})).toEqual([])
})

it('names a lead who is no customer yet', async () => {
  const {id} = await addLead(context, {name: '王小明', source: 'web'})
  const {touch} = await addTouch(context, {lead: '王小明', kind: 'call', at: '2025-06-01 18:00'})
  expect(touch).toMatchObject({customer_id: '', lead_id: id, at: '2025-06-01T18:00:00'})
})

it('refuses a touch of nobody, and a time that is none', async () => {
  await expect(addTouch(context, {kind: 'call'})).rejects.toMatchObject({code: 'BAD_INPUT'})
  await expect(addTouch(context, {customer: 'C1', kind: 'call', at: 'soon'})).rejects.toMatchObject({code: 'BAD_INPUT'})
  await expect(addTouch(context, {customer: 'C7', kind: 'call'})).rejects.toMatchObject({code: 'NOT_FOUND'})
})

it('lists by kind and by day', async () => {
  for (const [kind, at] of [
    ['call', '2025-06-01'],
    ['visit', '2025-06-02'],
    ['call', '2025-06-03'],
  ] as const)
    await addTouch(context, {customer: 'C1', kind, at})
  const days = async (query: object) => (await listTouches(context, query)).map(({at}) => String(at).slice(8, 10))
  expect(await days({})).toEqual(['03', '02', '01'])
  expect(await days({kinds: ['call']})).toEqual(['03', '01'])
  expect(await days({since: dayOf('2025-06-02'), until: dayOf('2025-06-02')})).toEqual(['02'])
  expect(await days({limit: 1})).toEqual(['03'])
})
