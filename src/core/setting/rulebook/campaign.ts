import {oneOf, share} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const CAMPAIGN_SETTINGS = {
  'campaign.holdout': {
    type: 'number',
    default: 0.1,
    meaning: 'share of an audience that is held out as control group, 0 to 1',
    check: share,
  },
  'campaign.consent': {
    type: 'text',
    default: 'required',
    meaning: 'required: only customers who agreed to the channel; assumed: all who did not object',
    check: oneOf('required', 'assumed'),
  },
} as const satisfies Record<string, SettingSpec>
