import {consentEntries} from '../consent/consent-entries.ts'
import {claimWithdrawals, loadPendingWithdrawals} from '../consent/pending-withdrawals.ts'
import {addToLedger, strictest} from '../consent/take-consent.ts'
import {CrmError} from '../error/crm-error.ts'
import {identityId, type IdentityKey} from '../identity/identity.ts'
import {givenIdentities} from '../identity/given-identity.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {Consent, Customer, MessageChannel} from './customer.ts'

export interface NewCustomer {
  name?: string | undefined
  phone?: string | undefined
  email?: string | undefined
  card?: string | undefined
  region?: string | undefined
  city?: string | undefined
  address?: string | undefined
  home_shop?: string | undefined
  guide?: string | undefined
  kind?: string | undefined
  industry?: string | undefined
  note?: string | undefined
  /** Channels the customer agreed to. */
  consent?: readonly MessageChannel[] | undefined
}

/**
 * Adds a customer by hand; what their addresses withdrew before stays withdrawn. Throws BAD_INPUT without a name or
 * identity, REFUSED when an identity is taken.
 */
export async function addCustomer({store, now, who}: Context, input: NewCustomer): Promise<Customer> {
  return store.write({command: 'customer add', who, at: now()}, async (draft) => {
    const {country} = await loadSettings(draft)
    const keys = customerKeys(input, country)
    await refuseTaken(draft, keys)
    const [id] = await draft.nextIds('customer', 1)
    const inherited = claimWithdrawals(await loadPendingWithdrawals(draft), id as string, keys)
    const customer = withConsent(newCustomer(id as string, input, now()), inherited.consent)
    await draft.save('customer', [customer])
    await draft.save('consent', inherited.entries)
    const states = {before: inherited.consent, after: customer.consent}
    await addToLedger(draft, consentEntries(customer.id, states, {at: now(), source: 'customer add', who}))
    await draft.save(
      'identity',
      keys.map((key) => ({id: identityId(key), ...key, customer_id: customer.id})),
    )
    draft.describe(`customer ${customer.id}`, {customers: 1})
    return customer
  })
}

function newCustomer(
  id: string,
  {phone: _p, email: _e, card: _c, consent, ...fields}: NewCustomer,
  registered_at: string,
): Customer {
  const granted = Object.fromEntries((consent ?? []).map((channel) => [channel, 'granted'])) as Consent
  return {...fields, id, source: 'manual', registered_at, ...(consent ? {consent: granted} : {})}
}

/** What was withdrawn by an address before stays so, whoever says otherwise now. */
function withConsent(customer: Customer, inherited: Consent): Customer {
  const consent = strictest(customer.consent, inherited)
  return Object.keys(consent).length === 0 ? customer : {...customer, consent}
}

function customerKeys({name, phone, email, card}: NewCustomer, country: string): IdentityKey[] {
  const keys = givenIdentities({phone, email, card}, country)
  if (keys.length === 0 && !name)
    throw new CrmError('BAD_INPUT', 'A customer needs a name, phone, e-mail or card.', {
      hint: 'Give one with --name, --phone, --email or --card.',
    })
  return keys
}

async function refuseTaken(draft: Draft, keys: readonly IdentityKey[]): Promise<void> {
  const [taken] = await draft.getMany('identity', keys.map(identityId))
  if (!taken) return
  const owner = taken.customer_id ?? taken.lead_id
  const hint =
    taken.customer_id === undefined
      ? `It is a lead; see patron lead show ${owner}.`
      : `See patron customer show ${owner}.`
  throw new CrmError('REFUSED', `${taken.value} is ${owner} already.`, {hint})
}
