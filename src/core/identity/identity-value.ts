import type {IdentityType} from './identity.ts'
import {isMasked, normaliseEmail, normaliseKey, normalisePhone} from './normalise.ts'

/** Identities that stand in a cell as they are; a buyer id and a nickname also need to know where they are unique. */
export const PLAIN_IDENTITY_TYPES = ['phone', 'email', 'card', 'wechat'] as const satisfies readonly IdentityType[]
export type PlainIdentityType = (typeof PLAIN_IDENTITY_TYPES)[number]

/** A text as the value of an identity; undefined where it tells nobody apart: masked, no phone number, no e-mail address. */
export function identityValue(type: PlainIdentityType, text: string, country: string): string | undefined {
  if (type === 'phone') return normalisePhone(text, country)
  if (type === 'email') return normaliseEmail(text)
  return isMasked(text) ? undefined : normaliseKey(text)
}
