import {claimWithdrawals, loadPendingWithdrawals} from '../consent/pending-withdrawals.ts'
import {strictest} from '../consent/take-consent.ts'
import {CrmError} from '../error/crm-error.ts'
import {givenIdentities, refuseOtherCustomers, type TypedIdentities} from '../identity/given-identity.ts'
import {type Identity, identityId, type IdentityKey} from '../identity/identity.ts'
import {winMatchedLeads} from '../lead/win-matched.ts'
import {passTasks} from '../rep/pass-tasks.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {givenTag} from '../tag/tag.ts'
import type {Customer} from './customer.ts'
import {clearFields} from './customer-record-clear.ts'
import {changesBetween, type FieldChange} from './customer-record-changes.ts'
import {type CustomerInput, givenRecord} from './customer-record-input.ts'
import {findCustomer} from './find-customer.ts'

/** What is to be different: new values of fields, identities and tags to add and to remove, fields to empty. */
export interface CustomerEdit {
  set?: CustomerInput
  add?: TypedIdentities
  remove?: TypedIdentities
  tags?: {add?: readonly string[] | undefined; remove?: readonly string[] | undefined}
  clear?: readonly string[] | undefined
}

export interface EditCustomerResult {
  customer: Customer
  changes: FieldChange[]
  /** Absent when nothing is different. */
  change_id: number | undefined
}

/**
 * Changes what is known of a customer. Throws NOT_FOUND or AMBIGUOUS for the reference and for an identity to remove
 * that is not theirs, BAD_INPUT for a value that a field cannot have, REFUSED for an identity that is somebody else's,
 * for an erased customer, and when neither name nor identity would be left.
 */
export async function editCustomer(
  {store, now, who}: Context,
  reference: string,
  edit: CustomerEdit,
): Promise<EditCustomerResult> {
  return store.write({command: 'customer edit', who, at: now()}, async (draft) => {
    const {country} = await loadSettings(draft)
    const before = await findCustomer(draft, reference, country)
    refuseErased(before)
    const owned = await draft.find('identity', 'customer_id', [before.id])
    const lost = ownAmong(before, owned, givenIdentities(edit.remove ?? {}, country))
    const gained = await freeAmong(draft, before, givenIdentities(edit.add ?? {}, country))
    const identities = [...owned.filter((identity) => !lost.includes(identity)), ...gained]
    const customer = tied(await inheriting(draft, await edited(draft, before, edit), gained), gained)
    refuseNameless(customer, identities)
    await saveIdentities(draft, {lost, gained})
    await draft.save('customer', [customer])
    await passTasks(draft, before, customer)
    await winMatchedLeads(draft, {leads: gained.flatMap(({lead_id}) => lead_id ?? [])})
    const changes = changesBetween({customer: before, identities: owned}, {customer, identities})
    draft.describe(`customer ${customer.id}`, {customers_updated: 1})
    return {customer, changes, change_id: changes.length > 0 ? draft.changeId : undefined}
  })
}

async function edited(draft: Draft, customer: Customer, {set, tags, clear}: CustomerEdit): Promise<Customer> {
  const given = await givenRecord(draft, set ?? {})
  const cleared = clearFields(customer, clear ?? [], {given, declared: await draft.all('field')})
  const fields = {...cleared.fields, ...given.fields}
  return {
    ...cleared,
    ...given,
    fields: Object.keys(fields).length > 0 ? fields : undefined,
    tags: retagged(cleared.tags, tags ?? {}),
  }
}

function retagged(
  known: readonly string[] | undefined,
  {add = [], remove = []}: NonNullable<CustomerEdit['tags']>,
): string[] | undefined {
  const gone = remove.map(givenTag)
  const kept = [...new Set([...(known ?? []), ...add.map(givenTag)])].filter((tag) => !gone.includes(tag))
  return kept.length > 0 ? kept : undefined
}

/** The identities to remove. Throws NOT_FOUND for one that is not the customer's. */
function ownAmong({id}: Customer, owned: readonly Identity[], keys: readonly IdentityKey[]): Identity[] {
  return keys.map((key) => {
    const own = owned.find((identity) => identity.id === identityId(key))
    if (own) return own
    const others = owned.filter(({type}) => type === key.type).map(({value}) => value)
    throw new CrmError('NOT_FOUND', `${key.value} is no ${key.type} of ${id}.`, {
      hint: others.length > 0 ? `Theirs: ${others.join(', ')}.` : `${id} has none; see patron customer show ${id}.`,
    })
  })
}

/** The identities to add that the customer does not have. */
async function freeAmong(
  draft: Draft,
  {id}: Customer,
  keys: readonly IdentityKey[],
): Promise<(Identity & IdentityKey)[]> {
  const known = await draft.getMany('identity', keys.map(identityId))
  refuseOtherCustomers(known, id)
  const own = new Set(known.filter(({customer_id}) => customer_id === id).map((identity) => identity.id))
  const leads = new Map(known.map((identity) => [identity.id, identity.lead_id]))
  return keys
    .map((key) => ({...key, id: identityId(key), customer_id: id, lead_id: leads.get(identityId(key))}))
    .filter((key) => !own.has(key.id))
}

/** With what the new addresses withdrew before they were anybody's. */
async function inheriting(draft: Draft, customer: Customer, gained: readonly IdentityKey[]): Promise<Customer> {
  if (gained.length === 0) return customer
  const {consent, entries} = claimWithdrawals(await loadPendingWithdrawals(draft), customer.id, gained)
  if (entries.length === 0) return customer
  await draft.save('consent', entries)
  return {...customer, consent: strictest(customer.consent, consent)}
}

/** Who has the phone or e-mail of a lead was that lead. */
function tied(customer: Customer, gained: readonly Identity[]): Customer {
  const lead = gained.find(({lead_id}) => lead_id !== undefined)
  return lead && customer.lead_id === undefined ? {...customer, lead_id: lead.lead_id} : customer
}

/** An identity that was a lead's before stays that lead's. */
async function saveIdentities(
  draft: Draft,
  {lost, gained}: {lost: readonly Identity[]; gained: readonly Identity[]},
): Promise<void> {
  const [ofLeads, ofNobody] = [
    lost.filter(({lead_id}) => lead_id !== undefined),
    lost.filter(({lead_id}) => lead_id === undefined),
  ]
  await draft.remove(
    'identity',
    ofNobody.map(({id}) => id),
  )
  await draft.save(
    'identity',
    ofLeads.map((identity) => ({...identity, customer_id: undefined})),
  )
  await draft.save('identity', gained)
}

function refuseErased({id, erased_at}: Customer): void {
  if (erased_at === undefined) return
  throw new CrmError('REFUSED', `Customer ${id} was erased on ${erased_at.slice(0, 10)}; nothing is kept of them.`)
}

function refuseNameless({id, name}: Customer, identities: readonly Identity[]): void {
  if (name !== undefined || identities.length > 0) return
  throw new CrmError('REFUSED', `${id} would be left without a name and any identity; nothing was changed.`, {
    hint: 'Give another one in the same command. To forget somebody: patron customer erase.',
  })
}
