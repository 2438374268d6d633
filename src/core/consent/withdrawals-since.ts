import type {RecordKind} from '../store/records.ts'
import type {Draft} from '../store/store.ts'
import {loadWithdrawals, type Withdrawals} from './withdrawals.ts'

/** What was withdrawn after the change with this id, as far as the journal tells. */
export async function withdrawalsSince(draft: Draft, change: number): Promise<Withdrawals> {
  const {all, merges} = await loadWithdrawals(draft)
  const entries = await writtenSince(draft, change, {kind: 'consent', ids: all.flatMap(({entry}) => entry?.id ?? [])})
  const ids = all.flatMap(({customer_id}) => customer_id ?? [])
  const customers = await writtenSince(draft, change, {kind: 'customer', ids})
  const since = all.filter(
    ({entry, customer_id}) => (entry && entries.has(entry.id)) || (customer_id && customers.has(customer_id)),
  )
  return {all: since, merges}
}

/** Those of the records that were written after a change, found by halving: few of many are. */
async function writtenSince(
  draft: Draft,
  change: number,
  {kind, ids}: {kind: RecordKind; ids: readonly string[]},
): Promise<Set<string>> {
  const latest = ids.length === 0 ? 0 : ((await draft.changesOf(kind, ids)).at(-1) ?? 0)
  if (latest <= change) return new Set()
  if (ids.length === 1) return new Set(ids)
  const middle = Math.ceil(ids.length / 2)
  const left = await writtenSince(draft, change, {kind, ids: ids.slice(0, middle)})
  const right = await writtenSince(draft, change, {kind, ids: ids.slice(middle)})
  return new Set([...left, ...right])
}
