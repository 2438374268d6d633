import {positive, share} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const QUALITY_SETTINGS = {
  'merge.trusted_sources': {
    type: 'texts',
    default: ['manual', 'till', 'pos', 'card', 'square'],
    meaning: 'sources of customers whose word counts most in a merge, the most trusted first',
  },
  'quality.fields': {
    type: 'texts',
    default: ['name', 'phone', 'gender', 'birthday', 'region', 'city', 'address', 'home_shop', 'guide', 'source'],
    meaning: 'fields of a customer whose share filled counts as completeness',
  },
  'quality.stale_days': {
    type: 'number',
    default: 730,
    meaning: 'days without a purchase, touch or registration after which a record is stale',
    check: positive,
  },
  'quality.home_shop_share': {
    type: 'number',
    default: 0.6,
    meaning: 'share of their purchases in one shop from which on it is proposed as the home shop, 0 to 1',
    check: share,
  },
  'quality.proposal_orders': {
    type: 'number',
    default: 3,
    meaning: 'purchases from which on behaviour may propose a missing field',
    check: positive,
  },
} as const satisfies Record<string, SettingSpec>
