import type {Identity} from '../identity/identity.ts'
import {isFilled, isIdentityField} from '../quality/quality-fields.ts'
import type {Customer} from './customer.ts'

/** How many of the fields that count are filled, and which are not. */
export interface Completeness {
  filled: number
  of: number
  missing: string[]
}

/** How complete a customer's record is on these fields. */
export function completenessOf(
  customer: Customer,
  identities: readonly Identity[],
  fields: readonly string[],
): Completeness {
  const types = new Set<string>(identities.map(({type}) => type))
  const missing = fields.filter(
    (field) => !(isIdentityField(field) ? types.has(field) : isFilled(customer[field as keyof Customer])),
  )
  return {filled: fields.length - missing.length, of: fields.length, missing}
}
