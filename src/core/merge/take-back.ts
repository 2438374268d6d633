import {strictest} from '../consent/take-consent.ts'
import type {Consent, Customer, MessageChannel} from '../customer/customer.ts'
import type {Merge} from './merge.ts'

type Values = Record<string, unknown>

/**
 * The survivor without what a merge brought it: every field that is as the merge left it goes back to what it was
 * before; lists and fields of several parts go back part by part; what was changed since stays. What others withdrew
 * who are still merged with it (`others`) stays withdrawn.
 */
export function takeBack(
  customer: Customer,
  {before, after}: Pick<Merge, 'before' | 'after'>,
  others: readonly Customer[] = [],
): Customer {
  const [now, was, then] = [customer, before[0], after] as unknown as [Values, Values, Values]
  const back = takeBackParts(now, was, then) as unknown as Customer
  return withWithdrawals(
    back,
    others.map(({consent}) => consent),
  )
}

/** Fields in which the customer is not as the merge left it. */
export function editedSince(customer: Customer, after: Customer): string[] {
  const [now, then] = [customer as unknown as Values, after as unknown as Values]
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].filter((field) => !isSame(now[field], then[field]))
}

/** The customer with every channel withdrawn that one of the consents withdraws. */
export function withWithdrawals(customer: Customer, consents: readonly (Consent | undefined)[]): Customer {
  const channels = consents.flatMap(withdrawnIn)
  if (channels.length === 0) return customer
  const withdrawn: Consent = Object.fromEntries(channels.map((channel) => [channel, 'withdrawn']))
  return {...customer, consent: strictest(customer.consent, withdrawn)}
}

/** Channels that a consent withdraws. */
export function withdrawnIn(consent: Consent | undefined): MessageChannel[] {
  const channels = Object.keys(consent ?? {}) as MessageChannel[]
  return channels.filter((channel) => consent?.[channel] === 'withdrawn')
}

function takeBackParts(now: Values, before: Values, after: Values): Values {
  const back: Values = {}
  for (const key of new Set([...Object.keys(now), ...Object.keys(before)])) {
    const value = takeBackValue(now[key], before[key], after[key])
    if (value !== undefined) back[key] = value
  }
  return back
}

function takeBackValue(now: unknown, before: unknown, after: unknown): unknown {
  if (isSame(now, after)) return before
  if (isList(now) && isList(after)) return filled(takeBackList(now, isList(before) ? before : [], after), before)
  if (isParts(now) && isParts(after)) return filled(takeBackParts(now, isParts(before) ? before : {}, after), before)
  return now
}

/** Where there was nothing before, nothing is left rather than something empty. */
function filled(value: object, before: unknown): object | undefined {
  return before === undefined && Object.keys(value).length === 0 ? undefined : value
}

function takeBackList(now: readonly unknown[], before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const brought = after.filter((item) => !before.includes(item))
  const dropped = before.filter((item) => !after.includes(item))
  return [...now.filter((item) => !brought.includes(item)), ...dropped]
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value)
}

function isParts(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || (typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right))
}
