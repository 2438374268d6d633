import type {IdentityType} from '../identity/identity.ts'
import {CUSTOMER_COLUMNS} from '../customer/customer.ts'

/** What counts as filled: a column of the customer, or an identity of a type. */
export type QualityField = keyof typeof CUSTOMER_COLUMNS | IdentityType

const IDENTITY_FIELDS: readonly string[] = ['phone', 'email', 'card', 'wechat', 'buyer', 'nickname']

/** Whether a field is held as an identity rather than in the record. */
export function isIdentityField(field: string): boolean {
  return IDENTITY_FIELDS.includes(field) && !Object.hasOwn(CUSTOMER_COLUMNS, field)
}

/** Whether completeness can be measured on a field of this name. */
export function isQualityField(field: string): field is QualityField {
  return isIdentityField(field) || Object.hasOwn(CUSTOMER_COLUMNS, field)
}

/** Whether a value says something. */
export function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== ''
}
