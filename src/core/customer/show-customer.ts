import {latestEntries} from '../consent/ledger.ts'
import {explainStanding} from '../explain/explain-standing.ts'
import type {Explanation} from '../explain/explanation.ts'
import type {ListColumn} from '../listing/list-column.ts'
import {currencyDigits} from '../money/money.ts'
import type {Product} from '../product/product.ts'
import type {Profile} from '../profile/profile.ts'
import {type SubjectTask, tasksOf} from '../queue/tasks-of.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {type Day, type Instant, textOfDay} from '../time/day.ts'
import {momentOf} from '../time/moment-of.ts'
import {buyingOf} from './buying.ts'
import {completenessOf} from './completeness.ts'
import {type Customer, MESSAGE_CHANNELS} from './customer.ts'
import type {ChannelStanding, CustomerPage, Sibling} from './customer-page.ts'
import {type CustomerSources, loadCustomerSources} from './customer-sources.ts'
import {findCustomer} from './find-customer.ts'
import {productsOf, standingIn} from './standing.ts'
import {monthlyRevenue} from './monthly-revenue.ts'
import {orderRow} from './order-row.ts'
import {openFirst} from './page-tickets.ts'
import {type TimelineKind, timelineOf} from './timeline.ts'

const ORDERS_SHOWN = 10

export interface PageQuery {
  reference: string
  asOf: Day
  /** A profile of that day that is at hand already. */
  profile?: Profile | undefined
  /** Only these fields of the profile; all unless said. */
  fields?: readonly string[] | undefined
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
    const at = momentOf(query.asOf, now())
    const [sources, siblings, tasks] = await Promise.all([
      loadCustomerSources(book, customer),
      siblingsOf(book, customer),
      tasksOf(book, {customer_id: customer.id}, {at, settings}),
    ])
    const products = await productsOf(book, sources)
    const {asOf} = query
    const {profile, index} = await standingIn(book, sources, {asOf, settings, products, profile: query.profile})
    const judgements = index < 0 ? [] : explainStanding(profile, index, sources.orders)
    const page = {
      ...pageOf({...sources, tasks}, query, {settings, products, judgements, now: now()}),
      siblings,
      profile: index < 0 ? {} : profile.row(index, query.fields),
    }
    return {page, columns: profile.columns}
  })
}

type OwnPart = Omit<CustomerPage, 'siblings' | 'profile'>

interface PageBase {
  settings: Settings
  products: ReadonlyMap<string, Product>
  judgements: Explanation[]
  now: Instant
}

/** The part of the page that follows from what is held of the customer alone, and from how they are judged. */
function pageOf(
  sources: CustomerSources & {tasks: SubjectTask[]},
  {asOf, since, kinds, most}: PageQuery,
  {settings, products, judgements, now}: PageBase,
): OwnPart {
  const {customer, identities, tickets, merges, leads, tasks} = sources
  const digits = currencyDigits(settings.currency)
  const before = `${textOfDay(asOf + 1)}T00:00:00`
  const orders = sources.orders.filter(({at}) => at < before)
  const from = since === undefined ? undefined : `${textOfDay(since)}T00:00:00`
  const timeline = timelineOf(sources, {before, kinds, digits, since: from})
  return {
    as_of: textOfDay(asOf),
    customer,
    identities: identities.map(({type, value}) => ({type, value})),
    completeness: completenessOf(customer, identities, settings['quality.fields']),
    merged: merges.flatMap(({merged}) => merged),
    consent: channelsOf(sources),
    tags: [...new Set([...(customer.tags ?? []), ...(customer.rule_tags ?? [])])],
    tickets: openFirst(tickets, {asOf, now}),
    tasks,
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

function channelsOf({customer, consents}: CustomerSources): ChannelStanding[] {
  const latest = latestEntries(consents)
  return MESSAGE_CHANNELS.flatMap((channel) => {
    const state = customer.consent?.[channel]
    if (state === undefined) return []
    const entry = latest.get(channel)
    return [{channel, state, at: entry?.at, source: entry?.source, proof: entry?.proof}]
  })
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
