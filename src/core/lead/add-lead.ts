import {CrmError} from '../error/crm-error.ts'
import {identityId, type Identity, type IdentityKey} from '../identity/identity.ts'
import {givenIdentities} from '../identity/given-identity.ts'
import {findActiveRep} from '../rep/active-rep.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {Lead} from './lead.ts'

export interface NewLead {
  name: string
  source: string
  phone?: string | undefined
  email?: string | undefined
  region?: string | undefined
  city?: string | undefined
  shop?: string | undefined
  industry?: string | undefined
  potential?: string | undefined
  note?: string | undefined
  owner?: string | undefined
}

/**
 * Adds a lead. Throws BAD_INPUT for a phone or e-mail that is none, REFUSED when it belongs to a customer or to
 * another lead already, naming them, or the owner has left.
 */
export async function addLead({store, now, who}: Context, input: NewLead): Promise<Lead> {
  const at = now()
  return store.write({command: 'lead add', who, at}, async (draft) => {
    const {country} = await loadSettings(draft)
    const keys = leadKeys(input, country)
    await refuseKnown(draft, keys)
    await refuseGone(draft, input.owner, at)
    const [id] = await draft.nextIds('lead', 1)
    const lead = newLead(id as string, input, {keys, at})
    await draft.save('lead', [lead])
    await draft.save(
      'identity',
      keys.map((key) => leadIdentity(key, lead.id)),
    )
    draft.describe(`lead ${lead.id}`, {leads: 1})
    return lead
  })
}

/** A new lead's record. */
export function newLead(id: string, input: NewLead, more: {keys: readonly IdentityKey[]; at: string}): Lead {
  const {phone: _phone, email: _email, ...fields} = input
  const valueOf = (type: string): string | undefined => more.keys.find((key) => key.type === type)?.value
  return {
    ...fields,
    id,
    name: input.name.trim(),
    stage: input.owner === undefined ? 'new' : 'assigned',
    created_at: more.at,
    ...(input.owner === undefined ? {} : {owned_at: more.at, assigned_at: more.at}),
    contacts: 0,
    phone: valueOf('phone'),
    email: valueOf('email'),
  }
}

/** The identities that tell a lead apart. Throws BAD_INPUT when a value is no phone or e-mail. */
export function leadKeys({name, phone, email}: NewLead, country: string): IdentityKey[] {
  if (name.trim() === '') throw new CrmError('BAD_INPUT', 'A lead needs a name.', {hint: 'Give it with --name.'})
  return givenIdentities({phone, email}, country)
}

export function leadIdentity(key: IdentityKey, lead_id: string): Identity {
  return {id: identityId(key), type: key.type, value: key.value, lead_id}
}

/** An owner may be anybody whom the shop calls so, but no rep who has left. */
async function refuseGone(draft: Draft, owner: string | undefined, at: string): Promise<void> {
  if (owner === undefined) return
  const known = (await draft.get('rep', owner)) ?? (await draft.find('rep', 'name', [owner]))[0]
  if (known) await findActiveRep(draft, known.id, at)
}

async function refuseKnown(draft: Draft, keys: readonly IdentityKey[]): Promise<void> {
  const known = await draft.getMany('identity', keys.map(identityId))
  for (const {value, customer_id, lead_id} of known) {
    if (customer_id !== undefined) {
      const customer = await draft.get('customer', customer_id)
      throw new CrmError(
        'REFUSED',
        `${value} is the customer ${[customer_id, customer?.name].filter(Boolean).join(' ')} already.`,
        {
          hint: `See patron customer show ${customer_id}.`,
        },
      )
    }
    throw new CrmError('REFUSED', `${value} is the lead ${lead_id} already.`, {
      hint: `See patron lead show ${lead_id}.`,
    })
  }
}
