import type {Lead} from '../lead/lead.ts'
import {contactsBy} from '../lead/lead-as-of.ts'
import type {Book} from '../store/store.ts'
import type {Instant} from '../time/day.ts'

/** How often a lead had been touched by some time, and when last. */
export interface LeadTouches {
  count: number
  last: Instant | undefined
}

/** The times at which leads were touched, by lead id, in order; a lead without any has no entry. */
export type TouchTimes = ReadonlyMap<string, readonly Instant[]>

/** When these leads were touched: visits, calls, messages, clicks and all else that is kept of them. */
export async function touchTimes(book: Book, leads: readonly Pick<Lead, 'id'>[]): Promise<TouchTimes> {
  const times = new Map<string, Instant[]>()
  const facts = book.facts('touch')
  if (leads.length === 0 || (await facts.count()) === 0) return times
  const values = leads.map(({id}) => id)
  for (const {lead_id, at} of await facts.find({where: {field: 'lead_id', values}})) {
    const own = times.get(lead_id as string)
    if (own) own.push(at)
    else times.set(lead_id as string, [at])
  }
  for (const own of times.values()) own.sort()
  return times
}

/**
 * What was known by a time. Contacts are counted on the lead, touches are kept one by one, and most contacts are both: the
 * larger count is taken. Of several contacts only the first and the last have a time; those between count with the last.
 */
export function touchesBy(lead: Lead, times: readonly Instant[] | undefined, at: Instant): LeadTouches {
  const noted = times?.filter((time) => time <= at) ?? []
  const {first_contact_at: first, last_contact_at} = lead
  const last = last_contact_at !== undefined && last_contact_at <= at ? last_contact_at : undefined
  const begun = first !== undefined && first <= at ? first : undefined
  const latest = [noted.at(-1), last ?? begun].filter((time) => time !== undefined).sort()
  return {count: Math.max(noted.length, contactsBy(lead, at)), last: latest.at(-1)}
}
