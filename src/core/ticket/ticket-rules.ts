import {type Day, dayOf, type Instant} from '../time/day.ts'
import type {Ticket} from './ticket.ts'

/** Where a ticket stands: `late` is open with its promise broken. */
export const TICKET_STATES = ['open', 'late', 'closed'] as const
export type TicketState = (typeof TICKET_STATES)[number]

type Times = Pick<Ticket, 'opened_at' | 'promised_at' | 'closed_at'>

/** Whether it was there already. */
export function isOpened({opened_at}: Pick<Ticket, 'opened_at'>, asOf: Day): boolean {
  return dayOf(opened_at) <= asOf
}

/** Whether it was there and not closed yet at the end of a day. */
export function isOpen(ticket: Pick<Times, 'opened_at' | 'closed_at'>, asOf: Day): boolean {
  return isOpened(ticket, asOf) && (ticket.closed_at === undefined || dayOf(ticket.closed_at) > asOf)
}

/** A ticket as it was known at the end of a day: of one that was closed later, not how. */
export function knownOn(ticket: Ticket, asOf: Day): Ticket {
  if (ticket.closed_at === undefined || !isOpen(ticket, asOf)) return ticket
  return {...ticket, closed_at: undefined, satisfaction: undefined, resolution: undefined}
}

/** Whether it is open although the day has passed for which an answer was promised. */
export function isLate(ticket: Times, asOf: Day): boolean {
  return isOpen(ticket, asOf) && ticket.promised_at !== undefined && dayOf(ticket.promised_at) < asOf
}

export function stateOf(ticket: Times, asOf: Day): TicketState {
  if (!isOpen(ticket, asOf)) return 'closed'
  return isLate(ticket, asOf) ? 'late' : 'open'
}

/** A day as of which tickets are judged, and the time it is: what was promised for this morning is late at noon. */
export interface Judged {
  asOf: Day
  now: Instant
}

/** Where a ticket stands on a day; on today's, whether it is late by the clock. */
export function stateAt(ticket: Times, {asOf, now}: Judged): TicketState {
  const state = stateOf(ticket, asOf)
  const {promised_at} = ticket
  if (state !== 'open' || promised_at === undefined || asOf !== dayOf(now)) return state
  return deadlineOf(promised_at) < now ? 'late' : 'open'
}

/** Whether a closed ticket was closed in time; undefined where nothing was promised or it is open. */
export function isPromiseKept({promised_at, closed_at}: Times): boolean | undefined {
  if (promised_at === undefined || closed_at === undefined) return undefined
  return closed_at <= deadlineOf(promised_at)
}

/** What was promised for a day, without a time, is promised for its end. */
export function deadlineOf(promised_at: Instant): Instant {
  return promised_at.endsWith('T00:00:00') ? `${promised_at.slice(0, 10)}T23:59:59` : promised_at
}

/** Days from its opening to its end, or to the day as of which it is judged while it is open. */
export function daysOpen(ticket: Times, asOf: Day): number {
  const {opened_at, closed_at} = ticket
  const until = isOpen(ticket, asOf) || closed_at === undefined ? asOf : dayOf(closed_at)
  return until - dayOf(opened_at)
}
