import {compareText} from '../text/compare-text.ts'
import type {Ticket} from '../ticket/ticket.ts'
import {daysOpen, isOpened, type Judged, stateAt} from '../ticket/ticket-rules.ts'
import type {PageTicket} from './customer-page.ts'

/** Late ones first, then the longest promised; closed ones at the end, newest first. */
export function openFirst(tickets: readonly Ticket[], judged: Judged): PageTicket[] {
  const shown = tickets
    .filter((ticket) => isOpened(ticket, judged.asOf))
    .map((ticket) => ({...ticket, state: stateAt(ticket, judged), days_open: daysOpen(ticket, judged.asOf)}))
  const promised = ({promised_at, opened_at}: Ticket): string => promised_at ?? opened_at
  const rank = ({state}: PageTicket): number => (state === 'late' ? 0 : 1)
  return [
    ...shown
      .filter(({state}) => state !== 'closed')
      .sort((left, right) => rank(left) - rank(right) || compareText(promised(left), promised(right))),
    ...shown
      .filter(({state}) => state === 'closed')
      .sort((left, right) => compareText(right.opened_at, left.opened_at)),
  ]
}
