import type {Customer, MessageChannel} from '../customer/customer.ts'
import type {Draft} from '../store/store.ts'
import type {ConsentEntry} from './consent.ts'
import {addToLedger} from './take-consent.ts'
import type {Withdrawal, Withdrawals} from './withdrawals.ts'
import {type After, keyOf, loadAfter} from './withdrawals-after.ts'

/** A permission that would have come back and did not: of a customer, or of an address that is nobody's now. */
export interface KeptWithdrawal {
  customer_id: string | undefined
  identity: string | undefined
  channel: MessageChannel
}

/** The change that was taken back or done again, how the ledger names that, when and on whose behalf. */
interface TakenBack {
  change: number
  source: string
  at: string
  who: string
}

/**
 * Makes sure that what was withdrawn before is so after a change was taken back or done again: entries of the ledger that vanished
 * are written again and customers stand as before. Where the customer vanished, it stays with their addresses. Customers
 * who were merged and are no more stand as each of them did: what one withdrew was never the other's word.
 */
export async function keepWithdrawals(
  draft: Draft,
  before: Withdrawals,
  {change, source, at, who}: TakenBack,
): Promise<KeptWithdrawal[]> {
  const after = await loadAfter(draft, before, change)
  const lost = lostWithdrawals(before.all, after)
  await withdrawAgain(draft, lost, after.customers)
  await enterAgain(draft, lost, {after, note: {at, who, source}})
  return lost.map(({customer_id, identity, channel}) => ({customer_id, identity, channel}))
}

interface Lost extends KeptWithdrawal {
  entry: ConsentEntry | undefined
}

function lostWithdrawals(before: readonly Withdrawal[], after: After): Lost[] {
  const lost = new Map<string, Lost>()
  for (const withdrawal of before) {
    const {channel, entry} = withdrawal
    for (const {customer_id, identity} of targetsOf(withdrawal, after)) {
      const stays =
        customer_id === undefined ? after.pending.has(keyOf(identity, channel)) : isAsSaid(customer_id, channel, after)
      const key = keyOf(customer_id ?? identity, channel)
      if (!stays && !lost.has(key)) lost.set(key, {customer_id, identity, channel, entry})
    }
  }
  return [...lost.values()]
}

function isAsSaid(id: string, channel: MessageChannel, {customers, apart}: After): boolean {
  if (customers.get(id)?.consent?.[channel] === 'withdrawn') return true
  return apart.get(id)?.includes(channel) === false
}

/** Whose a withdrawal is now: the customer's, or that of whoever has the addresses, or the addresses' own. */
function targetsOf(
  {customer_id, identities}: Withdrawal,
  {customers, owners}: After,
): Pick<KeptWithdrawal, 'customer_id' | 'identity'>[] {
  if (customer_id !== undefined && customers.has(customer_id)) return [{customer_id, identity: undefined}]
  return identities.map((identity) => {
    const owner = owners.get(identity)
    return owner === undefined ? {customer_id: undefined, identity} : {customer_id: owner, identity: undefined}
  })
}

async function withdrawAgain(
  draft: Draft,
  lost: readonly Lost[],
  customers: ReadonlyMap<string, Customer>,
): Promise<void> {
  const changed = new Map<string, Customer>()
  for (const {customer_id, channel} of lost) {
    const customer = customer_id === undefined ? undefined : (changed.get(customer_id) ?? customers.get(customer_id))
    if (customer) changed.set(customer.id, {...customer, consent: {...customer.consent, [channel]: 'withdrawn'}})
  }
  await draft.save('customer', [...changed.values()])
}

/** Entries keep their ids where these are free again; those of customers who are no more go unless they are needed. */
async function enterAgain(
  draft: Draft,
  lost: readonly Lost[],
  {after, note}: {after: After; note: Pick<ConsentEntry, 'at' | 'who' | 'source'>},
): Promise<void> {
  const again = new Map<string, ConsentEntry>()
  const fresh: Omit<ConsentEntry, 'id'>[] = []
  for (const {customer_id, identity, channel, entry} of lost) {
    const saysSo = entry !== undefined && customer_id !== undefined && after.entries.get(entry.id) === customer_id
    if (saysSo) continue
    const {id, ...told} = entry ?? {id: undefined, ...note, identity: undefined}
    const words = {...told, customer_id, identity: identity ?? told.identity, channel, state: 'withdrawn' as const}
    const isFree = id !== undefined && !again.has(id) && (!after.entries.has(id) || after.dangling.has(id))
    if (isFree) again.set(id, {...words, id})
    else fresh.push(words)
  }
  await draft.remove(
    'consent',
    [...after.dangling].filter((id) => !again.has(id)),
  )
  await draft.save('consent', [...again.values()])
  await addToLedger(draft, fresh)
}
