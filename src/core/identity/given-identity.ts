import {CrmError} from '../error/crm-error.ts'
import type {Draft} from '../store/store.ts'
import {type Identity, identityId, type IdentityKey} from './identity.ts'
import {identityValue, PLAIN_IDENTITY_TYPES, type PlainIdentityType} from './identity-value.ts'

/** Identities as a person types them: one of a kind, or several. */
export type TypedIdentities = {readonly [T in PlainIdentityType]?: string | readonly string[] | undefined}

/** The identities that a person typed. Throws BAD_INPUT when a value is no phone, e-mail, card or WeChat id. */
export function givenIdentities(typed: TypedIdentities, country: string): IdentityKey[] {
  return PLAIN_IDENTITY_TYPES.flatMap((type) =>
    [typed[type] ?? []].flat().map((text) => ({type, value: usable(identityValue(type, text, country), text, type)})),
  )
}

/** Throws REFUSED when one of the identities is a customer's or a lead's already, naming whose. */
export async function refuseTaken(draft: Draft, keys: readonly IdentityKey[]): Promise<void> {
  refuseOthers(await draft.getMany('identity', keys.map(identityId)), () => true)
}

/** Throws REFUSED when one of these identities is another customer's already; what is a lead's alone they may have. */
export function refuseOtherCustomers(known: readonly Identity[], own: string): void {
  refuseOthers(known, ({customer_id}) => customer_id !== undefined && customer_id !== own)
}

function refuseOthers(known: readonly Identity[], isTaken: (identity: Identity) => boolean): void {
  const taken = known.find(isTaken)
  if (!taken) return
  const {value, customer_id, lead_id} = taken
  const hint =
    customer_id === undefined
      ? `It is a lead; see patron lead show ${lead_id}.`
      : `See patron customer show ${customer_id}.`
  throw new CrmError('REFUSED', `${value} is ${customer_id ?? lead_id} already.`, {hint})
}

const KINDS = {
  phone: [
    'phone number',
    'Write it with its country code (+86 138...) or set the country: patron settings set country CN.',
  ],
  email: ['e-mail address', 'Write it as name@example.com.'],
  card: ['card number', 'Give the number as it stands on the card.'],
  wechat: ['WeChat id', 'Give it as it stands on their page.'],
} as const

function usable(value: string | undefined, text: string, type: PlainIdentityType): string {
  if (value !== undefined) return value
  const [what, hint] = KINDS[type]
  throw new CrmError('BAD_INPUT', `"${text}" is no ${what}.`, {hint})
}
