import type {ListColumn, ListRow} from '../../listing/list-column.ts'
import type {Order} from '../../order/order.ts'
import {repFinder} from '../../rep/rep-of.ts'
import type {Settings} from '../../setting/settings.ts'
import type {Context} from '../../store/context.ts'
import type {Book} from '../../store/store.ts'
import {isComplaint} from '../../ticket/open-complaint.ts'
import type {Ticket} from '../../ticket/ticket.ts'
import {isOpened} from '../../ticket/ticket-rules.ts'
import type {Day} from '../../time/day.ts'
import {loadOrderScope, type OrderScope} from '../order-scope.ts'
import type {ScopeFields, ScopeQuery} from '../report-scope.ts'
import {AGAIN_DAYS, type AfterComplaint, afterComplaints} from './bought-again.ts'
import {type OrderCounts, ordersByProduct, ordersByShop} from './order-counts.ts'
import {purchaseLog} from './purchase-log.ts'
import {figuresOf, type TicketFigures} from './ticket-figures.ts'
import {type TicketDimension, type TicketGroup, ticketGroups} from './ticket-groups.ts'
import {ticketViews, type TicketView} from './ticket-view.ts'
import {usualCourse} from './usual-course.ts'

export interface TicketReportQuery extends ScopeQuery {
  by: TicketDimension
}

/** Tickets of one value of the dimension; `value` is blank where it is not known. */
export interface TicketReportRow extends TicketFigures {
  value: string
  /** What a product or rep is called. */
  name?: string | undefined
  /** Of shops and products: their orders of the period, and tickets to a thousand of them. */
  orders?: number | undefined
  per_1000_orders?: number | undefined
}

/** The after-sales cases opened in a period, as known at the end of a day. */
export interface TicketReport extends ScopeFields {
  by: TicketDimension
  /** Below so many tickets no share, mean or median is told. */
  least: number
  total: TicketFigures
  rows: TicketReportRow[]
  after: AfterComplaint[]
  after_days: number
  /** Kinds of ticket that count as complaints. */
  complaint_kinds: readonly string[]
}

/** The columns of its rows; the first one is called what the tickets are grouped by. */
export function ticketReportColumns(by: TicketDimension): readonly ListColumn[] {
  const counted: ListColumn[] = [
    {key: 'orders', type: 'integer'},
    {key: 'per_1000_orders', type: 'number'},
  ]
  return [
    {key: VALUE_KEYS[by], type: 'text'},
    ...(by === 'product' || by === 'rep' ? [{key: 'name', type: 'text' as const}] : []),
    {key: 'tickets', type: 'integer'},
    {key: 'open_tickets', type: 'integer'},
    {key: 'late_tickets', type: 'integer'},
    {key: 'promises', type: 'integer', extra: true},
    {key: 'kept_share', type: 'share'},
    {key: 'kept_low', type: 'share', extra: true},
    {key: 'kept_high', type: 'share', extra: true},
    {key: 'closed_tickets', type: 'integer', extra: true},
    {key: 'days_to_close', type: 'number'},
    {key: 'ratings', type: 'integer'},
    {key: 'mean_rating', type: 'number'},
    ...(by === 'product' || by === 'shop' ? counted : []),
  ]
}

const VALUE_KEYS: Readonly<Record<TicketDimension, string>> = {
  ...{cause: 'cause', kind: 'kind', product: 'product_id', shop: 'shop', rep: 'rep'},
}

/** The rows as their columns have them. */
export function ticketListRows({by, rows}: Pick<TicketReport, 'by' | 'rows'>): ListRow[] {
  return rows.map(({value, ...figures}) => ({[VALUE_KEYS[by]]: value === '' ? undefined : value, ...figures}))
}

/** Counts the tickets opened in a period, and what customers did after a complaint. Throws BAD_INPUT for an empty period. */
export async function reportTickets({store, now}: Context, query: TicketReportQuery): Promise<TicketReport> {
  return store.read(async (book) => {
    const {by, asOf} = query
    const scope = await loadOrderScope(book, query)
    const {settings, from, until} = scope
    const least = settings['ticket.report_least']
    const all = await book.all('ticket')
    const tickets = ticketViews(ofCustomers(all, scope), {asOf, now: now(), from, until})
    const orders = await ordersOf(book, tickets, by)
    const groups = ticketGroups(tickets, by, {orders, repOf: repFinder(await book.all('rep'))})
    return {
      ...scope.fields,
      ...{by, least, total: figuresOf(tickets, least), rows: await rowsOf(book, groups, {by, scope, least})},
      after: await afterOf(book, {tickets, all, settings, asOf}),
      ...{after_days: AGAIN_DAYS, complaint_kinds: settings['ticket.no_marketing']},
    }
  })
}

function ofCustomers(tickets: readonly Ticket[], scope: OrderScope): Ticket[] {
  const ids = [...new Set(tickets.flatMap(({customer_id}) => customer_id ?? []))].sort()
  const among = scope.among(ids)
  if (!among) return [...tickets]
  const looked = new Set(ids.filter((_, index) => among[index] === 1))
  return tickets.filter(({customer_id}) => customer_id !== undefined && looked.has(customer_id))
}

/** The orders that tickets are about, where a number is one order's only. */
async function ordersOf(
  book: Book,
  tickets: readonly TicketView[],
  by: TicketDimension,
): Promise<ReadonlyMap<string, Order>> {
  const numbers = [...new Set(tickets.flatMap(({order_number}) => order_number ?? []))]
  if (numbers.length === 0 || (by !== 'product' && by !== 'shop')) return new Map()
  const orders = new Map<string, Order>()
  const twice = new Set<string>()
  for (const order of await book.orders.find({numbers})) {
    if (orders.has(order.number as string)) twice.add(order.number as string)
    orders.set(order.number as string, order)
  }
  for (const number of twice) orders.delete(number)
  return orders
}

async function rowsOf(
  book: Book,
  groups: readonly TicketGroup[],
  {by, scope, least}: {by: TicketDimension; scope: OrderScope; least: number},
): Promise<TicketReportRow[]> {
  const counts = scope.fields.condition === undefined ? await countsOf(book, by, scope) : undefined
  const names = await namesOf(book, groups, by)
  return groups.map(({value, tickets}) => {
    const orders = value === '' ? undefined : counts?.get(value)
    return {
      value,
      name: names.get(value),
      ...figuresOf(tickets, least),
      orders,
      per_1000_orders: orders && tickets.length >= least ? (1000 * tickets.length) / orders : undefined,
    }
  })
}

async function countsOf(book: Book, by: TicketDimension, {from, until}: OrderScope): Promise<OrderCounts | undefined> {
  if (by === 'shop') return ordersByShop(book, {from, until})
  return by === 'product' ? ordersByProduct(book, {from, until}) : undefined
}

async function namesOf(
  book: Book,
  groups: readonly TicketGroup[],
  by: TicketDimension,
): Promise<Map<string, string | undefined>> {
  if (by !== 'product' && by !== 'rep') return new Map()
  const named = await book.getMany(
    by,
    groups.map(({value}) => value),
  )
  return new Map(named.map(({id, name}) => [id, name]))
}

async function afterOf(
  book: Book,
  {
    tickets,
    all,
    settings,
    asOf,
  }: {tickets: readonly TicketView[]; all: readonly Ticket[]; settings: Settings; asOf: Day},
): Promise<AfterComplaint[]> {
  const complaints = tickets.filter((ticket) => isComplaint(ticket, settings))
  const [history, gaps] = [await book.orders.histories(asOf), await book.orders.gaps(asOf)]
  const log = purchaseLog(history, gaps)
  const known = all.filter((ticket) => isComplaint(ticket, settings) && isOpened(ticket, asOf))
  const complained = new Set(known.flatMap(({customer_id}) => customer_id ?? []))
  const course = usualCourse(history, log, {asOf, complained, within: AGAIN_DAYS})
  return afterComplaints(complaints, {log, course, asOf, least: settings['ticket.report_least']})
}
