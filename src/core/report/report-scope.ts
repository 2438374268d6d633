import {type Profile, profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import type {ProfileNeed} from '../profile/profile-need.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {refuseEmptyPeriod} from '../time/refuse-empty-period.ts'
import type {Where} from '../where/where.ts'

/** What a report is asked to look at: a period, and customers by a condition over their profile as of a day. */
export interface ScopeQuery {
  asOf: Day
  /** From the first order on unless given. */
  from?: Day | undefined
  /** Up to the day judged from unless given; a later day is cut to it. */
  to?: Day | undefined
  where?: Where | undefined
  /** The condition as it was written. */
  condition?: string | undefined
  /** The profile as of the day, of all that there is to read, where it is known already. */
  profile?: Profile | undefined
}

/** What a report looked at, as its result names it. */
export interface ScopeFields {
  as_of: string
  /** Absent: from the first order on. */
  from?: string | undefined
  to: string
  condition?: string | undefined
}

export interface Scope {
  settings: Settings
  profile: Profile
  /** Indexes of the customers looked at. */
  who: number[]
  /** By index of the profile, 1 for those looked at; undefined for everybody. */
  among: Uint8Array | undefined
  from: Day | undefined
  until: Day
  fields: ScopeFields
}

/** Loads the customers whom a report looks at, with what it needs to know of them. Throws BAD_INPUT for an empty period. */
export async function loadScope(book: Book, query: ScopeQuery, needs: Iterable<ProfileNeed> = []): Promise<Scope> {
  const {asOf, where} = query
  const {from, until, fields} = scopePeriod(query)
  const settings = await loadSettings(book)
  const wanted = [...needsOf(where?.fields ?? []), ...needs]
  const profile = query.profile ?? (await profileCustomers(book, {asOf, settings, needs: wanted}))
  const who = profile.select(where)
  return {settings, profile, who, among: where && maskOf(who, profile.size), from, until, fields}
}

/** The period that a report looks at, and how its result names it. Throws BAD_INPUT for an empty one. */
export function scopePeriod({asOf, from, to, condition}: ScopeQuery): Pick<Scope, 'from' | 'until' | 'fields'> {
  const until = Math.min(to ?? asOf, asOf)
  refuseEmptyPeriod(from, until)
  const fields = {
    as_of: textOfDay(asOf),
    ...(from === undefined ? {} : {from: textOfDay(from)}),
    to: textOfDay(until),
    ...(condition === undefined ? {} : {condition}),
  }
  return {from, until, fields}
}

function maskOf(who: readonly number[], size: number): Uint8Array {
  const mask = new Uint8Array(size)
  for (const index of who) mask[index] = 1
  return mask
}
