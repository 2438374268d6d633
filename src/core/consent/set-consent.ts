import {
  type Consent,
  type ConsentState,
  type Customer,
  MESSAGE_CHANNELS,
  type MessageChannel,
} from '../customer/customer.ts'
import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {ConsentEntry} from './consent.ts'
import {latestEntries} from './ledger.ts'
import {addToLedger} from './take-consent.ts'

/** What a person said, and the one at the desk noted. */
export interface ConsentInput {
  reference: string
  channels: readonly MessageChannel[]
  state: ConsentState
  /** Where and how they said so; a grant must name it. */
  source?: string | undefined
  proof?: string | undefined
}

export interface SetConsentResult {
  customer_id: string
  state: ConsentState
  /** Each channel and where it stood before. */
  channels: {channel: MessageChannel; before: ConsentState | undefined}[]
  consent: Consent
  /** Absent when the ledger said just that already. */
  change_id: number | undefined
}

/** The source of a withdrawal that names none: taking consent back needs no reason. */
const BY_HAND = 'by hand'

/**
 * Notes what a customer said about some channels, in the ledger and where they stand. A grant counts also after a
 * withdrawal, because it names where it comes from. Throws BAD_INPUT without channels, or for a grant without a source.
 */
export async function setConsent({store, now, who}: Context, input: ConsentInput): Promise<SetConsentResult> {
  const note = {at: now(), who, state: input.state, source: sourceOf(input), proof: input.proof?.trim() || undefined}
  if (input.channels.length === 0) throw noChannels()
  return store.write({command: 'customer consent set', who, at: note.at}, async (draft) => {
    const customer = await findCustomer(draft, input.reference, (await loadSettings(draft)).country)
    refuseErased(customer)
    return noteConsent(draft, customer, {channels: input.channels, note})
  })
}

type Note = Pick<ConsentEntry, 'at' | 'who' | 'state' | 'source' | 'proof'>

async function noteConsent(
  draft: Draft,
  customer: Customer,
  {channels, note}: {channels: readonly MessageChannel[]; note: Note},
): Promise<SetConsentResult> {
  const {id, consent: known} = customer
  const latest = latestEntries(await draft.find('consent', 'customer_id', [id]))
  const fresh = channels.filter((channel) => known?.[channel] !== note.state || !saysJust(latest.get(channel), note))
  await addToLedger(
    draft,
    fresh.map((channel) => ({customer_id: id, channel, ...note})),
  )
  const consent: Consent = {...known}
  for (const channel of channels) consent[channel] = note.state
  await draft.save('customer', [{...customer, consent}])
  draft.describe(`consent of customer ${id}: ${channels.join(', ')} ${note.state}`, {consents: fresh.length})
  return {
    customer_id: id,
    state: note.state,
    channels: channels.map((channel) => ({channel, before: known?.[channel]})),
    consent,
    change_id: fresh.length === 0 ? undefined : draft.changeId,
  }
}

function sourceOf({state, source}: ConsentInput): string {
  const named = source?.trim()
  if (named) return named
  if (state === 'withdrawn') return BY_HAND
  throw new CrmError('BAD_INPUT', 'A consent that is granted needs its source: where and how they said so.', {
    hint: 'Give it with --source, e.g. --source "signed form at the till"; --proof may name the document.',
  })
}

function noChannels(): CrmError {
  return new CrmError('BAD_INPUT', 'There is no channel to note.', {
    hint: `Name some with --channel: ${MESSAGE_CHANNELS.join(', ')}.`,
  })
}

function refuseErased({id, erased_at}: Customer): void {
  if (erased_at === undefined) return
  throw new CrmError('REFUSED', `Customer ${id} was erased on ${erased_at.slice(0, 10)}; there is nobody to ask.`)
}

function saysJust(entry: ConsentEntry | undefined, {state, source, proof}: Note): boolean {
  return entry?.state === state && entry.source === source && entry.proof === proof
}
