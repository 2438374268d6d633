import {strictest} from '../consent/take-consent.ts'
import type {Consent, Customer, MessageChannel} from '../customer/customer.ts'
import type {Merge} from './merge.ts'

type Values = Record<string, unknown>

/**
 * The survivor without what a merge brought it: every field that is as the merge left it goes back to what it was
 * before; lists, notes and fields of several parts go back part by part; what was changed since stays. So does what
 * `others` say too, who are still merged with it, and what they withdrew stays withdrawn.
 */
export function takeBack(
  customer: Customer,
  {before, after}: Pick<Merge, 'before' | 'after'>,
  others: readonly Customer[] = [],
): Customer {
  const [now, was, then, theirs] = [customer, before[0], after, others] as unknown as [Values, Values, Values, Values[]]
  const back = takeBackParts({now, before: was, after: then, theirs}) as unknown as Customer
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

/** A value now, before and right after the merge, and what the others say who are still merged. */
interface States<T> {
  now: T
  before: T
  after: T
  theirs: readonly T[]
}

function takeBackParts({now, before, after, theirs}: States<Values>): Values {
  const back: Values = {}
  for (const key of new Set([...Object.keys(now), ...Object.keys(before)])) {
    const states = {now: now[key], before: before[key], after: after[key], theirs: theirs.map((their) => their[key])}
    const value = takeBackValue(states)
    if (value !== undefined) back[key] = value
  }
  return back
}

function takeBackValue({now, before, after, theirs}: States<unknown>): unknown {
  if (isList(now) && isList(after))
    return filled(
      takeBackList({now, before: isList(before) ? before : [], after, theirs: theirs.filter(isList)}),
      before,
    )
  if (isParts(now) && isParts(after))
    return filled(
      takeBackParts({now, before: isParts(before) ? before : {}, after, theirs: theirs.filter(isParts)}),
      before,
    )
  if (now !== after) return isLines(now) && isLines(after) ? takeBackLines({now, before, after, theirs}) : now
  return before === undefined && theirs.includes(now) ? now : before
}

/** Notes were joined line by line. */
function takeBackLines({now, before, after, theirs}: States<unknown>): string | undefined {
  const lines = (text: unknown): string[] => (typeof text === 'string' ? text.split('\n') : [])
  const left = takeBackList({now: lines(now), before: lines(before), after: lines(after), theirs: theirs.map(lines)})
  return left.length === 0 ? undefined : left.join('\n')
}

function takeBackList({now, before, after, theirs}: States<unknown[]>): unknown[] {
  const brought = after.filter((item) => !before.includes(item) && !theirs.some((their) => their.includes(item)))
  const dropped = before.filter((item) => !after.includes(item))
  return [...now.filter((item) => !brought.includes(item)), ...dropped]
}

/** Where there was nothing before, nothing is left rather than something empty. */
function filled(value: object, before: unknown): object | undefined {
  return before === undefined && Object.keys(value).length === 0 ? undefined : value
}

function isLines(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\n')
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
