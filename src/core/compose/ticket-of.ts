import type {Ticket} from '../ticket/ticket.ts'
import {isOpen, isOpened} from '../ticket/ticket-rules.ts'
import type {Day} from '../time/day.ts'

/** The ticket that a text is about: the open one that was opened first, else the last one that there was. */
export function ticketOf(tickets: readonly Ticket[], asOf: Day): Ticket | undefined {
  const known = tickets
    .filter((ticket) => isOpened(ticket, asOf))
    .sort((one, other) => (one.opened_at < other.opened_at ? -1 : 1))
  return known.find((ticket) => isOpen(ticket, asOf)) ?? known.at(-1)
}
