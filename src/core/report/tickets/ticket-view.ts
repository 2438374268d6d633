import type {Ticket} from '../../ticket/ticket.ts'
import {deadlineOf, isOpen, isOpened, isPromiseKept, type Judged, knownOn, stateAt} from '../../ticket/ticket-rules.ts'
import {type Day, dayOf, hoursBetween, type Instant} from '../../time/day.ts'
import {knownUntil} from '../../time/known-until.ts'

/** A ticket as it was known at the end of a day. */
export interface TicketView extends Ticket {
  is_open: boolean
  is_late: boolean
  /** Whether the promise was kept; undefined while its time has not passed, and where nothing was promised. */
  kept: boolean | undefined
  /** Hours from its opening to its closing, or to the end of the day, or now, while it is open. */
  hours: number
}

/** The tickets opened in a period, as known at the end of a day, or by now when that is today: what came after is not known yet. */
export function ticketViews(
  tickets: readonly Ticket[],
  {from, until, ...judged}: Judged & {from: Day | undefined; until: Day},
): TicketView[] {
  return tickets
    .filter((ticket) => isOpened(ticket, until) && (from === undefined || dayOf(ticket.opened_at) >= from))
    .map((ticket) => viewOf(ticket, judged))
}

function viewOf(ticket: Ticket, {asOf, now}: Judged): TicketView {
  const known = knownOn(ticket, asOf)
  const end = knownUntil(asOf, now)
  return {
    ...known,
    is_open: isOpen(known, asOf),
    is_late: stateAt(known, {asOf, now}) === 'late',
    kept: keptBy(known, end),
    hours: Math.max(0, Math.floor(hoursBetween(ticket.opened_at, known.closed_at ?? end))),
  }
}

/**
 * Of promises whose time has come only: those that were closed early would else be counted as kept while others of the same
 * age are still open.
 */
function keptBy(ticket: Ticket, end: Instant): boolean | undefined {
  const {promised_at} = ticket
  if (promised_at === undefined || deadlineOf(promised_at) > end) return undefined
  return isPromiseKept(ticket) ?? false
}
