import {strictest} from '../consent/take-consent.ts'
import type {FieldValue} from '../field/custom-field.ts'
import {fillFields, type Overwrite} from '../import/fill-fields.ts'
import type {RowValues} from '../import/row-fields.ts'
import {type Consent, type Customer, CUSTOMER_COLUMNS, MESSAGE_CHANNELS} from './customer.ts'
import type {CUSTOMER_FIELDS} from './customer-fields.ts'
import {personName} from './person-name.ts'

/** What a row says of a customer, besides the identities. */
export interface CustomerSaid {
  fields: Partial<Customer>
  custom: Readonly<Record<string, FieldValue | undefined>>
  consent: Consent
}

/** What a row says; `custom` are the names of the custom fields that the file has. */
export function customerSaid(values: RowValues<typeof CUSTOMER_FIELDS>, custom: readonly string[]): CustomerSaid {
  const {nickname, gender, birthday, kind, chain, household, occupation, region, city} = values
  const {address, industry, home_shop, guide, source, registered_at, note, tags} = values
  const own = values as Readonly<Record<string, FieldValue | undefined>>
  return {
    fields: {
      name: personName(values),
      ...{nickname, gender, birthday, kind, chain, household, occupation, region, city},
      ...{address, industry, home_shop, guide, source, registered_at, note},
      ...(tags ? {tags: [...tags]} : {}),
    },
    custom: Object.fromEntries(custom.map((name) => [name, own[name]])),
    consent: consentSaid(values),
  }
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
): {record: Customer; conflicts: string[]} {
  const reconciled = reconcile(customer, said.fields, overwrite)
  const {record, conflicts} = fillFields({...customer, ...reconciled}, {...said.fields, ...reconciled}, overwrite)
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

/** Fields in which what is known and what is said are no contradiction: what both come to. */
function reconcile(known: Customer, said: Partial<Customer>, overwrite: Overwrite): Partial<Customer> {
  const together: Partial<Customer> = {}
  const {registered_at, birthday, tags, evidence} = said
  if (registered_at !== undefined && !may(overwrite, 'registered_at'))
    together.registered_at = earlier(known.registered_at, registered_at)
  if (birthday !== undefined && known.birthday?.slice(-5) === birthday.slice(-5))
    together.birthday = birthday.startsWith('-') ? known.birthday : birthday
  if (tags && !may(overwrite, 'tags')) together.tags = united(known.tags, tags)
  if (evidence) together.evidence = united(known.evidence, evidence)
  return together
}

function may(overwrite: Overwrite, field: string): boolean {
  return overwrite === 'all' || overwrite.has(field)
}

function earlier(left: string | undefined, right: string): string {
  return left !== undefined && left < right ? left : right
}

function united(known: readonly string[] | undefined, said: readonly string[]): string[] {
  return [...new Set([...(known ?? []), ...said])]
}

function consentSaid(values: RowValues<typeof CUSTOMER_FIELDS>): Consent {
  let consent: Consent = values.consent === undefined ? {} : {sms: values.consent === 'yes' ? 'granted' : 'withdrawn'}
  for (const channel of MESSAGE_CHANNELS) {
    const said = values[`consent_${channel}`]
    if (said !== undefined) consent = strictest(consent, {[channel]: said ? 'granted' : 'withdrawn'})
  }
  return consent
}
