import {leadsOpenOn} from '../lead/was-open.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import type {Book} from '../store/store.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {type Changed, changedSince} from './group-change.ts'
import type {Quadrants, QuadrantSummary} from './quadrant.ts'

/** Days back to the day that the corners are held against, unless said. */
export const CHANGE_DAYS = 30

/** A corner as it is, as it was, and what lies between. Money in major units; shares 0 to 1, their change in the same. */
export interface QuadrantChange extends QuadrantSummary, Changed {
  revenue_share_before: number
  revenue_share_change: number
}

/** Customers without a purchase and leads that were open, on both days. They bring no revenue. */
interface PotentialChange {
  registered: number
  registered_before: number
  registered_change: number
  leads: number
  leads_before: number
  leads_change: number
}

/** The map of an earlier day beside that of today. */
export interface QuadrantComparison {
  compared_with: string
  days: number
  /** Where it was cut on the earlier day, the value in major units. */
  value_cut_before: number
  orders_cut_before: number
  buyers_before: number
  corners: QuadrantChange[]
  potential: PotentialChange
}

/**
 * The corners of a profile against those of so many days before, as orders and customers were known then. Both days are cut
 * by the same rule (setting quadrant.cut), each by its own figures: by the mean or the median the lines move with the
 * shop, so that a customer can change the corner without an order. Revenue is all that the customers of a corner ever
 * brought up to the day. Only who there was and their histories are read of the earlier day.
 */
export async function compareQuadrants(
  book: Book,
  profile: Pick<Profile, 'inputs' | 'quadrants'>,
  days = CHANGE_DAYS,
): Promise<QuadrantComparison> {
  return quadrantChange(book, profile, await earlierProfile(book, profile, days))
}

/** A profile of so many days before, of which only who there was and their histories are known. */
export async function earlierProfile(book: Book, {inputs}: Pick<Profile, 'inputs'>, days: number): Promise<Profile> {
  const {asOf, settings} = inputs
  return profileCustomers(book, {asOf: asOf - days, settings, needs: []})
}

/** {@link compareQuadrants} with the profile of the earlier day, cut by the same rule. */
export async function quadrantChange(
  book: Book,
  profile: Pick<Profile, 'inputs' | 'quadrants'>,
  before: Pick<Profile, 'inputs' | 'quadrants' | 'buyers'>,
): Promise<QuadrantComparison> {
  const {asOf, digits} = profile.inputs
  const days = asOf - before.inputs.asOf
  const [now, past] = [profile.quadrants(), before.quadrants()]
  return {
    compared_with: textOfDay(asOf - days),
    days,
    value_cut_before: past.value_cut,
    orders_cut_before: past.orders_cut,
    buyers_before: before.buyers(),
    corners: now.corners.map((corner, place) => changeOf(corner, past.corners[place] as QuadrantSummary, digits)),
    potential: await potentialChange(book, {asOf, days, now, past}),
  }
}

function changeOf(now: QuadrantSummary, past: QuadrantSummary, digits: number): QuadrantChange {
  return {
    ...now,
    ...changedSince(now, past, digits),
    revenue_share_before: past.revenue_share,
    revenue_share_change: now.revenue_share - past.revenue_share,
  }
}

async function potentialChange(
  book: Book,
  {asOf, days, now, past}: {asOf: Day; days: number; now: Quadrants; past: Quadrants},
): Promise<PotentialChange> {
  const leads = (await leadsOpenOn(book, asOf)).length
  const leads_before = (await leadsOpenOn(book, asOf - days)).length
  return {
    registered: now.potential,
    registered_before: past.potential,
    registered_change: now.potential - past.potential,
    leads,
    leads_before,
    leads_change: leads - leads_before,
  }
}
