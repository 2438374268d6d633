import type {Profile} from '../profile/profile.ts'
import {wilson} from '../statistics/wilson.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {dayOf, textOfDay} from '../time/day.ts'
import type {TouchKind} from '../touch/touch.ts'
import type {Campaign} from './campaign.ts'
import type {CampaignPlan} from './campaign-plan.ts'
import {type CampaignRow, campaignRow, findCampaign, stillReached} from './list-campaigns.ts'
import {breakEven, pastOf} from './past-of-audience.ts'

/** How many of a group bought since a day: the share with its 95 % interval (Wilson). */
export interface Bought {
  customers: number
  buyers: number
  share: number | undefined
  low: number | undefined
  high: number | undefined
}

/**
 * Where a campaign stands as of the profile's day, as far as it is known: what went out, and what of it was read, is known
 * only where touches name the campaign.
 */
export interface CampaignStanding extends Pick<
  CampaignPlan,
  'average_order_value' | 'break_even_response' | 'expected_orders_30d' | 'expected_revenue_30d'
> {
  campaign: CampaignRow
  /** Those of the audience who may still be reached. */
  reachable: number
  /** People of the audience by the kinds of touches that name the campaign, most first. */
  touched: {kind: TouchKind; customers: number}[]
  /** From this day on purchases count: the first day, or the one after the plan was made. */
  since: string
  /** Undefined before that day. */
  bought: {reached: Bought; held_out: Bought} | undefined
}

/** Where a campaign stands. Throws NOT_FOUND or AMBIGUOUS. */
export async function campaignStanding(
  {store, now}: Pick<Context, 'store' | 'now'>,
  {reference, profile}: {reference: string; profile: Profile},
): Promise<CampaignStanding> {
  return store.read(async (book) => {
    const campaign = await findCampaign(book, reference)
    const places = placesIn(profile)
    const members = campaign.members.flatMap((id) => places.get(id) ?? [])
    const controls = campaign.controls.flatMap((id) => places.get(id) ?? [])
    const past = pastOf(members, profile)
    const row = campaignRow(campaign, profile.inputs.digits)
    const begins = firstDay(campaign)
    return {
      campaign: row,
      reachable: (await stillReached(book, campaign, now())).length,
      touched: await touchedBy(book, campaign),
      since: textOfDay(begins),
      bought:
        begins > profile.inputs.asOf
          ? undefined
          : {reached: bought(members, begins, profile), held_out: bought(controls, begins, profile)},
      ...past,
      break_even_response: breakEven(row['unit_cost'] as number, past.average_order_value),
    }
  })
}

const known = new WeakMap<Profile, ReadonlyMap<string, number>>()

function placesIn(profile: Profile): ReadonlyMap<string, number> {
  const places = known.get(profile) ?? new Map(profile.inputs.ids.map((id, at) => [id, at]))
  known.set(profile, places)
  return places
}

function firstDay({starts_on, as_of}: Campaign): number {
  return starts_on === undefined ? dayOf(as_of) + 1 : dayOf(starts_on)
}

async function touchedBy(book: Book, {id, name, members}: Campaign): Promise<CampaignStanding['touched']> {
  const reached = new Set(members)
  const people = new Map<TouchKind, Set<string>>()
  for (const {kind, customer_id} of await book.facts('touch').find({where: {field: 'campaign', values: [id, name]}})) {
    if (reached.has(customer_id)) people.set(kind, (people.get(kind) ?? new Set<string>()).add(customer_id))
  }
  const counted = Array.from(people, ([kind, customers]) => ({kind, customers: customers.size}))
  return counted.sort((left, right) => right.customers - left.customers)
}

function bought(group: readonly number[], since: number, {inputs}: Profile): Bought {
  const buyers = group.filter((index) => (inputs.last_day[index] as number) >= since).length
  const customers = group.length
  if (customers === 0) return {customers, buyers, share: undefined, low: undefined, high: undefined}
  const {low, high} = wilson(buyers, customers)
  return {customers, buyers, share: buyers / customers, low, high}
}
