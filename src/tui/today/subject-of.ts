import {showCustomer} from '../../core/customer/show-customer.ts'
import {showLead} from '../../core/lead/show-lead.ts'
import {type SubjectTask, tasksOf} from '../../core/queue/tasks-of.ts'
import {daysOpen, stateAt} from '../../core/ticket/ticket-rules.ts'
import {TOUCH_KINDS} from '../../core/touch/touch.ts'
import type {Desk} from '../office/desk.ts'
import {SHORT_FIELDS, type TodayCustomer, type TodaySubject} from './questions.ts'

/** How much of what happened a look in passing needs. */
const TOUCHES = 5

/** Whom a task is about, by the id of a customer, lead or ticket. Throws NOT_FOUND where it is gone. */
export async function subjectOf(desk: Desk, {subject_id: id}: {subject_id: string}): Promise<TodaySubject> {
  const nothing = {customer: undefined, lead: undefined, ticket: undefined, tasks: []}
  const {lead, ticket} = await desk.context.store.read(async (book) => ({
    lead: await book.get('lead', id),
    ticket: await book.get('ticket', id),
  }))
  if (lead) return {...nothing, lead: await showLead(desk.context, id), tasks: await tasks(desk, {lead_id: id})}
  if (ticket) {
    const judged = {asOf: desk.asOf, now: desk.at}
    return {...nothing, ticket: {...ticket, state: stateAt(ticket, judged), days_open: daysOpen(ticket, desk.asOf)}}
  }
  return {...nothing, customer: await customerOf(desk, id), tasks: await tasks(desk, {customer_id: id})}
}

async function tasks({context, at, settings}: Desk, whose: Parameters<typeof tasksOf>[1]): Promise<SubjectTask[]> {
  return context.store.read((book) => tasksOf(book, whose, {at, settings}))
}

async function customerOf(desk: Desk, id: string): Promise<TodayCustomer> {
  const {page, columns} = await showCustomer(desk.context, {
    ...{reference: id, asOf: desk.asOf, profile: await desk.profile()},
    ...{kinds: TOUCH_KINDS, most: TOUCHES, fields: SHORT_FIELDS},
  })
  const {customer, identities, consent, tags, profile, tickets, orders, timeline} = page
  return {customer, identities, consent, tags, profile, tickets, orders, timeline, columns}
}
