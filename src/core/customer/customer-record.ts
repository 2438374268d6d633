import {strictest} from '../consent/take-consent.ts'
import type {FieldValue} from '../field/custom-field.ts'
import {fillFields, type Overwrite} from '../import/fill-fields.ts'
import type {RowValues} from '../import/row-fields.ts'
import {foldTag} from '../tag/tag.ts'
import {agreeOnDay, birthYear} from './birthday-form.ts'
import {type Consent, type Customer, CUSTOMER_COLUMNS, MESSAGE_CHANNELS} from './customer.ts'
import type {CUSTOMER_FIELDS} from './customer-fields.ts'
import {personName} from './person-name.ts'

/** What a row says of a customer, besides the identities. */
export interface CustomerSaid {
  fields: Partial<Customer>
  custom: Readonly<Record<string, FieldValue | undefined>>
  consent: Consent
}

/** Fields that a file fills as they stand in it. */
const AS_THEY_STAND = [
  ...(['nickname', 'gender', 'birthday', 'kind', 'chain', 'household', 'occupation', 'region', 'city'] as const),
  ...(['address', 'industry', 'home_shop', 'guide', 'source', 'registered_at', 'note'] as const),
] as const

/** What a row says; `custom` are the names of the custom fields that the file has. */
export function customerSaid(values: RowValues<typeof CUSTOMER_FIELDS>, custom: readonly string[]): CustomerSaid {
  const fields: Partial<Customer> = {}
  const name = personName(values)
  if (name !== undefined) fields.name = name
  for (const field of AS_THEY_STAND) if (values[field] !== undefined) fields[field] = values[field]
  if (values.tags) fields.tags = [...new Set(values.tags.map(foldTag))]
  const own: Record<string, FieldValue | undefined> = {}
  for (const field of custom) own[field] = (values as Readonly<Record<string, FieldValue | undefined>>)[field]
  return {fields, custom: own, consent: consentSaid(values)}
}

/**
 * A customer after a row has spoken, and the fields where its word was not taken. Blanks are filled and what is known
 * stays unless it may be overwritten. Tags and evidence are added; of two times of becoming known the earlier one holds, and of
 * two birthdays that agree the one with a year.
 */
export function fillRecord(
  customer: Customer,
  said: CustomerSaid,
  overwrite: Overwrite,
): {record: Customer; conflicts: readonly string[]} {
  const agreed = reconcile(customer, said.fields, overwrite)
  const {record, conflicts} = fillFields(agreed.known, agreed.said, overwrite)
  if (isEmpty(said.custom)) return {record, conflicts}
  const custom = fillFields<Record<string, FieldValue>>(customer.fields ?? {}, said.custom, overwrite)
  if (custom.changed) record.fields = custom.record
  return {record, conflicts: [...conflicts, ...custom.conflicts]}
}

/** Whether two records say the same; what is absent and what is undefined are the same. */
export function isSameCustomer(left: Customer, right: Customer): boolean {
  return (Object.keys(CUSTOMER_COLUMNS) as (keyof Customer)[]).every((field) => {
    const [one, other] = [left[field], right[field]]
    return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
  })
}

/** Both sides with what they come to together, in fields where what is known and what is said are no contradiction. */
function reconcile(
  known: Customer,
  said: Partial<Customer>,
  overwrite: Overwrite,
): {known: Customer; said: Partial<Customer>} {
  const {registered_at, birthday, tags, evidence} = said
  const together: Partial<Customer> = {}
  if (known.registered_at !== undefined && registered_at !== undefined && !may(overwrite, 'registered_at'))
    together.registered_at = earlier(known.registered_at, registered_at)
  if (birthday !== undefined && known.birthday !== undefined && agreeOnDay(known.birthday, birthday))
    together.birthday = birthYear(birthday) === undefined ? known.birthday : birthday
  if (known.tags && tags && !may(overwrite, 'tags')) together.tags = united(known.tags, tags)
  if (known.evidence && evidence) together.evidence = united(known.evidence, evidence)
  return isEmpty(together) ? {known, said} : {known: {...known, ...together}, said: {...said, ...together}}
}

function isEmpty(values: object): boolean {
  for (const _ in values) return false
  return true
}

function may(overwrite: Overwrite, field: string): boolean {
  return overwrite === 'all' || overwrite.has(field)
}

function earlier(left: string, right: string): string {
  return left < right ? left : right
}

function united(known: readonly string[], said: readonly string[]): string[] {
  return [...new Set([...known, ...said])]
}

const CONSENT_FIELDS = MESSAGE_CHANNELS.map((channel) => [channel, `consent_${channel}`] as const)

function consentSaid(values: RowValues<typeof CUSTOMER_FIELDS>): Consent {
  let consent: Consent = values.consent === undefined ? {} : {sms: values.consent === 'yes' ? 'granted' : 'withdrawn'}
  for (const [channel, field] of CONSENT_FIELDS) {
    const said = values[field]
    if (said !== undefined) consent = strictest(consent, {[channel]: said ? 'granted' : 'withdrawn'})
  }
  return consent
}
