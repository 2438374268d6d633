import {givenCuts} from '../../segment/quadrant-cut.ts'
import {ascending, positive, share} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const VALUE_SETTINGS = {
  'tier.revenue': {
    type: 'numbers',
    default: [1000, 5000, 20_000],
    meaning: 'revenue of the last 365 days from which on a customer is silver, gold, platinum; less is basic',
    check: ascending(3),
  },
  'value.top_share': {
    type: 'number',
    default: 0.2,
    meaning: 'share of the buyers, by revenue, who count as high value, 0 to 1',
    check: (value) => share(value) && positive(value),
  },
  'value.known_days': {
    type: 'number',
    default: 180,
    meaning: 'days since the first purchase after which it is known whether a customer became one of the best',
    check: positive,
  },
  'intent.points': {
    type: 'numbers',
    default: [2, 8],
    meaning:
      'points towards the intent score of who looks around (browse, search, click) and of who asks, fills a cart or comes by',
    check: ascending(2),
  },
  'quadrant.cut': {
    type: 'text',
    default: 'mean',
    meaning:
      'where the quadrants are cut: mean or median of the customers, or an order value and a number of orders, e.g. 120,5',
    check: (value) => value === 'mean' || value === 'median' || givenCuts(value as string) !== undefined,
  },
} as const satisfies Record<string, SettingSpec>
