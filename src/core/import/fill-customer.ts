import {strictest} from '../consent/take-consent.ts'
import type {Consent, Customer, MessageChannel} from '../customer/customer.ts'
import {ownText} from '../text/own-text.ts'
import type {Clue} from './clue-book.ts'
import type {OrderDraft} from './order-draft.ts'

/** Fills the blanks of a customer that is new in an import with what an order says; the first word stays. */
export function fillCustomer(customer: Customer, {clues, at}: OrderDraft, keys: readonly Clue[]): void {
  customer.name ??= ownText(clues.name || clues.customer) || undefined
  customer.region ??= clues.region || undefined
  customer.city ??= clues.city || undefined
  customer.address ??= ownText(clues.address) || undefined
  if (clues.consent && !isSettled(customer.consent, clues.consent))
    customer.consent = strictest(customer.consent, clues.consent)
  if (customer.registered_at === undefined || at < customer.registered_at) customer.registered_at = at
  if (clues.phone !== '' && !keys.some(({type}) => type === 'phone')) addEvidence(customer, `phone:${clues.phone}`)
  if (clues.email !== '' && !keys.some(({type}) => type === 'email')) addEvidence(customer, `email:${clues.email}`)
}

/** Adds what cannot tell a customer apart and may yet tell that two are one. */
export function addEvidence(customer: Customer, evidence: string): void {
  if (!customer.evidence?.includes(evidence)) customer.evidence = [...(customer.evidence ?? []), evidence]
}

/** Nothing that is said would change what is known: it is the same, or was taken back. */
function isSettled(known: Consent | undefined, said: Consent): boolean {
  for (const key in said) {
    const channel = key as MessageChannel
    if (known?.[channel] !== said[channel] && known?.[channel] !== 'withdrawn') return false
  }
  return true
}
