import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {Ticket} from './ticket.ts'
import {daysOpen, type Judged, knownOn, stateAt} from './ticket-rules.ts'

/** What rules of the queue about tickets can name. */
export const TICKET_RULE_FIELDS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'customer_id', type: 'text'},
  {key: 'kind', type: 'text'},
  {key: 'severity', type: 'text'},
  {key: 'state', type: 'text'},
  {key: 'cause', type: 'text'},
  {key: 'opened_at', type: 'instant'},
  {key: 'promised_at', type: 'instant'},
  {key: 'days_open', type: 'integer'},
  {key: 'satisfaction', type: 'integer'},
  {key: 'shop', type: 'text'},
  {key: 'rep', type: 'text'},
]

/** A ticket as lists and rules see it. */
export function ticketRow(ticket: Ticket, judged: Judged): ListRow {
  return {...knownOn(ticket, judged.asOf), state: stateAt(ticket, judged), days_open: daysOpen(ticket, judged.asOf)}
}
