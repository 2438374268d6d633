import type {Customer, MessageChannel} from '../customer/customer.ts'
import type {Book} from '../store/store.ts'
import type {Merge} from './merge.ts'
import {withdrawnIn} from './take-back.ts'

/**
 * Channels that the survivor of a merge withdrew since: as the customer stands now, and as the ledger tells. Whose word
 * it was cannot be known, so it counts for all who were merged. What later merges brought is not the survivor's word.
 */
export async function withdrawnSince(
  book: Book,
  {merge, survivor, following}: {merge: Merge; survivor: Customer; following: readonly Merge[]},
): Promise<MessageChannel[]> {
  const brought = following.flatMap(({before}) => before.slice(1))
  const foreign = new Set(brought.flatMap(({consent}) => withdrawnIn(consent)))
  const known = new Set(withdrawnIn(merge.after.consent))
  const standing = withdrawnIn(survivor.consent).filter((channel) => !known.has(channel) && !foreign.has(channel))
  return [...new Set([...standing, ...(await saidInLedger(book, {merge, following}))])]
}

async function saidInLedger(
  book: Book,
  {merge, following}: {merge: Merge; following: readonly Merge[]},
): Promise<MessageChannel[]> {
  const foreign = new Set(following.flatMap(({moved}) => Object.values(moved).flatMap((own) => own['consent'] ?? [])))
  const entries = await book.find('consent', 'customer_id', [merge.customer_id])
  return entries
    .filter(({id, at, state, source}) => {
      const ownWord = !foreign.has(id) && !source.startsWith('merge ')
      return ownWord && state === 'withdrawn' && at > merge.at
    })
    .map(({channel}) => channel)
}
