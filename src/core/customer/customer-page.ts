import type {Explanation} from '../explain/explanation.ts'
import type {Identity} from '../identity/identity.ts'
import type {Lead} from '../lead/lead.ts'
import type {ListRow} from '../listing/list-column.ts'
import type {SubjectTask} from '../queue/tasks-of.ts'
import type {Ticket} from '../ticket/ticket.ts'
import type {TicketState} from '../ticket/ticket-rules.ts'
import type {Buying} from './buying.ts'
import type {Completeness} from './completeness.ts'
import type {ConsentState, Customer, MessageChannel} from './customer.ts'
import type {MonthlyRevenue} from './monthly-revenue.ts'
import type {TimelineEntry} from './timeline.ts'

/** A channel, whether messages may take it, and who said so when. */
export interface ChannelStanding {
  channel: MessageChannel
  state: ConsentState
  at: string | undefined
  source: string | undefined
  proof: string | undefined
}

/** Somebody who belongs to the same chain or household. */
export interface Sibling {
  id: string
  name: string | undefined
  by: 'chain' | 'household'
}

/** A ticket and where it stands. */
export interface PageTicket extends Ticket {
  state: TicketState
  days_open: number
}

/** The customer's page. Money in major units. */
export interface CustomerPage {
  as_of: string
  customer: Customer
  identities: Pick<Identity, 'type' | 'value'>[]
  /** On the fields of the setting `quality.fields`. */
  completeness: Completeness
  siblings: Sibling[]
  /** The customers that were merged into this one. */
  merged: string[]
  consent: ChannelStanding[]
  tags: string[]
  profile: ListRow
  /** Open ones first, the longest promised before; then the closed ones, newest first. */
  tickets: PageTicket[]
  /** What is to be done for them, in the order of the queue; tasks that are put off too. */
  tasks: SubjectTask[]
  buying: Buying
  judgements: Explanation[]
  timeline: TimelineEntry[]
  timeline_total: number
  orders: ListRow[]
  orders_total: number
  monthly: MonthlyRevenue[]
  lead: Lead | undefined
}
