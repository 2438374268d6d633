import {positive, share} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const RECOMMEND_SETTINGS = {
  'recommend.prior_days': {
    type: 'number',
    default: 5,
    meaning: "purchase days that what everybody buys counts as beside a customer's own",
    check: positive,
  },
  'recommend.rest_days': {
    type: 'number',
    default: 7,
    meaning: 'days for which what a customer just bought is not recommended to them',
    check: positive,
  },
  'recommend.stopped_cycles': {
    type: 'number',
    default: 4,
    meaning: 'cycles without buying a product after which it is not recommended again to somebody who bought it',
    check: positive,
  },
  'recommend.price_band': {
    type: 'number',
    default: 0.2,
    meaning: 'by which a price may differ from the usual one to be of the same level, 0 to 1; above it is dearer',
    check: share,
  },
  'recommend.launch_days': {
    type: 'number',
    default: 60,
    meaning: 'days since its launch for which a product is new',
    check: positive,
  },
  'recommend.check_customers': {
    type: 'number',
    default: 30,
    meaning: 'customers below whom `recommend check` tells no hit rate',
    check: positive,
  },
  'recommend.least_together': {
    type: 'number',
    default: 3,
    meaning: 'customers who must have bought both for one product to recommend another',
    check: positive,
  },
} as const satisfies Record<string, SettingSpec>
