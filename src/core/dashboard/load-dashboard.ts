import type {Lead} from '../lead/lead.ts'
import {wasOpen} from '../lead/was-open.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import {type ProfileNeed, RECORD_NEEDS} from '../profile/profile-need.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {type FollowUp, listFollowUps} from '../task/follow-ups.ts'
import {type Day, dayOf, endOfDay, type Instant, textOfDay} from '../time/day.ts'

/** What the screens and their filters read; favourites would be four more passes over the orders at every change. */
const BOARD_NEEDS: readonly ProfileNeed[] = [...RECORD_NEEDS, 'gaps', 'tags', 'custom', 'touches', 'points', 'tickets']

/** One look at the store: what the dashboard's screens show. The profile is computed once per state of the store. */
export interface Board {
  stamp: string
  as_of: string
  /** The moment as of which contacts are judged: now, or the end of the day looked back to. */
  at: Instant
  /** Whether it shows another day than today, so that nothing can be marked as done. */
  looking_back: boolean
  profile: Profile
  follow_ups: FollowUp[]
  open_leads: Lead[]
  /** The first phone of each customer that has one, E.164. */
  phones: ReadonlyMap<string, string>
}

/**
 * Looks at the store as of a day, today unless given. A board of the same stamp and day is taken as `before`: then
 * only what the clock changes is judged again.
 */
export async function loadDashboard(
  {store, now}: Context,
  {asOf, before}: {asOf: Day | undefined; before?: Board | undefined},
): Promise<Board> {
  // Taken before the records: a change in between is then seen as one at the next look, never missed.
  const stamp = await store.stamp()
  const today = dayOf(now())
  const day = asOf ?? today
  const as_of = textOfDay(day)
  const at = day === today ? now() : endOfDay(day)
  const same = before !== undefined && before.stamp === stamp && before.as_of === as_of ? before : undefined
  return store.read(async (book) => {
    const settings = same?.profile.inputs.settings ?? (await loadSettings(book))
    const profile = same?.profile ?? (await profileCustomers(book, {asOf: day, settings, needs: BOARD_NEEDS}))
    return {
      stamp,
      as_of,
      at,
      looking_back: day !== today,
      profile,
      follow_ups: await listFollowUps(book, {profile, now: at, settings}),
      open_leads: same?.open_leads ?? (await openLeads(book, at)),
      phones: same?.phones ?? (await phonesOf(book)),
    }
  })
}

async function openLeads(book: Book, at: Instant): Promise<Lead[]> {
  const leads = await book.all('lead')
  return leads.filter((lead) => wasOpen(lead, at))
}

async function phonesOf(book: Book): Promise<Map<string, string>> {
  const {type, value, customer_id} = await book.columns('identity', ['type', 'value', 'customer_id'])
  const phones = new Map<string, string>()
  type.forEach((kind, index) => {
    const owner = customer_id[index]
    if (kind === 'phone' && owner !== undefined && !phones.has(owner)) phones.set(owner, value[index] as string)
  })
  return phones
}
