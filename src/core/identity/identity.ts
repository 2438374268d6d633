import type {RowOf} from '../store/columns.ts'

/**
 * What tells a person apart, in the order in which an import trusts it: a platform's own buyer id, phone, e-mail,
 * member card, and last a nickname within one shop.
 */
export const IDENTITY_TYPES = ['buyer', 'phone', 'email', 'card', 'wechat', 'nickname'] as const
export type IdentityType = (typeof IDENTITY_TYPES)[number]

/**
 * One identity of one customer or lead. `id` is its key, `type:value`, unique in the store; `value` is normalised
 * (E.164 phone, folded e-mail; buyer ids and nicknames carry their channel or shop before a slash).
 */
export const IDENTITY_COLUMNS = {
  id: 'text',
  type: 'text',
  value: 'text',
  customer_id: 'text?',
  lead_id: 'text?',
} as const

export type Identity = RowOf<typeof IDENTITY_COLUMNS>

/** An identity before it belongs to anybody. */
export interface IdentityKey {
  type: IdentityType
  value: string
}

/** The key under which an identity is stored. */
export function identityId({type, value}: IdentityKey): string {
  return `${type}:${value}`
}

/** A value without the channel or shop in which it is unique: what the customer is called there. */
export function bareValue({type, value}: IdentityKey): string {
  return type === 'buyer' || type === 'nickname' ? value.slice(value.indexOf('/') + 1) : value
}
