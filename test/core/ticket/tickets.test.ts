import {beforeEach, expect, it} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {addTicket} from '../../../src/core/ticket/add-ticket.ts'
import {closeTicket} from '../../../src/core/ticket/close-ticket.ts'
import {listTickets, showTicket} from '../../../src/core/ticket/list-tickets.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'
import {importNoun} from '../../support/import-noun.ts'

let context = memoryContext()
beforeEach(async () => {
  context = memoryContext()
  await addCustomer(context, {name: '李雷', phone: '13800138000'})
})
const asOf = dayOf('2025-06-30')

it('opens a ticket just now, of medium severity unless told', async () => {
  const {ticket} = await addTicket(context, {customer: '李雷', kind: 'quality', promised: '2025-07-02'})
  expect(ticket).toMatchObject({
    ...{id: 'T1', customer_id: 'C1', kind: 'quality', severity: 'medium'},
    ...{opened_at: '2025-06-30T12:00:00', promised_at: '2025-07-02T00:00:00'},
  })
  await expect(addTicket(context, {customer: 'C1', kind: 'other', promised: 'soon'})).rejects.toMatchObject({
    code: 'BAD_INPUT',
  })
})

it('closes a ticket once', async () => {
  await addTicket(context, {customer: 'C1', kind: 'quality'})
  const {ticket} = await closeTicket(context, {reference: 't1', satisfaction: 4})
  expect(ticket).toMatchObject({closed_at: '2025-06-30T12:00:00', satisfaction: 4})
  await expect(closeTicket(context, {reference: 'T1'})).rejects.toMatchObject({code: 'REFUSED'})
  await expect(closeTicket(context, {reference: 'T2'})).rejects.toMatchObject({code: 'NOT_FOUND'})
})

it('lists what is open first, the oldest on top, as it was known to be on a day', async () => {
  await importNoun(context, [
    'ticket',
    'number,opened_at,promised_at,closed_at,phone\n' +
      'a,2025-06-01,2025-06-05,2025-06-10,\nb,2025-06-20,,,13800138000\nc,2025-06-12,2025-06-14,,\nd,2025-06-02,,2025-06-28,\n',
  ])
  const rows = async (query: object) =>
    (await listTickets(context, {asOf, ...query})).map(({number, state, days_open}) => [number, state, days_open])
  expect(await rows({})).toEqual([
    ['c', 'late', 18],
    ['b', 'open', 10],
    ['d', 'closed', 26],
    ['a', 'closed', 9],
  ])
  expect(await rows({asOf: dayOf('2025-06-07')})).toEqual([
    ['a', 'late', 6],
    ['d', 'open', 5],
  ])
  expect(await rows({states: ['late']})).toEqual([['c', 'late', 18]])
  expect(await rows({customer: 'C1'})).toEqual([['b', 'open', 10]])
  expect((await showTicket(context, {reference: 'b', asOf})).ticket).toMatchObject({
    customer_name: '李雷',
    state: 'open',
  })
})
