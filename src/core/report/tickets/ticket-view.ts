import type {Ticket} from '../../ticket/ticket.ts'
import {deadlineOf, isLate, isOpen, isOpened, isPromiseKept} from '../../ticket/ticket-rules.ts'
import {type Day, dayOf, endOfDay, hoursBetween, secondsOf} from '../../time/day.ts'

/** A ticket as it was known at the end of a day. */
export interface TicketView extends Ticket {
  is_open: boolean
  is_late: boolean
  /** Whether the promise was kept; undefined while its time has not passed, and where nothing was promised. */
  kept: boolean | undefined
  /** Hours from its opening to its closing, or to the end of the day while it is open. */
  hours: number
}

/** The tickets opened in a period, as known at the end of a day: what came after is not known yet. */
export function ticketViews(
  tickets: readonly Ticket[],
  {asOf, from, until}: {asOf: Day; from: Day | undefined; until: Day},
): TicketView[] {
  return tickets
    .filter((ticket) => isOpened(ticket, until) && (from === undefined || dayOf(ticket.opened_at) >= from))
    .map((ticket) => viewOf(ticket, asOf))
}

function viewOf(ticket: Ticket, asOf: Day): TicketView {
  const is_open = isOpen(ticket, asOf)
  const known: Ticket = is_open
    ? {...ticket, closed_at: undefined, satisfaction: undefined, resolution: undefined}
    : ticket
  const end = known.closed_at ?? endOfDay(asOf)
  return {
    ...known,
    is_open,
    is_late: isLate(known, asOf),
    kept: keptBy(known, asOf),
    hours: Math.max(0, Math.floor(hoursBetween(ticket.opened_at, end))),
  }
}

/**
 * Of promises whose time has come only: those that were closed early would else be counted as kept while others of the same
 * age are still open.
 */
function keptBy(ticket: Ticket, asOf: Day): boolean | undefined {
  const {promised_at} = ticket
  if (promised_at === undefined || secondsOf(deadlineOf(promised_at)) > secondsOf(endOfDay(asOf))) return undefined
  return isPromiseKept(ticket) ?? false
}
