import type {CampaignInput, CampaignPlan} from '../../core/campaign/campaign-plan.ts'
import type {TagResult} from '../../core/tag/tag-customers.ts'
import type {DeedKind} from '../office/question.ts'
import type {Chosen} from './chosen.ts'

/** What a campaign's draft is to be; see the input of core. */
export type CampaignDraft = Pick<CampaignInput, 'name' | 'channel' | 'offer' | 'unit_cost' | 'budget' | 'holdout'> & {
  chosen: Chosen
}

export interface PeopleDeeds {
  /** Gives tags to customers, or takes them away. */
  'tag-people': DeedKind<
    {chosen: Chosen; verb: 'add' | 'remove'; tags: readonly string[]},
    TagResult & {verb: 'add' | 'remove'}
  >
  /** Plans a campaign for customers and keeps it as a draft. */
  'draft-campaign': DeedKind<CampaignDraft, CampaignPlan>
}
