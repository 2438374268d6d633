import type {ListColumn} from '../listing/list-column.ts'
import type {Ticket} from '../ticket/ticket.ts'
import {daysOpen, isOpen, stateOf} from '../ticket/ticket-rules.ts'
import {type Instant, dayOf} from '../time/day.ts'
import type {SubjectTable} from './subject-table.ts'

/** What rules about tickets can name. */
export const TICKET_RULE_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'customer_id', type: 'text'},
  {key: 'kind', type: 'text'},
  {key: 'severity', type: 'text'},
  {key: 'state', type: 'text'},
  {key: 'cause', type: 'text'},
  {key: 'opened_at', type: 'instant'},
  {key: 'promised_at', type: 'instant'},
  {key: 'days_open', type: 'integer'},
  {key: 'shop', type: 'text'},
  {key: 'rep', type: 'text'},
  {key: 'customer_value', type: 'money'},
]

interface TicketTableRequest {
  at: Instant
  /** What a customer brings in a year, in major units. */
  valueOf: (customer_id: string | undefined) => number
  /** Who looks after a customer. */
  guideOf: (customer_id: string | undefined) => string | undefined
}

/** The tickets that were open at a time, as the rules see them. */
export function ticketTable(all: readonly Ticket[], {at, valueOf, guideOf}: TicketTableRequest): SubjectTable {
  const asOf = dayOf(at)
  const tickets = all.filter((ticket) => isOpen(ticket, asOf))
  const derived: Readonly<Record<string, (ticket: Ticket) => unknown>> = {
    state: (ticket) => stateOf(ticket, asOf),
    days_open: (ticket) => daysOpen(ticket, asOf),
    customer_value: ({customer_id}) => valueOf(customer_id),
  }
  return {
    size: tickets.length,
    columns: TICKET_RULE_COLUMNS,
    read: (field) => {
      const of = derived[field] ?? ((ticket: Ticket) => ticket[field as keyof Ticket])
      return (index) => of(tickets[index] as Ticket)
    },
    subject: (index) => {
      const {id, customer_id, rep} = tickets[index] as Ticket
      return {id, ticket_id: id, customer_id, rep: rep ?? guideOf(customer_id), complains: false}
    },
  }
}
