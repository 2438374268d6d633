import {consentEntries} from '../consent/consent-entries.ts'
import {claimWithdrawals, loadPendingWithdrawals} from '../consent/pending-withdrawals.ts'
import {addToLedger, strictest} from '../consent/take-consent.ts'
import {CrmError} from '../error/crm-error.ts'
import {identityId, type IdentityKey} from '../identity/identity.ts'
import {givenIdentities, refuseTaken, type TypedIdentities} from '../identity/given-identity.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {givenTag} from '../tag/tag.ts'
import type {Consent, Customer, MessageChannel} from './customer.ts'
import {type CustomerInput, givenRecord} from './customer-record-input.ts'

export interface NewCustomer extends CustomerInput, TypedIdentities {
  tags?: readonly string[] | undefined
  /** Channels the customer agreed to. */
  consent?: readonly MessageChannel[] | undefined
}

/**
 * Adds a customer by hand; what their addresses withdrew before stays withdrawn. Throws BAD_INPUT without a name or
 * identity and for a value that a field cannot have, REFUSED when an identity is taken.
 */
export async function addCustomer({store, now, who}: Context, input: NewCustomer): Promise<Customer> {
  return store.write({command: 'customer add', who, at: now()}, async (draft) => {
    const {country} = await loadSettings(draft)
    const keys = customerKeys(input, country)
    await refuseTaken(draft, keys)
    const [id] = await draft.nextIds('customer', 1)
    const inherited = claimWithdrawals(await loadPendingWithdrawals(draft), id as string, keys)
    const record = {...(await newRecord(draft, input)), id: id as string, registered_at: now()}
    const customer = withConsent(record, inherited.consent)
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

async function newRecord(draft: Draft, input: NewCustomer): Promise<Omit<Customer, 'id'>> {
  const {consent, tags} = input
  const granted = Object.fromEntries((consent ?? []).map((channel) => [channel, 'granted'])) as Consent
  return {
    source: 'manual',
    ...(await givenRecord(draft, input)),
    ...(tags ? {tags: [...new Set(tags.map(givenTag))]} : {}),
    ...(consent ? {consent: granted} : {}),
  }
}

/** What was withdrawn by an address before stays so, whoever says otherwise now. */
function withConsent(customer: Customer, inherited: Consent): Customer {
  const consent = strictest(customer.consent, inherited)
  return Object.keys(consent).length === 0 ? customer : {...customer, consent}
}

function customerKeys(input: NewCustomer, country: string): IdentityKey[] {
  const keys = givenIdentities(input, country)
  if (keys.length === 0 && !input.name)
    throw new CrmError('BAD_INPUT', 'A customer needs a name, phone, e-mail, card or WeChat id.', {
      hint: 'Give one with --name, --phone, --email, --card or --wechat.',
    })
  return keys
}
