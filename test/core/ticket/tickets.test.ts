import {beforeEach, expect, it} from 'vitest'
import {addCustomer} from '../../../src/core/customer/add-customer.ts'
import {showCustomer} from '../../../src/core/customer/show-customer.ts'
import {saveSetting} from '../../../src/core/setting/settings.ts'
import type {Draft} from '../../../src/core/store/store.ts'
import {closeTicket} from '../../../src/core/ticket/close-ticket.ts'
import {listTickets, showTicket} from '../../../src/core/ticket/list-tickets.ts'
import {openTicket} from '../../../src/core/ticket/open-ticket.ts'
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
  const {ticket} = await openTicket(context, {customer: '李雷', kind: 'quality', promised: '2025-07-02'})
  expect(ticket).toMatchObject({
    ...{id: 'T1', customer_id: 'C1', kind: 'quality', severity: 'medium'},
    ...{opened_at: '2025-06-30T12:00:00', promised_at: '2025-07-02T00:00:00'},
  })
  await expect(openTicket(context, {customer: 'C1', kind: 'other', promised: 'soon'})).rejects.toMatchObject({
    code: 'BAD_INPUT',
  })
})

it.each(['2025-06-29', '2025-06-30 11:00'])('refuses a promise for %s, which is over', async (promised) => {
  await expect(openTicket(context, {customer: 'C1', kind: 'other', promised})).rejects.toMatchObject({
    ...{code: 'BAD_INPUT', message: `--promised ${promised} is over already.`},
  })
})

it('promises so many working hours as the severity has, by the calendar', async () => {
  const promised = async (severity?: 'low' | 'high'): Promise<string | undefined> =>
    (await openTicket(context, {customer: 'C1', kind: 'repair', severity})).ticket.promised_at
  // 2025-06-30 is a Monday; the shop is open every day from 9 to 21.
  expect(await promised()).toBe('2025-07-01T12:00:00')
  expect(await promised('high')).toBe('2025-06-30T16:00:00')
  expect(await promised('low')).toBe('2025-07-03T12:00:00')
  await set('work.closed', '2025-07-01')
  await set('ticket.promise_hours.high', '0')
  expect(await promised()).toBe('2025-07-02T12:00:00')
  expect(await promised('high')).toBeUndefined()
})

it('puts a rep in charge by id or name, and refuses one that there is not', async () => {
  const open = async (rep: string): Promise<string | undefined> =>
    (await openTicket(context, {customer: 'C1', kind: 'repair', rep})).ticket.rep
  expect(await open('Han')).toBe('Han')
  await importNoun(context, ['rep', 'id,name\nR7,韩梅梅\n'])
  expect(await open('韩梅梅')).toBe('R7')
  await expect(open('Han')).rejects.toMatchObject({code: 'NOT_FOUND'})
})

it('closes a ticket with what was behind it and what was done', async () => {
  await openTicket(context, {customer: 'C1', kind: 'quality', cause: 'packaging'})
  const {ticket} = await closeTicket(context, {reference: 't1', satisfaction: 4, resolution: 'sent a new jar'})
  expect(ticket).toMatchObject({
    ...{closed_at: '2025-06-30T12:00:00', satisfaction: 4},
    ...{cause: 'packaging', resolution: 'sent a new jar'},
  })
  await expect(closeTicket(context, {reference: 'T2'})).rejects.toMatchObject({code: 'NOT_FOUND'})
})

it('says who closed a ticket and when to whoever closes it again', async () => {
  await openTicket(context, {customer: 'C1', kind: 'quality'})
  await closeTicket({...context, who: 'Han'}, {reference: 'T1', satisfaction: 4})
  await expect(closeTicket(context, {reference: 'T1', satisfaction: 1})).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'Ticket T1 was closed by Han on 2025-06-30 12:00; nothing was changed.',
  })
  expect((await showTicket(context, {reference: 'T1', asOf})).ticket).toMatchObject({satisfaction: 4})
  await importNoun(context, ['ticket', 'number,opened_at,closed_at\na,2025-06-01,2025-06-10 09:30\n'])
  await expect(closeTicket(context, {reference: 'a'})).rejects.toMatchObject({
    message: 'Ticket T2 was closed on 2025-06-10 09:30; nothing was changed.',
  })
})

it('knows on a day before it was closed nothing of how', async () => {
  await importNoun(context, [
    'ticket',
    'number,opened_at,closed_at,satisfaction,resolution\na,2025-06-01,2025-06-10,5,new jar\n',
  ])
  const at = async (day: string) => (await showTicket(context, {reference: 'a', asOf: dayOf(day)})).ticket
  expect(await at('2025-06-10')).toMatchObject({state: 'closed', satisfaction: 5, resolution: 'new jar'})
  const before = await at('2025-06-09')
  expect(before).toMatchObject({state: 'open', closed_at: undefined, satisfaction: undefined, resolution: undefined})
})

it('says who closed it though the clock went on meanwhile', async () => {
  let second = 10
  const ticking = {...context, who: 'Han', now: () => `2025-06-30T12:00:${second++}`}
  await openTicket(ticking, {customer: 'C1', kind: 'quality'})
  await closeTicket(ticking, {reference: 'T1'})
  await expect(closeTicket(ticking, {reference: 'T1'})).rejects.toThrow('closed by Han')
})

it('lists what is late first, then what is open, as it was known to be on a day', async () => {
  await importNoun(context, [
    'ticket',
    'number,opened_at,promised_at,closed_at,phone\n' +
      'a,2025-06-01,2025-06-05,2025-06-10,\nb,2025-06-20,,,13800138000\nc,2025-06-12,2025-06-14,,\nd,2025-06-02,,2025-06-28,\n',
  ])
  const rows = async (query: object) =>
    (await listTickets(context, {asOf, ...query})).rows.map(({number, state, days_open}) => [number, state, days_open])
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

it('is late by the clock on the day itself, and at its end where only a day was promised', async () => {
  await openTicket(context, {customer: 'C1', kind: 'repair', promised: '2025-06-30 15:00'})
  await openTicket(context, {customer: 'C1', kind: 'repair', promised: '2025-06-30'})
  const states = async (now: string): Promise<unknown[]> =>
    (await listTickets({...context, now: () => now}, {asOf: dayOf(now)})).rows.map(({id, state}) => [id, state])
  expect(await states('2025-06-30T14:00:00')).toEqual([
    ['T1', 'open'],
    ['T2', 'open'],
  ])
  expect(await states('2025-06-30T16:00:00')).toEqual([
    ['T1', 'late'],
    ['T2', 'open'],
  ])
  expect(await states('2025-07-01T09:00:00')).toEqual([
    ['T2', 'late'],
    ['T1', 'late'],
  ])
})

it("stands late before open on the customer's page", async () => {
  await openTicket(context, {customer: 'C1', kind: 'repair'})
  await openTicket(context, {customer: 'C1', kind: 'delivery', severity: 'high'})
  await openTicket(context, {customer: 'C1', kind: 'question'})
  await closeTicket(context, {reference: 'T3'})
  const {page} = await showCustomer({...context, now: () => '2025-06-30T16:30:00'}, {reference: 'C1', asOf})
  expect(page.tickets.map(({id, state}) => [id, state])).toEqual([
    ['T2', 'late'],
    ['T1', 'open'],
    ['T3', 'closed'],
  ])
})

it("lists a rep's own: in their charge, or in nobody's of their customers", async () => {
  await importNoun(context, ['rep', 'id,name\nR7,韩梅梅\nR8,李明\n'])
  await write(async (draft) => draft.save('customer', [{id: 'C1', name: '李雷', guide: '韩梅梅'}]))
  for (const rep of ['R8', undefined, '韩梅梅']) await openTicket(context, {customer: 'C1', kind: 'repair', rep})
  const ids = async (as: string | undefined, query: object = {}): Promise<unknown> => {
    const {rows, rep} = await listTickets({...context, as}, {asOf, ...query})
    return [rep, rows.map(({id}) => id)]
  }
  expect(await ids('R7')).toEqual(['R7', ['T2', 'T3']])
  expect(await ids('R8')).toEqual(['R8', ['T1']])
  expect(await ids('R8', {rep: 'all'})).toEqual([undefined, ['T1', 'T2', 'T3']])
  expect(await ids('R8', {customer: 'C1'})).toEqual([undefined, ['T1', 'T2', 'T3']])
  expect(await ids(undefined)).toEqual([undefined, ['T1', 'T2', 'T3']])
})

async function set(key: string, value: string): Promise<void> {
  await write(async (draft) => void (await saveSetting(draft, key, value)))
}

async function write(work: (draft: Draft) => Promise<void>): Promise<void> {
  await context.store.write({command: 'test', who: 'tester', at: context.now()}, work)
}
