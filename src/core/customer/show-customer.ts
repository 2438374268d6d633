import {latestEntries} from '../consent/ledger.ts'
import {explainStanding} from '../explain/explain-standing.ts'
import type {Explanation} from '../explain/explanation.ts'
import type {ListColumn} from '../listing/list-column.ts'
import {currencyDigits} from '../money/money.ts'
import type {Product} from '../product/product.ts'
import type {Profile} from '../profile/profile.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {compareText} from '../text/compare-text.ts'
import type {Ticket} from '../ticket/ticket.ts'
import {daysOpen, isOpened, type Judged, stateAt} from '../ticket/ticket-rules.ts'
import {type Day, type Instant, textOfDay} from '../time/day.ts'
import {buyingOf} from './buying.ts'
import {completenessOf} from './completeness.ts'
import {type Customer, MESSAGE_CHANNELS} from './customer.ts'
import type {ChannelStanding, CustomerPage, PageTicket, Sibling} from './customer-page.ts'
import {type CustomerSources, loadCustomerSources} from './customer-sources.ts'
import {findCustomer} from './find-customer.ts'
import {productsOf, standingOf} from './standing.ts'
import {monthlyRevenue} from './monthly-revenue.ts'
import {orderRow} from './order-row.ts'
import {type TimelineKind, timelineOf, type TimelineTask} from './timeline.ts'

const ORDERS_SHOWN = 10

export interface PageQuery {
  reference: string
  asOf: Day
  /** A profile of that day that is at hand already. */
  profile?: Profile | undefined
  /** Only what happened from this day on, and only of these kinds, on the timeline. */
  since?: Day | undefined
  kinds?: readonly TimelineKind[] | undefined
  /** How much of the timeline; everything unless said. */
  most?: number | undefined
}

/** A page, and the profile's fields on it as columns. */
export interface ShownPage {
  page: CustomerPage
  columns: readonly ListColumn[]
}

/** Everything known of one customer as of a day. Throws NOT_FOUND or AMBIGUOUS. */
export async function showCustomer({store, now}: Context, query: PageQuery): Promise<ShownPage> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const customer = await findCustomer(book, query.reference, settings.country)
    const [sources, siblings, population] = await Promise.all([
      loadCustomerSources(book, customer),
      siblingsOf(book, customer),
      book.orders.population(),
    ])
    const products = await productsOf(book, sources)
    const {profile, index} = query.profile
      ? {profile: query.profile, index: query.profile.inputs.ids.indexOf(customer.id)}
      : await standingOf(book, sources, {asOf: query.asOf, settings, population, products})
    const judgements = index < 0 ? [] : explainStanding(profile, index, sources.orders)
    const page = {
      ...pageOf(sources, query, {settings, products, judgements, now: now()}),
      siblings,
      profile: index < 0 ? {} : profile.row(index),
    }
    return {page, columns: profile.columns}
  })
}

type OwnPart = Omit<CustomerPage, 'siblings' | 'profile'>

/** The part of the page that follows from what is held of the customer alone, and from how they are judged. */
function pageOf(
  sources: CustomerSources,
  {asOf, since, kinds, most}: PageQuery,
  {
    settings,
    products,
    judgements,
    now,
  }: {settings: Settings; products: ReadonlyMap<string, Product>; judgements: Explanation[]; now: Instant},
): OwnPart {
  const {customer, identities, tickets, merges, leads} = sources
  const digits = currencyDigits(settings.currency)
  const before = `${textOfDay(asOf + 1)}T00:00:00`
  const orders = sources.orders.filter(({at}) => at < before)
  const timeline = timelineOf(
    {...sources, tasks: tasksOf(customer, judgements)},
    {
      before,
      kinds,
      digits,
      since: since === undefined ? undefined : `${textOfDay(since)}T00:00:00`,
    },
  )
  return {
    as_of: textOfDay(asOf),
    customer,
    identities: identities.map(({type, value}) => ({type, value})),
    completeness: completenessOf(customer, identities, settings['quality.fields']),
    merged: merges.flatMap(({merged}) => merged),
    consent: channelsOf(sources),
    tags: [...new Set([...(customer.tags ?? []), ...(customer.rule_tags ?? [])])],
    tickets: openFirst(tickets, {asOf, now}),
    buying: buyingOf(orders, {products, digits}),
    judgements,
    timeline: timeline.slice(0, most),
    timeline_total: timeline.length,
    orders: orders.slice(0, ORDERS_SHOWN).map((order) => orderRow(order, digits)),
    orders_total: orders.length,
    monthly: monthlyRevenue(orders, {digits, until: textOfDay(asOf).slice(0, 7)}),
    lead: leads.find(({id}) => id === customer.lead_id) ?? leads[0],
  }
}

/** The follow-up that is due, as {@link explainStanding} found it. */
function tasksOf({id}: Customer, judgements: readonly Explanation[]): TimelineTask[] {
  const due = judgements
    .find(({topic, verdict}) => topic === 'task' && verdict === 'follow-up')
    ?.inputs.find(({name}) => name === 'due_at')
  return typeof due?.value === 'string' ? [{id: `churn:${id}`, due_at: due.value}] : []
}

function channelsOf({customer, consents}: CustomerSources): ChannelStanding[] {
  const latest = latestEntries(consents)
  return MESSAGE_CHANNELS.flatMap((channel) => {
    const state = customer.consent?.[channel]
    if (state === undefined) return []
    const entry = latest.get(channel)
    return [{channel, state, at: entry?.at, source: entry?.source, proof: entry?.proof}]
  })
}

/** Late ones first, then the longest promised; closed ones at the end, newest first. */
function openFirst(tickets: readonly Ticket[], judged: Judged): PageTicket[] {
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

async function siblingsOf(book: Book, {id, chain, household}: Customer): Promise<Sibling[]> {
  const found: Sibling[] = []
  for (const [by, value] of [
    ['chain', chain],
    ['household', household],
  ] as const) {
    if (value === undefined) continue
    const others = await book.find('customer', by, [value])
    for (const other of others) if (other.id !== id) found.push({id: other.id, name: other.name, by})
  }
  return found
}
