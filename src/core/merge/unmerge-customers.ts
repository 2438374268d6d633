import {consentEntries} from '../consent/consent-entries.ts'
import {addToLedger} from '../consent/take-consent.ts'
import type {Customer, MessageChannel} from '../customer/customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {reopenUnmatched} from '../lead/win-matched.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {countLater, type Later} from './count-later.ts'
import {findMerge, mergesInto} from './find-merge.ts'
import {giveBack, type GivenBack} from './give-back.ts'
import {mergedAway} from './merged-away.ts'
import type {Merge} from './merge.ts'
import {compareIds} from './pair.ts'
import {judgeDifferent} from './judge-pair.ts'
import {rebaseMerges} from './rebase-merges.ts'
import {editedSince, takeBack, withWithdrawals} from './take-back.ts'
import {withdrawnSince} from './withdrawn-since.ts'

export interface UnmergeInput {
  /** Id of a merge, a customer who was merged away, or a survivor of one merge. */
  reference: string
  /** Remember that they are different customers, so that nobody is asked again. */
  different?: boolean | undefined
  dryRun: boolean
}

export interface UnmergeResult extends GivenBack {
  dry_run: boolean
  change_id: number | undefined
  /** The merge that was taken back. */
  merge: string
  customer_id: string
  restored: string[]
  /** Fields of the survivor that were changed since the merge and were left, or went back in part. */
  edited: string[]
  /** What came since and stays with the survivor. */
  later: Later[]
  /** Channels withdrawn since the merge: they are withdrawn for all of them. */
  withdrawn: MessageChannel[]
}

/**
 * Takes a merge back: the merged customers are there again with what was theirs, in the form it has now, and the
 * survivor without what they brought. What came since stays with the survivor. Throws NOT_FOUND, AMBIGUOUS, or
 * REFUSED when the survivor was itself merged or erased since.
 */
export async function unmergeCustomers({store, now, who}: Context, input: UnmergeInput): Promise<UnmergeResult> {
  const header = {command: 'customer unmerge', who, at: now()}
  const work = async (draft: Draft): Promise<UnmergeResult> => {
    const {country} = await loadSettings(draft)
    const merge = await findMerge(draft, input.reference, country)
    return unmerge(draft, {merge, ...input, ...header})
  }
  return input.dryRun ? store.rehearse(header, work) : store.write(header, work)
}

type Unmerging = UnmergeInput & {merge: Merge; at: string; who: string}

async function unmerge(draft: Draft, {merge, different, dryRun, at, who}: Unmerging): Promise<UnmergeResult> {
  const {id, customer_id, merged} = merge
  const survivor = await survivorOf(draft, merge)
  const following = (await mergesInto(draft, customer_id)).filter((other) => compareIds(other.id, id) > 0)
  const withdrawn = await withdrawnSince(draft, {merge, survivor, following})
  const given = await giveBack(draft, merge)
  const later = await countLater(draft, merge, broughtBy(following))
  await restoreCustomers(draft, {merge, survivor, following, withdrawn}, {at, who})
  await reopenUnmatched(draft, customer_id)
  await draft.remove('merge', [id])
  await draft.save('merge', rebaseMerges(following, merge, given.moved))
  if (different) await judgeDifferent(draft, [customer_id, ...merged], {at, who})
  draft.describe(`${id}: ${merged.join(', ')} out of ${customer_id}`, {customers_restored: merged.length})
  return {
    dry_run: dryRun,
    change_id: dryRun ? undefined : draft.changeId,
    merge: id,
    customer_id,
    restored: merged,
    ...given,
    edited: editedSince(survivor, merge.after),
    later,
    withdrawn,
  }
}

interface Restoring {
  merge: Merge
  survivor: Customer
  following: readonly Merge[]
  withdrawn: readonly MessageChannel[]
}

/** Saves the customers as they were, withdrawn where that was said since; the ledger says what stands otherwise than before. */
async function restoreCustomers(
  draft: Draft,
  {merge, survivor, following, withdrawn}: Restoring,
  note: {at: string; who: string},
): Promise<void> {
  const others = following.flatMap(({before}) => before.slice(1))
  const merged = merge.before.slice(1)
  const consent = Object.fromEntries(withdrawn.map((channel) => [channel, 'withdrawn' as const]))
  const was = [survivor, ...merged]
  const back = [takeBack(survivor, merge, others), ...merged].map((one) => withWithdrawals(one, [consent]))
  await draft.save('customer', back)
  const entries = back.flatMap((customer, index) =>
    consentEntries(
      customer.id,
      {before: was[index]?.consent, after: customer.consent},
      {...note, source: `unmerge ${merge.id}`},
    ),
  )
  await addToLedger(draft, entries)
}

async function survivorOf(draft: Draft, {id, customer_id}: Merge): Promise<Customer> {
  const survivor = await draft.get('customer', customer_id)
  if (survivor?.erased_at !== undefined)
    throw new CrmError('REFUSED', `${customer_id} was erased since; ${id} cannot be taken back.`)
  if (survivor) return survivor
  const [merge] = (await mergedAway(draft))(customer_id).merges
  if (merge === undefined)
    throw new CrmError('REFUSED', `${customer_id}, into which ${id} went, is not there any more.`)
  throw new CrmError('REFUSED', `${customer_id} was itself merged since, by ${merge}; nothing was changed.`, {
    hint: `Take that back first: patron customer unmerge ${merge}`,
  })
}

/** Ids by kind of all that later merges brought the survivor: it came since, and it is known whose it was. */
function broughtBy(merges: readonly Merge[]): Map<string, Set<string>> {
  const brought = new Map<string, Set<string>>()
  for (const own of merges.flatMap(({moved}) => Object.values(moved))) {
    for (const [kind, ids] of Object.entries(own)) {
      const known = brought.get(kind) ?? new Set()
      for (const id of ids) known.add(id)
      brought.set(kind, known)
    }
  }
  return brought
}
