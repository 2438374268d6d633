import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {RepOf} from '../rep/rep-of.ts'
import type {Ticket} from '../ticket/ticket.ts'
import {TICKET_RULE_FIELDS, ticketRow} from '../ticket/ticket-rule-fields.ts'
import {isOpen} from '../ticket/ticket-rules.ts'
import {dayOf, type Instant} from '../time/day.ts'
import type {SubjectTable} from './subject-table.ts'

/** What rules about tickets can name. */
export const TICKET_RULE_COLUMNS: readonly ListColumn[] = [
  ...TICKET_RULE_FIELDS,
  {key: 'customer_value', type: 'money'},
]

interface TicketTableRequest {
  at: Instant
  /** What a customer brings in a year, in major units. */
  valueOf: (customer_id: string | undefined) => number
  repOf: RepOf
  /** Who looks after a customer. */
  guideOf: (customer_id: string | undefined) => string | undefined
}

/** The tickets that were open at a time, as the rules see them. */
export function ticketTable(all: readonly Ticket[], {at, valueOf, repOf, guideOf}: TicketTableRequest): SubjectTable {
  const asOf = dayOf(at)
  const tickets = all.filter((ticket) => isOpen(ticket, asOf))
  const rows: readonly ListRow[] = tickets.map((ticket) => ({
    ...ticketRow(ticket, {asOf, now: at}),
    customer_value: valueOf(ticket.customer_id),
  }))
  return {
    size: rows.length,
    columns: TICKET_RULE_COLUMNS,
    read: (field) => (index) => rows[index]?.[field],
    subject: (index) => {
      const {id, customer_id, rep} = tickets[index] as Ticket
      return {id, ticket_id: id, customer_id, rep: repOf(rep) ?? rep ?? guideOf(customer_id), complains: false}
    },
  }
}
