import {type Day, dayOf} from '../time/day.ts'
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

/** Whether it is open although the day has passed for which an answer was promised. */
export function isLate(ticket: Times, asOf: Day): boolean {
  return isOpen(ticket, asOf) && ticket.promised_at !== undefined && dayOf(ticket.promised_at) < asOf
}

export function stateOf(ticket: Times, asOf: Day): TicketState {
  if (!isOpen(ticket, asOf)) return 'closed'
  return isLate(ticket, asOf) ? 'late' : 'open'
}

/** Days from its opening to its end, or to the day as of which it is judged while it is open. */
export function daysOpen(ticket: Times, asOf: Day): number {
  const {opened_at, closed_at} = ticket
  const until = isOpen(ticket, asOf) || closed_at === undefined ? asOf : dayOf(closed_at)
  return until - dayOf(opened_at)
}
