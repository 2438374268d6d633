import {claimForLeads} from '../import/claim-facts.ts'
import type {Identity} from '../identity/identity.ts'
import type {Draft} from '../store/store.ts'
import {type Instant, instantOfSeconds} from '../time/day.ts'
import type {Lead} from './lead.ts'
import {converted, reopened} from './lead-rules.ts'

/** So many customers are asked for one by one; of more, all orders are read once. */
const ASKED_ONE_BY_ONE = 50
const DAY_SECONDS = 86_400

/** Whose leads are looked at: those of some customers, or some leads. */
type Among = {customers: readonly string[]} | {leads: readonly string[]}

/**
 * Wins the leads whose phone or e-mail belongs to a customer who has bought by now: an import does that as orders come in;
 * this is for a match that comes later, by a merge, an edit or a list of customers. Returns how many leads were won.
 */
export async function winMatchedLeads(draft: Draft, among: Among): Promise<number> {
  const matches = await matchesAmong(draft, among)
  const leads = (await draft.getMany('lead', [...matches.keys()])).filter(
    ({stage, customer_id, id}) => stage !== 'won' || customer_id !== matches.get(id),
  )
  if (leads.length === 0) return 0
  const firsts = await firstPurchases(draft, [...new Set(leads.map(({id}) => matches.get(id) as string))])
  const won = leads.flatMap((lead): Lead[] => {
    const customer_id = matches.get(lead.id) as string
    const at = firsts.get(customer_id)
    return at === undefined ? [] : [converted(lead, {customer_id, at})]
  })
  await draft.save('lead', won)
  await claimForLeads(draft, new Map(won.map(({id, customer_id}) => [id, customer_id as string])))
  return won.length
}

/**
 * After customers were parted: leads that were won as a customer who no longer has any of their identities are won as whoever
 * has them, if they bought, else they are open again.
 */
export async function reopenUnmatched(draft: Draft, customer: string): Promise<void> {
  const won = await draft.find('lead', 'customer_id', [customer])
  const identities = await draft.find(
    'identity',
    'lead_id',
    won.map(({id}) => id),
  )
  const known = new Set(identities.map(({lead_id}) => lead_id))
  const kept = new Set(identities.flatMap(({lead_id, customer_id}) => (customer_id === customer ? [lead_id] : [])))
  const parted = won.filter(({id}) => known.has(id) && !kept.has(id))
  if (parted.length === 0) return
  await draft.save('lead', parted.map(reopened))
  await winMatchedLeads(draft, {leads: parted.map(({id}) => id)})
}

/** Lead → the customer who has one of its identities. */
async function matchesAmong(draft: Draft, among: Among): Promise<Map<string, string>> {
  const [field, ids] =
    'leads' in among ? (['lead_id', among.leads] as const) : (['customer_id', among.customers] as const)
  if (ids.length === 0) return new Map()
  const identities = await draft.find('identity', field, ids)
  const both = identities.filter(
    (identity): identity is Identity & {lead_id: string; customer_id: string} =>
      identity.lead_id !== undefined && identity.customer_id !== undefined,
  )
  return new Map(both.map(({lead_id, customer_id}) => [lead_id, customer_id]))
}

/** When each of these customers bought first; those who never did are left out. */
async function firstPurchases(draft: Draft, customers: readonly string[]): Promise<Map<string, Instant>> {
  const firsts = new Map<string, Instant>()
  if (customers.length > ASKED_ONE_BY_ONE) return firstOfAll(draft, new Set(customers))
  for (const customer_id of customers) {
    const purchases = (await draft.orders.find({customer_id})).filter(({purchase}) => purchase)
    const first = purchases.at(-1)
    if (first) firsts.set(customer_id, first.at)
  }
  return firsts
}

async function firstOfAll(draft: Draft, customers: ReadonlySet<string>): Promise<Map<string, Instant>> {
  const table = await draft.orders.columns(['customer', 'day', 'second'], {known: true, purchases: true})
  const firsts = new Map<string, Instant>()
  for (let row = 0; row < table.rows; row++) {
    const customer = table.customers[table.customer[row] as number] as string
    if (!customers.has(customer) || firsts.has(customer)) continue
    firsts.set(customer, instantOfSeconds((table.day[row] as number) * DAY_SECONDS + (table.second[row] as number)))
  }
  return firsts
}
