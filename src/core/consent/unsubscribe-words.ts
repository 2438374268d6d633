import {type ConsentState, MESSAGE_CHANNELS, type MessageChannel} from '../customer/customer.ts'
import {isMasked} from '../identity/normalise.ts'
import type {Intake} from '../import/import-rows.ts'
import type {Person} from '../import/person-book.ts'
import type {ReadRow} from '../import/row-fields.ts'
import {rowHeader} from '../import/row-layout.ts'
import type {CONSENT_FIELDS} from './consent-fields.ts'
import type {ConsentEntry} from './consent.ts'

/** What a command says of a list of addresses. */
export interface UnsubscribeSource {
  /** Where the list comes from, for the ledger; the file's name unless given. */
  source?: string | undefined
  /** The channels that are taken back where the list names none; each address's own unless given. */
  channels?: readonly MessageChannel[] | undefined
  /** Where and how consent was given: with it the list may grant, too. */
  consentSource?: string | undefined
  /** Platform of buyer ids. */
  buyers?: string | undefined
}

type Row = ReadRow<typeof CONSENT_FIELDS>

/** What one address says of some channels. */
export interface Word extends Pick<ConsentEntry, 'at' | 'source' | 'proof' | 'state'> {
  /** The customer who has the address; undefined where nobody known has it. */
  customer_id: string | undefined
  identity: string
  channels: readonly MessageChannel[]
}

/** The channels that an address reaches by itself; a card or an id reaches nobody. */
const OWN_CHANNELS: Readonly<Record<string, readonly MessageChannel[]>> = {
  email: ['email'],
  phone: ['sms', 'phone'],
  wechat: ['wechat'],
}

/** What a row says, one word an address; none, and the row rejected, where that is not clear. */
export function wordsOf(
  intake: Intake,
  said: UnsubscribeSource,
  {row, people}: {row: Row; people: readonly Person[]},
): Word[] {
  const words: Word[] = []
  for (const person of meant(people, row)) {
    const channels = channelsOf(person, row, said)
    const fault = faultOf(person, channels)
    if (fault !== undefined) return reject(intake, row, fault)
    words.push({customer_id: person.customer_id, identity: person.id, channels, ...tellingOf(intake, said, row)})
  }
  return words.length > 0 ? words : reject(intake, row, 'there is no address in it')
}

/** Of a text that may be a phone or a card: the card where somebody has that card and nobody the phone. */
function meant(people: readonly Person[], {values: {address, card}}: Row): readonly Person[] {
  const [phone, own] = ['phone:', 'card:'].map((type) => people.find(({id}) => id.startsWith(type)))
  if (address === undefined || card !== undefined || !phone || !own) return people
  const other = own.customer_id !== undefined && phone.customer_id === undefined ? phone : own
  return people.filter((person) => person !== other)
}

function channelsOf({id}: Person, {values: {channel}}: Row, {channels}: UnsubscribeSource): readonly MessageChannel[] {
  if (channel === 'all') return MESSAGE_CHANNELS
  if (channel !== undefined) return [channel as MessageChannel]
  return channels ?? OWN_CHANNELS[id.slice(0, id.indexOf(':'))] ?? []
}

function faultOf({id, customer_id}: Person, channels: readonly MessageChannel[]): string | undefined {
  const value = id.slice(id.indexOf(':') + 1)
  if (isMasked(value)) return `"${value}" hides a part; it tells nobody apart`
  if (id.startsWith('customer:') && customer_id === undefined) return `there is no customer ${value}`
  return channels.length === 0 ? `"${value}" has no channel of its own; name one with --channel` : undefined
}

function tellingOf(
  {layout, at}: Intake,
  {source = layout.file, consentSource}: UnsubscribeSource,
  {values}: Row,
): Pick<Word, 'at' | 'source' | 'proof' | 'state'> {
  const state = (values.state ?? 'withdrawn') as ConsentState
  const where = state === 'granted' ? (consentSource ?? source) : source
  return {state, at: values.at ?? at, source: where, proof: values.reason}
}

function reject({layout, tally}: Intake, {row, cells, values}: Row, reason: string): [] {
  const field = (['address', 'phone', 'email', 'card', 'wechat', 'buyer_id', 'customer_id'] as const).find(
    (name) => values[name] !== undefined,
  )
  const column = rowHeader(layout, field ?? 'address')
  tally.reject({column, value: field === undefined ? '' : (values[field] ?? ''), reason}, {row, cells})
  return []
}
