import {CrmError} from '../error/crm-error.ts'
import type {IdentityKey} from './identity.ts'
import {normaliseEmail, normaliseKey, normalisePhone} from './normalise.ts'

/** The identities that a person typed for somebody new. Throws BAD_INPUT when a value is no phone, e-mail or card. */
export function givenIdentities(
  {phone, email, card}: {phone?: string | undefined; email?: string | undefined; card?: string | undefined},
  country: string,
): IdentityKey[] {
  const keys: IdentityKey[] = []
  if (phone !== undefined) keys.push({type: 'phone', value: usable(normalisePhone(phone, country), phone, 'phone')})
  if (email !== undefined) keys.push({type: 'email', value: usable(normaliseEmail(email), email, 'email')})
  if (card !== undefined) keys.push({type: 'card', value: usable(normaliseKey(card), card, 'card')})
  return keys
}

const KINDS = {
  phone: [
    'phone number',
    'Write it with its country code (+86 138...) or set the country: patron settings set country CN.',
  ],
  email: ['e-mail address', 'Write it as name@example.com.'],
  card: ['card number', 'Give the number as it stands on the card.'],
} as const

function usable(value: string | undefined, text: string, type: keyof typeof KINDS): string {
  if (value !== undefined) return value
  const [what, hint] = KINDS[type]
  throw new CrmError('BAD_INPUT', `"${text}" is no ${what}.`, {hint})
}
