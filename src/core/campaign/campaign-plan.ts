import type {MessageChannel} from '../customer/customer.ts'
import type {Profile} from '../profile/profile.ts'
import type {Day} from '../time/day.ts'

/** What a campaign is to be, as asked for. */
export interface CampaignInput {
  name: string
  channel: MessageChannel
  /** How the audience was said, for the record: `segment champions`, a condition, `ids from -`. */
  audience: string
  select: (profile: Profile) => number[]
  /** Fields of the profile that `select` reads beyond scores and segments; all unless said. */
  fields?: readonly string[] | undefined
  offer?: string | undefined
  /** Major units per person reached. */
  unit_cost: number
  /** Major units; the audience is cut to it, highest value at stake first. */
  budget?: number | undefined
  starts_on?: string | undefined
  ends_on?: string | undefined
  /** Share held out as control group, 0 to below 1; the setting unless given. */
  holdout?: number | undefined
  asOf: Day
}

/** Why somebody of the audience is not reached. */
export interface Exclusion {
  reason: 'open-complaint' | 'no-consent' | 'withdrawn' | 'no-address' | 'over-budget'
  customers: number
}

/** The plan in figures. Money in major units; undefined where the audience has no past to tell it from. */
export interface CampaignPlan {
  id: string
  name: string
  channel: MessageChannel
  offer: string | undefined
  audience: string
  as_of: string
  selected: number
  excluded: Exclusion[]
  reach: number
  control: number
  holdout: number
  unit_cost: number
  cost: number
  /** Median revenue per purchase of those reached. */
  average_order_value: number | undefined
  /** Share of those reached who must buy once, because of the campaign, to pay for it. */
  break_even_response: number | undefined
  /** Purchases in 30 days that the audience's own past makes one expect without a campaign, and their revenue. */
  expected_orders_30d: number
  expected_revenue_30d: number
  dry_run: boolean
  /** The change that saved it; undefined on a dry run. */
  change_id: number | undefined
}
