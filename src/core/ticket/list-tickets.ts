import type {Customer} from '../customer/customer.ts'
import {findCustomer} from '../customer/find-customer.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {repAskedFor} from '../rep/acting-rep.ts'
import {isTheirs} from '../rep/active-rep.ts'
import {guideFinder} from '../rep/guide-of.ts'
import type {Rep} from '../rep/rep.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {compareText} from '../text/compare-text.ts'
import type {Day} from '../time/day.ts'
import {findTicket} from './find-ticket.ts'
import type {Ticket} from './ticket.ts'
import {ticketRow} from './ticket-rule-fields.ts'
import {isOpened, type Judged, stateAt, TICKET_STATES, type TicketState} from './ticket-rules.ts'

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
  {key: 'cause', type: 'text', extra: true},
  {key: 'opened_at', type: 'instant'},
  {key: 'promised_at', type: 'instant'},
  {key: 'closed_at', type: 'instant', extra: true},
  {key: 'resolution', type: 'text', extra: true},
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
  /** Whose: a rep, or `all`; unless given those of the rep who is acting, and all of a customer who is named. */
  rep?: string | undefined
}

/** Tickets, and whose they are where not everybody's were asked for. */
export interface TicketList {
  rows: ListRow[]
  rep: string | undefined
}

/** What a customer is called, and who looks after them. */
type Whose = Pick<Customer, 'name' | 'guide'>

/**
 * Tickets as of a day: late ones first, the longest promised on top; then those that are open, the oldest on top; then
 * those closed, the newest first. A rep's are those in the rep's charge, and those in nobody's of the rep's own customers.
 * Throws NOT_FOUND or AMBIGUOUS for a customer or rep.
 */
export async function listTickets(context: Context, query: TicketListQuery): Promise<TicketList> {
  const judged = {asOf: query.asOf, now: context.now()}
  return context.store.read(async (book) => {
    const asked = query.rep ?? (query.customer === undefined ? undefined : 'all')
    const rep = await repAskedFor(book, context, asked)
    const tickets = (await ticketsOf(book, query.customer))
      .filter((ticket) => isOpened(ticket, query.asOf))
      .filter((ticket) => query.states === undefined || query.states.includes(stateAt(ticket, judged)))
      .sort(lateFirst(judged))
    const customers = await customersOf(book, tickets)
    const theirs = tickets.filter((ticket) => rep === undefined || isInChargeOf(rep, ticket, customers))
    const rows = theirs.map((ticket) => listed(ticket, customers, judged))
    return {rows, rep: rep?.id}
  })
}

/** One ticket as of a day, by its id or number. Throws NOT_FOUND or AMBIGUOUS. */
export async function showTicket(
  {store, now}: Context,
  {reference, asOf}: {reference: string; asOf: Day},
): Promise<{ticket: ListRow}> {
  return store.read(async (book) => {
    const ticket = await findTicket(book, reference)
    return {ticket: listed(ticket, await customersOf(book, [ticket]), {asOf, now: now()})}
  })
}

function listed(ticket: Ticket, customers: ReadonlyMap<string, Whose>, judged: Judged): ListRow {
  return {...ticketRow(ticket, judged), customer_name: customers.get(ticket.customer_id ?? '')?.name}
}

function isInChargeOf(rep: Rep, {rep: inCharge, customer_id}: Ticket, customers: ReadonlyMap<string, Whose>): boolean {
  return isTheirs(rep, inCharge ?? customers.get(customer_id ?? '')?.guide)
}

async function ticketsOf(book: Book, customer: string | undefined): Promise<Ticket[]> {
  if (customer === undefined) return book.all('ticket')
  const {country} = await loadSettings(book)
  return book.find('ticket', 'customer_id', [(await findCustomer(book, customer, country)).id])
}

async function customersOf(book: Book, tickets: readonly Ticket[]): Promise<Map<string, Whose>> {
  const ids = new Set(tickets.flatMap(({customer_id}) => customer_id ?? []))
  const customers = await book.getMany('customer', [...ids])
  const guideOf = guideFinder(await book.all('rep'))
  return new Map(customers.map(({id, name, guide, home_shop}) => [id, {name, guide: guideOf(id, {guide, home_shop})}]))
}

const RANKS: readonly TicketState[] = ['late', 'open', 'closed'] satisfies (typeof TICKET_STATES)[number][]

function lateFirst(judged: Judged): (left: Ticket, right: Ticket) => number {
  return (left, right) => {
    const [one, other] = [stateAt(left, judged), stateAt(right, judged)]
    if (one !== other) return RANKS.indexOf(one) - RANKS.indexOf(other)
    if (one === 'closed') return compareText(right.opened_at, left.opened_at)
    return one === 'late'
      ? compareText(left.promised_at ?? '', right.promised_at ?? '')
      : compareText(left.opened_at, right.opened_at)
  }
}
