import type {Consent, ConsentState, MessageChannel} from '../customer/customer.ts'
import type {ConsentEntry} from './consent.ts'

/** When, where, with what proof and by whom something was said of consent. */
export type ConsentNote = Pick<ConsentEntry, 'at' | 'source' | 'proof' | 'who'>

/** What the ledger has to say when a customer's consent changed: one entry for each channel that stands otherwise now. */
export function consentEntries(
  customer_id: string,
  {before, after}: {before: Consent | undefined; after: Consent | undefined},
  note: ConsentNote,
): Omit<ConsentEntry, 'id'>[] {
  const entries: Omit<ConsentEntry, 'id'>[] = []
  for (const [channel, state] of Object.entries(after ?? {}) as [MessageChannel, ConsentState][]) {
    if (before?.[channel] !== state) entries.push({customer_id, channel, state, ...note})
  }
  return entries
}
