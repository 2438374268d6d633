import {mergedAway} from '../merge/merged-away.ts'
import type {Draft} from '../store/store.ts'
import type {Person} from './person.ts'

/**
 * The person with whom they were as far as only the journal knows: identities that are nobody's now, and customers and
 * leads that had one of theirs and are no more, as when an import was undone and the same people came again.
 */
export async function withFormerSelves(draft: Draft, person: Person): Promise<Person> {
  const identities = union(person.identities, await formerIdentities(draft, person))
  const kept = await draft.earlier('identity', {field: 'id', values: identities})
  const ids = await goneCustomers(
    draft,
    kept.flatMap(({customer_id}) => customer_id ?? []),
  )
  const leads = await goneLeads(
    draft,
    kept.flatMap(({lead_id}) => lead_id ?? []),
  )
  const wider = {...person, identities, ids: union(person.ids, ids), leads: union(person.leads, leads)}
  return sizeOf(wider) === sizeOf(person) ? person : withFormerSelves(draft, wider)
}

async function formerIdentities(draft: Draft, {ids, leads}: Person): Promise<string[]> {
  const theirs = await draft.earlier('identity', {field: 'customer_id', values: ids})
  const ofLeads = await draft.earlier('identity', {field: 'lead_id', values: leads})
  const former = [...theirs, ...ofLeads].map(({id}) => id)
  const owned = new Set((await draft.getMany('identity', former)).map(({id}) => id))
  return former.filter((id) => !owned.has(id))
}

async function goneCustomers(draft: Draft, ids: readonly string[]): Promise<string[]> {
  const there = new Set((await draft.getMany('customer', ids)).map(({id}) => id))
  const nowOf = await mergedAway(draft)
  return ids.filter((id) => !there.has(id) && nowOf(id).customer_id === id)
}

async function goneLeads(draft: Draft, ids: readonly string[]): Promise<string[]> {
  const there = new Set((await draft.getMany('lead', ids)).map(({id}) => id))
  return ids.filter((id) => !there.has(id))
}

function union(known: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...known, ...more])]
}

function sizeOf({ids, leads, identities}: Person): number {
  return ids.length + leads.length + identities.length
}
