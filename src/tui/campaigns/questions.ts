import type {CampaignRow} from '../../core/campaign/list-campaigns.ts'
import type {CampaignStanding} from '../../core/campaign/campaign-standing.ts'
import type {Question} from '../office/question.ts'

export interface CampaignsQuestions {
  /** All campaigns whose name, audience, offer or id has these words, newest first; `!` before them for all others. */
  campaigns: Question<{filter: string}, {rows: readonly CampaignRow[]}>
  /** Where one stands, as far as that is known. */
  campaign: Question<{id: string}, CampaignStanding>
}
