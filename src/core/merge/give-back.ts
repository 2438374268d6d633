import type {FactKind} from '../store/facts.ts'
import {FACT_KINDS} from '../store/facts.ts'
import type {RecordKind} from '../store/records.ts'
import type {Draft} from '../store/store.ts'
import {CUSTOMER_OWNED} from '../store/records.ts'
import type {Merge} from './merge.ts'
import {getOwned, saveOwned} from './owned.ts'

/** How much of each kind went back, and how much could not: removed since, or given to somebody else. */
export interface GivenBack {
  moved: Record<string, number>
  missing: Record<string, number>
}

/** Gives the merged customers of a merge back what was theirs, in the form it has now. */
export async function giveBack(draft: Draft, {customer_id, moved}: Merge): Promise<GivenBack> {
  const given: GivenBack = {moved: {}, missing: {}}
  for (const kind of CUSTOMER_OWNED) {
    const owners = ownersOf(moved, kind)
    if (owners.size > 0)
      count(given, kind, {asked: owners.size, done: await recordsBack(draft, kind, {customer_id, owners})})
  }
  for (const kind of ['order', ...FACT_KINDS] as const) {
    const owners = ownersOf(moved, kind)
    if (owners.size > 0)
      count(given, kind, {asked: owners.size, done: await factsBack(draft, kind, {customer_id, moved})})
  }
  return given
}

async function recordsBack(
  draft: Draft,
  kind: RecordKind,
  {customer_id, owners}: {customer_id: string; owners: ReadonlyMap<string, string>},
): Promise<number> {
  const records = (await getOwned(draft, kind, [...owners.keys()])).filter(
    (record) => record.customer_id === customer_id,
  )
  await saveOwned(
    draft,
    kind,
    records.map((record) => ({...record, customer_id: owners.get(record.id)})),
  )
  return records.length
}

async function factsBack(
  draft: Draft,
  kind: FactKind | 'order',
  {customer_id, moved}: Pick<Merge, 'customer_id' | 'moved'>,
): Promise<number> {
  const moves = Object.entries(moved).map(([to, own]) => ({from: customer_id, to, ids: own[kind] ?? []}))
  const facts = kind === 'order' ? draft.orders : draft.facts(kind)
  return (await facts.move(moves)).length
}

/** Id → whose it was. */
function ownersOf(moved: Merge['moved'], kind: string): Map<string, string> {
  return new Map(Object.entries(moved).flatMap(([owner, own]) => (own[kind] ?? []).map((id) => [id, owner] as const)))
}

function count({moved, missing}: GivenBack, kind: string, {asked, done}: {asked: number; done: number}): void {
  moved[kind] = done
  if (done < asked) missing[kind] = asked - done
}
