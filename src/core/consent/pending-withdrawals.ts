import type {Consent} from '../customer/customer.ts'
import {identityId, type IdentityKey} from '../identity/identity.ts'
import type {Book} from '../store/store.ts'
import type {ConsentEntry} from './consent.ts'

/** Withdrawals by addresses that were nobody's when they came, by identity key (`email:li@example.com`). */
export type PendingWithdrawals = ReadonlyMap<string, readonly ConsentEntry[]>

/** Everything that was withdrawn by addresses of nobody known; usually nothing. */
export async function loadPendingWithdrawals(book: Book): Promise<PendingWithdrawals> {
  if ((await book.count('consent')) === 0) return new Map()
  const {id, customer_id, state} = await book.columns('consent', ['id', 'customer_id', 'state'])
  const pending = id.filter((_, index) => customer_id[index] === undefined && state[index] === 'withdrawn')
  return byIdentity(await book.getMany('consent', pending))
}

/** The same as `identity channel` each: what need not be entered again. */
export async function loadPendingKeys(book: Book): Promise<Set<string>> {
  const keys = new Set<string>()
  for (const [identity, entries] of await loadPendingWithdrawals(book))
    for (const {channel} of entries) keys.add(`${identity} ${channel}`)
  return keys
}

/** What somebody inherits: the ledger's entries, now theirs, and the channels that are withdrawn with them. */
export interface ClaimedWithdrawals {
  consent: Consent
  entries: ConsentEntry[]
}

/**
 * What a customer inherits who turns out to have these identities. Whoever calls saves the entries, and the customer
 * with {@link strictest} of their own consent and this one.
 */
export function claimWithdrawals(
  pending: PendingWithdrawals,
  customer_id: string,
  identities: readonly IdentityKey[],
): ClaimedWithdrawals {
  const entries = identities.flatMap((key) => pending.get(identityId(key)) ?? [])
  const consent: Consent = {}
  for (const {channel} of entries) consent[channel] = 'withdrawn'
  return {consent, entries: entries.map((entry) => ({...entry, customer_id}))}
}

function byIdentity(entries: readonly ConsentEntry[]): PendingWithdrawals {
  const pending = new Map<string, ConsentEntry[]>()
  for (const entry of entries) {
    if (entry.identity === undefined) continue
    const known = pending.get(entry.identity)
    if (known) known.push(entry)
    else pending.set(entry.identity, [entry])
  }
  return pending
}
