import type {FieldValue} from '../field/custom-field.ts'
import type {RowOf} from '../store/columns.ts'

export const CUSTOMER_KINDS = ['household', 'sole-shop', 'chain-store'] as const
export type CustomerKind = (typeof CUSTOMER_KINDS)[number]

/** Channels a message can take; consent is kept per channel. */
export const MESSAGE_CHANNELS = ['sms', 'email', 'wechat', 'phone', 'post'] as const
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number]

export const CONSENT_STATES = ['granted', 'withdrawn'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

export const GENDERS = ['female', 'male', 'other'] as const
export type Gender = (typeof GENDERS)[number]

/**
 * What is known about a person or shop that buys. Phones, e-mails, cards and buyer ids are identities; `evidence`
 * keeps what looked like one and cannot tell people apart (`phone:186******05`), never as a key. `birthday` is
 * `YYYY-MM-DD`, or `--MM-DD` without the year; by the Chinese calendar `lunar:YYYY-MM-DD` or `lunar:MM-DD`; `chain`
 * names the parent of a chain store, `household` is shared by those who live together. `consent` is where each channel stands now (the ledger says how it came about). `tags`
 * were given by people, `rule_tags` by tag rules when they were last applied; `fields` are custom ones; `inferred`
 * holds proposals for fields that are empty. Of an erased customer only what is anonymous is left.
 */
export const CUSTOMER_COLUMNS = {
  id: 'text',
  name: 'text?',
  nickname: 'text?',
  gender: 'text?',
  birthday: 'text?',
  kind: 'text?',
  chain: 'text?',
  household: 'text?',
  occupation: 'text?',
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
  tags: 'json?',
  rule_tags: 'json?',
  fields: 'json?',
  inferred: 'json?',
  erased_at: 'instant?',
} as const

type CustomerRow = RowOf<typeof CUSTOMER_COLUMNS>
type CustomerJson = 'consent' | 'evidence' | 'tags' | 'rule_tags' | 'fields' | 'inferred'
export type Customer = Omit<CustomerRow, CustomerJson> & {
  consent?: Consent | undefined
  evidence?: string[] | undefined
  tags?: string[] | undefined
  rule_tags?: string[] | undefined
  fields?: Record<string, FieldValue> | undefined
  inferred?: Record<string, Inference> | undefined
}

/** A proposal for an empty field: never written into the field, shown beside it. `confidence` is a share, 0 to 1. */
export interface Inference {
  value: string
  confidence: number
  /** What it follows from, in a few words. */
  basis: string
}

/** Consent per channel; a channel that is not listed has never been asked for. */
export type Consent = Partial<Record<MessageChannel, ConsentState>>
