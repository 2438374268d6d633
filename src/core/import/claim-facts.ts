import {ANONYMOUS} from '../order/order.ts'
import type {FactKind} from '../store/facts.ts'
import type {Move} from '../store/moves.ts'
import type {Draft} from '../store/store.ts'

/** Identities asked for at a time: each costs one look over the facts of nobody. */
const ASKED_AT_ONCE = 50_000

/**
 * Gives the facts of nobody whose people have become customers since to them, and those of leads that were won.
 * Returns how many.
 */
export async function claimFacts(draft: Draft, kind: FactKind): Promise<number> {
  if (!(await hasOwnerless(draft, kind))) return 0
  const claimed = await claimFor(draft, [kind], await ownersOf(draft))
  if (kind !== 'touch') return claimed
  const leads = await wonLeads(draft)
  return claimed + (await claim(draft, {kind, field: 'lead_id', values: [...leads.keys()], owners: leads}))
}

const KINDS: readonly FactKind[] = ['touch', 'points']

/** The kinds of facts of which some are nobody's; usually none, and then nothing needs to be claimed. */
export async function kindsOfNobody(draft: Draft): Promise<FactKind[]> {
  const kinds: FactKind[] = []
  for (const kind of KINDS) if (await hasOwnerless(draft, kind)) kinds.push(kind)
  return kinds
}

/** Gives facts of nobody to the customers whose identities these are now, by identity. Returns how many. */
export async function claimFor(
  draft: Draft,
  kinds: readonly FactKind[],
  owners: ReadonlyMap<string, string>,
): Promise<number> {
  let claimed = 0
  for (const kind of kinds)
    for (const who of slices([...owners.keys()]))
      claimed += await claim(draft, {kind, field: 'who', values: who, owners})
  return claimed
}

/** Gives what leads did to the customers whom they became, by lead. Returns how many. */
export async function claimForLeads(draft: Draft, owners: ReadonlyMap<string, string>): Promise<number> {
  if (owners.size === 0 || !(await hasOwnerless(draft, 'touch'))) return 0
  return claim(draft, {kind: 'touch', field: 'lead_id', values: [...owners.keys()], owners})
}

async function hasOwnerless(draft: Draft, kind: FactKind): Promise<boolean> {
  const facts = draft.facts(kind)
  const all = await facts.count()
  if (all === 0) return false
  const {count} = await facts.tally({})
  return count.reduce((sum, own) => sum + own, 0) < all
}

/** Identity → customer, of all who are customers. */
async function ownersOf(draft: Draft): Promise<Map<string, string>> {
  const {id, customer_id} = await draft.columns('identity', ['id', 'customer_id'])
  const owners = new Map<string, string>()
  id.forEach((key, row) => {
    const owner = customer_id[row]
    if (owner !== undefined) owners.set(key, owner)
  })
  return owners
}

/** Lead → customer, of all leads that became one. */
async function wonLeads(draft: Draft): Promise<Map<string, string>> {
  const leads = await draft.columns('lead', ['id', 'customer_id'])
  const owners = new Map<string, string>()
  leads.id.forEach((id, row) => {
    const owner = leads.customer_id[row]
    if (owner !== undefined) owners.set(id, owner)
  })
  return owners
}

interface Claim {
  kind: FactKind
  field: 'who' | 'lead_id'
  values: readonly string[]
  owners: ReadonlyMap<string, string>
}

async function claim(draft: Draft, {kind, field, values, owners}: Claim): Promise<number> {
  if (values.length === 0) return 0
  const facts = draft.facts(kind)
  const found = await facts.find({customer_id: ANONYMOUS, where: {field: field as 'who', values}})
  const byOwner = new Map<string, string[]>()
  for (const fact of found) {
    const owner = owners.get((field === 'who' ? fact.who : (fact as {lead_id?: string}).lead_id) ?? '')
    if (owner === undefined) continue
    const ids = byOwner.get(owner)
    if (ids) ids.push(fact.id)
    else byOwner.set(owner, [fact.id])
  }
  const moves: Move[] = [...byOwner].map(([to, ids]) => ({from: ANONYMOUS, to, ids}))
  return (await facts.move(moves)).length
}

function* slices(keys: readonly string[]): Iterable<string[]> {
  for (let from = 0; from < keys.length; from += ASKED_AT_ONCE) yield keys.slice(from, from + ASKED_AT_ONCE)
}
