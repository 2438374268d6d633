import type {Identity} from '../identity/identity.ts'
import {type Customer, CUSTOMER_COLUMNS} from './customer.ts'

/** A field before and after a change; absent where nothing is known. Identities are listed by their type. */
export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

/** A customer with the identities that are theirs. */
export interface WholeCustomer {
  customer: Customer
  identities: readonly Identity[]
}

/** What differs between two states of a customer, field by field; custom fields by their own names. */
export function changesBetween(before: WholeCustomer, after: WholeCustomer): FieldChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .map((field) => ({field, before: old[field], after: now[field]}))
}

function valuesOf({customer, identities}: WholeCustomer): Record<string, unknown> {
  const {fields, ...record} = customer
  const values: Record<string, unknown> = {}
  for (const field of Object.keys(CUSTOMER_COLUMNS)) {
    if (field !== 'fields') values[field] = record[field as keyof typeof record]
  }
  for (const {type, value} of identities) values[type] = [...((values[type] as string[] | undefined) ?? []), value]
  return {...values, ...fields}
}
