import {CrmError} from '../error/crm-error.ts'
import {givenIdentities} from '../identity/given-identity.ts'
import {identityId, type IdentityKey} from '../identity/identity.ts'
import {findActiveRep} from '../rep/active-rep.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import {leadIdentity} from './add-lead.ts'
import {findLead} from './find-lead.ts'
import {type Lead, OPEN_LEAD_STAGES} from './lead.ts'
import {assignedTo} from './lead-rules.ts'
import {giveTasks} from './lead-tasks.ts'
import {winMatchedLeads} from './win-matched.ts'

/** Fields of a lead that people set and empty. */
export const LEAD_EDIT_FIELDS = ['name', 'source', 'region', 'city', 'shop', 'industry', 'potential', 'note'] as const
export type LeadEditField = (typeof LEAD_EDIT_FIELDS)[number]
export const LEAD_CLEAR_FIELDS = ['region', 'city', 'shop', 'industry', 'potential', 'note', 'phone', 'email'] as const
export type LeadClearField = (typeof LEAD_CLEAR_FIELDS)[number]

export interface LeadEdit {
  set: {readonly [F in LeadEditField | 'phone' | 'email']?: string | undefined}
  owner?: string | undefined
  clear: readonly LeadClearField[]
}

export interface EditLeadResult {
  lead: Lead
  /** Columns that are different now. */
  changed: string[]
  change_id: number | undefined
}

/**
 * Changes what is known of a lead. A phone or e-mail takes the place of the one before; where it is a customer's, the lead
 * became them, and is won if they have bought. Throws NOT_FOUND, AMBIGUOUS, BAD_INPUT, and REFUSED for an identity that is
 * another lead's, an owner who left or a lead that is closed.
 */
export async function editLead({store, now, who}: Context, reference: string, edit: LeadEdit): Promise<EditLeadResult> {
  const at = now()
  return store.write({command: 'lead edit', who, at}, async (draft) => {
    const {country} = await loadSettings(draft)
    const before = await findLead(draft, reference, country)
    const {phone, email, ...fields} = edit.set
    const keys = givenIdentities({phone, email}, country)
    await saveKeys(draft, before, {keys, clear: edit.clear})
    const owned = await ownedBy(draft, {...before, ...given(fields)}, {owner: edit.owner, at})
    const lead = cleared({...owned, ...valuesOf(keys)}, edit.clear)
    refuseNameless(lead)
    await draft.save('lead', [lead])
    if (lead.owner !== before.owner) await giveTasks(draft, [lead])
    if (keys.length > 0) await winMatchedLeads(draft, {leads: [lead.id]})
    draft.describe(`lead ${lead.id}`, {leads: 1})
    const after = (await draft.get('lead', lead.id)) as Lead
    const changed = differences(before, after)
    return {lead: after, changed, change_id: changed.length > 0 ? draft.changeId : undefined}
  })
}

async function ownedBy(draft: Draft, lead: Lead, {owner, at}: {owner: string | undefined; at: Instant}): Promise<Lead> {
  if (owner === undefined) return lead
  const {id} = await findActiveRep(draft, owner, at)
  if (OPEN_LEAD_STAGES.includes(lead.stage)) return assignedTo(lead, id, {at, claimed: false})
  throw new CrmError('REFUSED', `Lead ${lead.id} ${lead.name} is ${lead.stage}; it is given to nobody any more.`)
}

function given(fields: Partial<Lead>): Partial<Lead> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function valuesOf(keys: readonly IdentityKey[]): Partial<Lead> {
  return Object.fromEntries(keys.map(({type, value}) => [type, value]))
}

function cleared(lead: Lead, clear: readonly LeadClearField[]): Lead {
  return {...lead, ...Object.fromEntries(clear.map((field) => [field, undefined]))}
}

function refuseNameless({name}: Lead): void {
  if (name.trim() === '') throw new CrmError('BAD_INPUT', 'A lead needs a name.')
}

/** Identities that take the place of those of the same kind that were the lead's alone. */
async function saveKeys(
  draft: Draft,
  lead: Lead,
  {keys, clear}: {keys: readonly IdentityKey[]; clear: readonly LeadClearField[]},
): Promise<void> {
  const known = await draft.getMany('identity', keys.map(identityId))
  const taken = known.find(({lead_id}) => lead_id !== undefined && lead_id !== lead.id)
  if (taken) {
    const hint = `See patron lead show ${taken.lead_id}.`
    throw new CrmError('REFUSED', `${taken.value} is the lead ${taken.lead_id} already.`, {hint})
  }
  const types = new Set<string>([...keys.map(({type}) => type), ...clear])
  const own = await draft.find('identity', 'lead_id', [lead.id])
  const gone = own.filter(({type, customer_id}) => types.has(type) && customer_id === undefined)
  const owners = new Map(known.map(({id, customer_id}) => [id, customer_id]))
  await draft.remove(
    'identity',
    gone.map(({id}) => id),
  )
  await draft.save(
    'identity',
    keys.map((key) => ({...leadIdentity(key, lead.id), customer_id: owners.get(identityId(key))})),
  )
}

function differences(before: Lead, after: Lead): string[] {
  const [one, other] = [before, after] as unknown as Record<string, unknown>[]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => JSON.stringify(one?.[key]) !== JSON.stringify(other?.[key]))
}
