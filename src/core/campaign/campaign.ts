import type {RowOf} from '../store/columns.ts'
import type {MessageChannel} from '../customer/customer.ts'
import {type Day, dayOf} from '../time/day.ts'

/**
 * A planned campaign: who is to be reached, by what, at which cost. Money in minor units, of which reaching one
 * person may cost a part; shares between 0 and 1.
 */
export const CAMPAIGN_COLUMNS = {
  id: 'text',
  name: 'text',
  channel: 'text',
  offer: 'text?',
  audience: 'text',
  as_of: 'day',
  starts_on: 'day?',
  ends_on: 'day?',
  unit_cost: 'real',
  budget: 'integer?',
  holdout: 'real',
  created_at: 'instant',
  reach: 'integer',
  control: 'integer',
  members: 'json',
  controls: 'json',
} as const

type CampaignRow = RowOf<typeof CAMPAIGN_COLUMNS>
/** `members` and `controls` are customer ids. */
export type Campaign = Omit<CampaignRow, 'channel' | 'members' | 'controls'> & {
  channel: MessageChannel
  members: string[]
  controls: string[]
}

/** Whether a day that is looked back to has a campaign: from the day on for which its audience was chosen. */
export function isPlannedBy({as_of}: Pick<Campaign, 'as_of'>, day: Day): boolean {
  return dayOf(as_of) <= day
}
