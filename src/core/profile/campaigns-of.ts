import {isPlannedBy} from '../campaign/campaign.ts'
import type {Day} from '../time/day.ts'
import type {ProfileBook} from './profile-book.ts'

/** Ids of campaigns by customer, oldest first; undefined where there are none. */
export interface CampaignsOf {
  reached: readonly (readonly string[] | undefined)[]
  held_out: readonly (readonly string[] | undefined)[]
}

/** The campaigns that there were on a day, as the customers have them whose ids these are. */
export async function loadCampaignsOf(
  book: Pick<ProfileBook, 'all'>,
  {asOf, ids}: {asOf: Day; ids: readonly string[]},
): Promise<CampaignsOf> {
  const planned = (await book.all('campaign'))
    .filter((campaign) => isPlannedBy(campaign, asOf))
    .sort((left, right) => (left.created_at < right.created_at ? -1 : 1))
  if (planned.length === 0) return {reached: [], held_out: []}
  const place = new Map(ids.map((id, at) => [id, at]))
  const lists = (groups: readonly (readonly [id: string, customers: readonly string[]])[]): string[][] => {
    const own: string[][] = []
    for (const [campaign, customers] of groups) {
      for (const customer of customers) {
        const at = place.get(customer)
        if (at !== undefined) (own[at] ??= []).push(campaign)
      }
    }
    return own
  }
  return {
    reached: lists(planned.map(({id, members}) => [id, members] as const)),
    held_out: lists(planned.map(({id, controls}) => [id, controls] as const)),
  }
}
