import type {Consent, Customer} from '../customer/customer.ts'
import type {Intake} from '../import/import-rows.ts'
import type {ConsentEntry} from './consent.ts'
import {addToLedger, takeConsent} from './take-consent.ts'
import type {Word} from './unsubscribe-words.ts'

type NewEntry = Omit<ConsentEntry, 'id'>

interface Standing {
  customers: Map<string, Customer>
  changed: Set<string>
  entries: NewEntry[]
}

/**
 * Enters what addresses said in the ledger and on the customers who have them. `pending` holds, as `identity channel`,
 * what addresses of nobody have taken back before, and gets what is new of that.
 */
export async function enterWords(
  intake: Intake,
  words: readonly Word[],
  {pending, mayGrant}: {pending: Set<string>; mayGrant: boolean},
): Promise<void> {
  const {draft, tally} = intake
  const owners = new Set(words.flatMap(({customer_id}) => customer_id ?? []))
  const customers = new Map((await draft.getMany('customer', [...owners])).map((customer) => [customer.id, customer]))
  const standing: Standing = {customers, changed: new Set(), entries: []}
  for (const word of words) {
    const before = standing.entries.length
    const {customer_id} = word
    const customer = customer_id === undefined ? undefined : customers.get(customer_id)
    if (customer) sayOfCustomer(intake, standing, {word, customer, mayGrant})
    else sayOfNobody(intake, standing, {word, pending})
    if (standing.entries.length === before && word.state === 'withdrawn') tally.add('unchanged')
  }
  tally.add('created', standing.entries.length)
  tally.addFurther('customers', standing.changed.size)
  await draft.save(
    'customer',
    [...standing.changed].map((id) => customers.get(id) as Customer),
  )
  await addToLedger(draft, standing.entries)
}

function sayOfCustomer(
  {who, tally}: Intake,
  {customers, changed, entries}: Standing,
  {word, customer, mayGrant}: {word: Word; customer: Customer; mayGrant: boolean},
): void {
  const {channels, state, at, source, proof} = word
  const said = Object.fromEntries(channels.map((channel) => [channel, state])) as Consent
  const {consent, news, refused} = takeConsent(customer.consent, {consent: said, mayGrant})
  tally.addFurther('grants_refused', refused.length)
  if (news.length === 0) return
  customers.set(customer.id, {...customer, consent})
  changed.add(customer.id)
  for (const {channel} of news) entries.push({customer_id: customer.id, channel, state, at, source, proof, who})
}

/** A grant of an address that nobody known has is nobody's. */
function sayOfNobody(
  {who, tally}: Intake,
  {entries}: Standing,
  {word, pending}: {word: Word; pending: Set<string>},
): void {
  const {identity, channels, state, at, source, proof} = word
  if (state === 'granted') {
    tally.addFurther('grants_of_nobody_known')
    return
  }
  const fresh = channels.filter((channel) => !pending.has(`${identity} ${channel}`))
  if (fresh.length > 0) tally.addFurther('addresses_of_nobody_known')
  for (const channel of fresh) {
    pending.add(`${identity} ${channel}`)
    entries.push({identity, channel, state, at, source, proof, who})
  }
}
