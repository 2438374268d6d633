import type {RowOf} from '../store/columns.ts'

export const CUSTOMER_KINDS = ['household', 'sole-shop', 'chain-store'] as const
export type CustomerKind = (typeof CUSTOMER_KINDS)[number]

/** Channels a message can take; consent is kept per channel. */
export const MESSAGE_CHANNELS = ['sms', 'email', 'wechat', 'phone', 'post'] as const
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number]

export const CONSENT_STATES = ['granted', 'withdrawn'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/**
 * What is known about a person or shop that buys. Phones, e-mails, cards and buyer ids are identities; `evidence`
 * keeps what looked like one and cannot tell people apart (`phone:186******05`), never as a key.
 */
export const CUSTOMER_COLUMNS = {
  id: 'text',
  name: 'text?',
  kind: 'text?',
  region: 'text?',
  city: 'text?',
  address: 'text?',
  industry: 'text?',
  home_shop: 'text?',
  guide: 'text?',
  source: 'text?',
  registered_at: 'instant?',
  lead_id: 'text?',
  consent: 'json?',
  evidence: 'json?',
  note: 'text?',
} as const

type CustomerRow = RowOf<typeof CUSTOMER_COLUMNS>
export type Customer = Omit<CustomerRow, 'consent' | 'evidence'> & {
  consent?: Consent | undefined
  evidence?: string[] | undefined
}

/** Consent per channel; a channel that is not listed has never been asked for. */
export type Consent = Partial<Record<MessageChannel, ConsentState>>
