import type {Consent, ConsentState, MessageChannel} from '../customer/customer.ts'
import type {Draft} from '../store/store.ts'
import type {ConsentEntry} from './consent.ts'

/** What a source said about the channels of one customer. */
export interface ConsentSaid {
  consent: Consent
  /** A grant by this source counts also where something else is known: it names its proof, or is the first word. */
  mayGrant: boolean
}

/** Where a customer's channels stand after somebody spoke, and what of it is new. */
export interface ConsentTaken {
  consent: Consent
  news: {channel: MessageChannel; state: ConsentState}[]
  /** Grants that were not taken. */
  refused: MessageChannel[]
}

/** The rule of consent: taking it back always counts; giving it counts only with a proof or as the first word. */
export function takeConsent(known: Consent | undefined, {consent: said, mayGrant}: ConsentSaid): ConsentTaken {
  const consent: Consent = {...known}
  const news: ConsentTaken['news'] = []
  const refused: MessageChannel[] = []
  for (const [channel, state] of Object.entries(said) as [MessageChannel, ConsentState][]) {
    if (consent[channel] === state) continue
    if (state === 'granted' && !mayGrant) refused.push(channel)
    else {
      consent[channel] = state
      news.push({channel, state})
    }
  }
  return {consent, news, refused}
}

/** Both consents together: withdrawn beats granted, granted beats never asked. */
export function strictest(left: Consent | undefined, right: Consent | undefined): Consent {
  const consent: Consent = {...left}
  for (const [channel, state] of Object.entries(right ?? {}) as [MessageChannel, ConsentState][]) {
    if (consent[channel] !== 'withdrawn') consent[channel] = state
  }
  return consent
}

/** Adds entries to the ledger. Whoever calls saves the customers' own `consent` too. */
export async function addToLedger(draft: Draft, entries: readonly Omit<ConsentEntry, 'id'>[]): Promise<void> {
  if (entries.length === 0) return
  const ids = await draft.nextIds('consent', entries.length)
  await draft.create(
    'consent',
    entries.map((entry, index) => ({id: ids[index] as string, ...entry})),
  )
}
