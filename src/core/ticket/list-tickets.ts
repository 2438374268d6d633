import {findCustomer} from '../customer/find-customer.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {findTicket} from './find-ticket.ts'
import type {Ticket} from './ticket.ts'
import {daysOpen, isOpen, isOpened, stateOf, type TicketState} from './ticket-rules.ts'

export const TICKET_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'number', type: 'text', extra: true},
  {key: 'state', type: 'text'},
  {key: 'severity', type: 'text'},
  {key: 'kind', type: 'text'},
  {key: 'customer_id', type: 'text'},
  {key: 'customer_name', type: 'text'},
  {key: 'subject', type: 'text'},
  {key: 'detail', type: 'text', extra: true},
  {key: 'opened_at', type: 'instant'},
  {key: 'promised_at', type: 'instant'},
  {key: 'closed_at', type: 'instant', extra: true},
  {key: 'days_open', type: 'integer'},
  {key: 'satisfaction', type: 'integer'},
  {key: 'order_number', type: 'text', extra: true},
  {key: 'shop', type: 'text'},
  {key: 'rep', type: 'text'},
  {key: 'source', type: 'text', extra: true},
]

export interface TicketListQuery {
  asOf: Day
  customer?: string | undefined
  states?: readonly TicketState[] | undefined
}

/** Tickets as of a day: those that are open first, the oldest of them on top; then those closed, the newest first. */
export async function listTickets({store}: Context, query: TicketListQuery): Promise<ListRow[]> {
  const {asOf, states} = query
  return store.read(async (book) => {
    const tickets = (await ticketsOf(book, query.customer))
      .filter((ticket) => isOpened(ticket, asOf))
      .filter((ticket) => states === undefined || states.includes(stateOf(ticket, asOf)))
      .sort(openFirst(asOf))
    const names = await customerNames(book, tickets)
    return tickets.map((ticket) => ticketRow(ticket, {asOf, customer_name: names.get(ticket.customer_id ?? '')}))
  })
}

/** One ticket as of a day, by its id or number. Throws NOT_FOUND or AMBIGUOUS. */
export async function showTicket(
  {store}: Context,
  {reference, asOf}: {reference: string; asOf: Day},
): Promise<{ticket: ListRow}> {
  return store.read(async (book) => {
    const ticket = await findTicket(book, reference)
    const names = await customerNames(book, [ticket])
    return {ticket: ticketRow(ticket, {asOf, customer_name: names.get(ticket.customer_id ?? '')})}
  })
}

function ticketRow(ticket: Ticket, more: {asOf: Day; customer_name: string | undefined}): ListRow {
  const {asOf, customer_name} = more
  return {...ticket, customer_name, state: stateOf(ticket, asOf), days_open: daysOpen(ticket, asOf)}
}

async function ticketsOf(book: Book, customer: string | undefined): Promise<Ticket[]> {
  if (customer === undefined) return book.all('ticket')
  const {country} = await loadSettings(book)
  return book.find('ticket', 'customer_id', [(await findCustomer(book, customer, country)).id])
}

async function customerNames(book: Book, tickets: readonly Ticket[]): Promise<Map<string, string | undefined>> {
  const ids = new Set(tickets.flatMap(({customer_id}) => customer_id ?? []))
  const customers = await book.getMany('customer', [...ids])
  return new Map(customers.map(({id, name}) => [id, name]))
}

function openFirst(asOf: Day): (left: Ticket, right: Ticket) => number {
  return (left, right) => {
    const open = isOpen(left, asOf)
    if (open !== isOpen(right, asOf)) return open ? -1 : 1
    const order = left.opened_at < right.opened_at ? -1 : left.opened_at > right.opened_at ? 1 : 0
    return open ? order : -order
  }
}
