import {birthdaysDiffer} from '../customer/birthday.ts'
import {identityValue} from '../identity/identity-value.ts'
import {isMasked} from '../identity/normalise.ts'
import type {Settings} from '../setting/settings.ts'
import type {FactTotals} from '../store/order-facts.ts'
import {type Day, textOfDay} from '../time/day.ts'
import type {QualityInputs} from './quality-inputs.ts'

/** Filled fields of some customers. Shares are 0 to 1. */
export interface Completeness {
  /** The group: a source, a shop, or `''` where none is known. */
  group: string
  customers: number
  /** Filled fields among all of theirs. */
  complete: number
  phone: number
  email: number
}

/** A shop whose records are worse than the others', by more than chance. */
export interface WorseShop extends Completeness {
  /** Standard errors below the share of all. */
  deviations: number
}

/** The state of the customer records. Shares are 0 to 1, of the customers unless said. */
export interface QualityReport {
  as_of: string
  customers: number
  complete: number
  fields: {field: string; filled: number}[]
  sources: Completeness[]
  shops: Completeness[]
  worse_shops: WorseShop[]
  /** Customers with a phone or e-mail that is none, and with masked ones. */
  invalid_phones: number
  invalid_emails: number
  masked: number
  stale: number
  orders: number
  /** Share of the orders that belong to nobody known. */
  anonymous_orders: number
  /** Absent when the duplicates were not looked for. */
  duplicates: DuplicateQuality | undefined
}

/** Shares of customers who are one half or more of a pair; and pairs that agree on a person but not on the birthday. */
export interface DuplicateQuality {
  certain: number
  review: number
  conflicting_birthdays: number
}

/** A pair of customers who may be one. */
export interface QualityPair {
  left: string
  right: string
  bucket: 'certain' | 'review' | 'different'
}

/** Shops with fewer customers say too little to be called worse. */
const LEAST_CUSTOMERS = 30
/** Standard errors below the share of all from which on a shop is called worse: one in a thousand by chance. */
const WORSE = 3

export interface QualityMeasuring {
  asOf: Day
  settings: Settings
  totals: Pick<FactTotals, 'orders' | 'anonymous_orders'>
  pairs: readonly QualityPair[] | undefined
}

/** Measures the records of the customers known as of a day, as they are now. */
export function measureQuality(
  inputs: QualityInputs,
  {asOf, settings, totals, pairs}: QualityMeasuring,
): QualityReport {
  const everybody = inputs.ids.map((_, index) => index)
  const all = completenessOf('', everybody, inputs)
  const shops = grouped(inputs, inputs.home_shop)
  const count = Math.max(inputs.ids.length, 1)
  const share = (test: (index: number) => boolean): number => everybody.filter(test).length / count
  const has = (type: EvidenceType, fault: Fault) => (index: number) =>
    inputs.evidence[index]?.some((one) => faultOf(one, type, settings.country) === fault) ?? false
  return {
    as_of: textOfDay(asOf),
    customers: inputs.ids.length,
    complete: all.complete,
    fields: [...inputs.filled].map(([field, filled]) => ({field, filled: sum(filled) / count})),
    sources: grouped(inputs, inputs.source),
    shops,
    worse_shops: shops.flatMap((shop) => worse(shop, all, inputs.filled.size) ?? []),
    invalid_phones: share(has('phone', 'invalid')),
    invalid_emails: share(has('email', 'invalid')),
    masked: share((index) => has('phone', 'masked')(index) || has('email', 'masked')(index)),
    stale: share((index) => asOf - (inputs.last_heard[index] as number) > settings['quality.stale_days']),
    orders: totals.orders,
    anonymous_orders: totals.orders === 0 ? 0 : totals.anonymous_orders / totals.orders,
    duplicates: pairs && duplicatesOf(pairs, inputs),
  }
}

type EvidenceType = 'phone' | 'email'
type Fault = 'masked' | 'invalid'

/** What is wrong with a phone or e-mail that is evidence only; nothing where it is somebody else's. */
function faultOf(evidence: string, type: EvidenceType, country: string): Fault | undefined {
  if (!evidence.startsWith(`${type}:`)) return undefined
  const text = evidence.slice(type.length + 1)
  if (isMasked(text)) return 'masked'
  return identityValue(type, text, country) === undefined ? 'invalid' : undefined
}

/** The figures kept month by month. */
export function monthlyMeasures(report: QualityReport): Record<string, number> {
  const {customers, complete, invalid_phones, invalid_emails, stale, anonymous_orders, duplicates} = report
  return {
    ...{customers, complete, invalid_phones, invalid_emails, stale, anonymous_orders},
    ...(duplicates && {duplicates_certain: duplicates.certain, duplicates_review: duplicates.review}),
  }
}

function sum(flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0)
}

function grouped(inputs: QualityInputs, column: readonly (string | undefined)[]): Completeness[] {
  const members = Map.groupBy(column.keys(), (index) => column[index] ?? '')
  return [...members]
    .map(([group, own]) => completenessOf(group, own, inputs))
    .sort((left, right) => right.customers - left.customers)
}

function completenessOf(group: string, own: readonly number[], {filled, phone, email}: QualityInputs): Completeness {
  const count = Math.max(own.length, 1)
  const shareOf = (flags: Uint8Array): number =>
    own.reduce((total, index) => total + (flags[index] as number), 0) / count
  const shares = [...filled.values()].map(shareOf)
  return {
    group,
    customers: own.length,
    complete: shares.reduce((total, one) => total + one, 0) / Math.max(shares.length, 1),
    phone: shareOf(phone),
    email: shareOf(email),
  }
}

/** One-sided test of a share against the share of all (normal approximation), fields taken as independent. */
function worse(shop: Completeness, all: Completeness, fields: number): WorseShop | undefined {
  if (shop.group === '' || shop.customers < LEAST_CUSTOMERS) return undefined
  const error = Math.sqrt((all.complete * (1 - all.complete)) / (shop.customers * Math.max(fields, 1)))
  const deviations = error === 0 ? 0 : (all.complete - shop.complete) / error
  return deviations > WORSE ? {...shop, deviations} : undefined
}

function duplicatesOf(pairs: readonly QualityPair[], {ids, birthday}: QualityInputs): DuplicateQuality {
  const place = new Map(ids.map((id, index) => [id, index]))
  const count = Math.max(ids.length, 1)
  const known = pairs.filter(({left, right}) => place.has(left) && place.has(right))
  const born = (id: string): string | undefined => birthday[place.get(id) ?? -1]
  const inBucket = (bucket: QualityPair['bucket']): number =>
    new Set(known.filter((pair) => pair.bucket === bucket).flatMap(({left, right}) => [left, right])).size / count
  const conflicting = known.filter(({left, right, bucket}) => {
    const [one, other] = [born(left), born(right)]
    return bucket !== 'different' && one !== undefined && other !== undefined && birthdaysDiffer(one, other)
  })
  return {certain: inBucket('certain'), review: inBucket('review'), conflicting_birthdays: conflicting.length}
}
