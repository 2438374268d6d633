import {campaignStanding} from '../../core/campaign/campaign-standing.ts'
import {type CampaignRow, listCampaigns} from '../../core/campaign/list-campaigns.ts'
import {dayOf} from '../../core/time/day.ts'
import type {Answers} from '../office/desk.ts'
import {fold} from '../shared/filter.ts'
import type {CampaignsQuestions} from './questions.ts'

/** What the screen of campaigns knows. */
export const CAMPAIGNS_ANSWERS: Answers<CampaignsQuestions> = {
  campaigns: async ({context, at}, {filter}) => {
    const rows = await listCampaigns(context, {on: dayOf(at)})
    return {rows: rows.filter(filterTest(filter))}
  },
  campaign: async (desk, {id}) =>
    campaignStanding({...desk.context, now: () => desk.at}, {reference: id, profile: await desk.profile()}),
}

function filterTest(typed: string): (row: CampaignRow) => boolean {
  const text = fold(typed)
  const isInverse = text.startsWith('!')
  const words = (isInverse ? text.slice(1) : text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return () => true
  return (row) => words.every((word) => textOf(row).includes(word)) !== isInverse
}

function textOf(row: CampaignRow): string {
  return fold([row.id, row.name, row['audience'], row['offer'], row['channel']].join('\n'))
}
