import type {RowOf} from '../store/columns.ts'
import type {ConsentState, MessageChannel} from '../customer/customer.ts'

/**
 * One entry of the consent ledger: what was said about a channel, when, where (`source`: a file, a form, a person)
 * and with what proof. Entries are only ever added. An entry without a customer belongs to an address
 * (`identity`: `email:li@example.com`) that is not known yet; whoever turns out to have it inherits it.
 */
export const CONSENT_COLUMNS = {
  id: 'text',
  customer_id: 'text?',
  identity: 'text?',
  channel: 'text',
  state: 'text',
  at: 'instant',
  source: 'text',
  proof: 'text?',
  who: 'text',
} as const

type ConsentRow = RowOf<typeof CONSENT_COLUMNS>
export type ConsentEntry = Omit<ConsentRow, 'channel' | 'state'> & {channel: MessageChannel; state: ConsentState}
