import type {Customer, Inference} from '../customer/customer.ts'
import type {ListColumn} from '../listing/list-column.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import {wilson} from '../statistics/wilson.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {HOUSEHOLD_SIGNALS, isSignal} from './household-signals.ts'

/** Fields that behaviour can say something about. */
export const PROPOSED_FIELDS = ['home_shop', 'region', 'city', 'household'] as const
export type ProposedField = (typeof PROPOSED_FIELDS)[number]

export const PROPOSAL_COLUMNS: readonly ListColumn[] = [
  {key: 'customer_id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'field', type: 'text'},
  {key: 'value', type: 'text'},
  {key: 'confidence', type: 'share'},
  {key: 'basis', type: 'text'},
]

/** A value proposed for a field that is empty. */
export interface Proposal extends Inference {
  customer_id: string
  name: string | undefined
  field: ProposedField
}

export interface ProposalResult {
  proposals: Proposal[]
  /** Customers whose proposals are new or other than before, and those who lost theirs. */
  changed: number
  withdrawn: number
  dry_run: boolean
  change_id: number | undefined
}

/**
 * Proposes missing fields from what customers did: the home shop from where they buy, region and city from that
 * shop's, the make-up of a household from its baskets. A proposal is kept beside the record (`inferred`), with its
 * confidence (the lower end of the 95 % interval of the share it rests on), and never written into a field. Proposals
 * for fields that were filled since, or that no longer hold, are withdrawn.
 */
export async function proposeFields(
  {store, now, who}: Context,
  {asOf, dryRun}: {asOf: Day; dryRun: boolean},
): Promise<ProposalResult> {
  const {proposals, customers} = await store.read(async (book) => {
    const settings = await loadSettings(book)
    return {proposals: await findProposals(book, {asOf, settings}), customers: await book.all('customer')}
  })
  const byCustomer = Map.groupBy(proposals, ({customer_id}) => customer_id)
  const changed = customers.flatMap((customer) => withProposals(customer, byCustomer.get(customer.id) ?? []) ?? [])
  const withdrawn = changed.filter(({inferred}) => inferred === undefined).length
  const result = {proposals, changed: changed.length - withdrawn, withdrawn, dry_run: dryRun}
  if (dryRun || changed.length === 0) return {...result, change_id: undefined}
  const change_id = await store.write({command: 'quality propose', who, at: now()}, async (draft) => {
    await draft.save('customer', changed)
    draft.describe('proposals for missing fields', {customers: changed.length})
    return draft.changeId
  })
  return {...result, change_id}
}

/** The customer with these proposals and no others; undefined when nothing changes. */
function withProposals(customer: Customer, proposals: readonly Proposal[]): Customer | undefined {
  const inferred = Object.fromEntries(
    proposals.map(({field, value, confidence, basis}): [string, Inference] => [field, {value, confidence, basis}]),
  )
  const next = proposals.length === 0 ? undefined : inferred
  if (JSON.stringify(next) === JSON.stringify(customer.inferred)) return undefined
  return {...customer, inferred: next}
}

interface Question {
  asOf: Day
  settings: Settings
}

/** Every proposal there is, by customer id. */
async function findProposals(book: Book, question: Question): Promise<Proposal[]> {
  const records = await book.columns('customer', [
    'id',
    'name',
    'home_shop',
    'region',
    'city',
    'household',
    'kind',
    'erased_at',
  ])
  const place = new Map(records.id.map((id, index) => [id, index]))
  const histories = await book.orders.histories(question.asOf)
  const orders = new Map(histories.ids.map((id, index) => [id, histories.orders[index] as number]))
  const days = new Map(histories.ids.map((id, index) => [id, histories.purchase_days[index] as number]))
  const found = [
    ...(await placeProposals(book, {orders, ...question})),
    ...(await householdProposals(book, {days, ...question})),
  ]
  return found
    .flatMap(({customer_id, field, ...inference}) => {
      const at = place.get(customer_id)
      if (at === undefined || records[field][at] !== undefined || records.erased_at[at] !== undefined) return []
      if (field === 'household' && (records.kind[at] ?? 'household') !== 'household') return []
      return {customer_id, name: records.name[at], field, ...inference}
    })
    .sort((left, right) => right.confidence - left.confidence)
}

type Found = Omit<Proposal, 'name'>

async function placeProposals(
  book: Book,
  {orders, asOf, settings}: Question & {orders: ReadonlyMap<string, number>},
): Promise<Found[]> {
  const {ids, values, share} = await book.orders.favourites(asOf, 'shop')
  const shops = new Map((await book.all('shop')).map((shop) => [shop.id, shop]))
  return ids.flatMap((customer_id, index): Found[] => {
    const count = orders.get(customer_id) ?? 0
    const own = share[index] as number
    const shop = values[index] as string
    if (shop === '' || count < settings['quality.proposal_orders'] || own < settings['quality.home_shop_share'])
      return []
    const confidence = wilson(own * count, count).low
    const basis = `${Math.round(100 * own)} % of ${count} purchases at ${shop}`
    const said = (field: ProposedField, value: string | undefined): Found[] =>
      value === undefined ? [] : [{customer_id, field, value, confidence, basis}]
    const {region, city} = shops.get(shop) ?? {}
    return [...said('home_shop', shop), ...said('region', region), ...said('city', city)]
  })
}

/**
 * Whoever buys food for a baby again and again has one, however much else is bought: the share is that of the days with
 * such goods on which they say so, which is all of them.
 */
async function householdProposals(
  book: Book,
  {days, asOf, settings}: Question & {days: ReadonlyMap<string, number>},
): Promise<Found[]> {
  const products = await book.all('product')
  const best = new Map<string, Found>()
  for (const {value, words} of HOUSEHOLD_SIGNALS) {
    const signals = products.filter((product) => isSignal(words, product)).map(({id}) => id)
    const buyers = await book.orders.buyersOf(signals, asOf)
    for (const [index, customer_id] of buyers.ids.entries()) {
      const count = buyers.days[index] as number
      const all = days.get(customer_id) ?? count
      if (count < settings['quality.proposal_orders']) continue
      const confidence = wilson(count, count).low
      if (confidence <= (best.get(customer_id)?.confidence ?? 0)) continue
      const basis = `such goods on ${count} of ${all} purchase days`
      best.set(customer_id, {customer_id, field: 'household', value, confidence, basis})
    }
  }
  return [...best.values()]
}
