import {ascending, positive, share} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const DISCOUNT_SETTINGS = {
  'discount.days': {
    type: 'number',
    default: 365,
    meaning: 'days up to the date judged from that `segment discount` looks at',
    check: positive,
  },
  'discount.least': {
    type: 'number',
    default: 0.01,
    meaning: 'share of the list price from which on a discount counts as one, 0 to 1',
    check: share,
  },
  'discount.rarely': {
    type: 'number',
    default: 0.2,
    meaning: 'share of purchases at a discount up to which somebody buys without an offer, 0 to 1',
    check: share,
  },
  'discount.mostly': {
    type: 'number',
    default: 0.6,
    meaning: 'share of purchases at a discount from which on somebody needs an offer, 0 to 1',
    check: share,
  },
  'discount.depths': {
    type: 'numbers',
    default: [0.1, 0.2],
    meaning: 'usual discounts as a share of the list price up to which an offer is light, middle; more is deep',
    check: ascending(2),
  },
  'discount.orders': {
    type: 'number',
    default: 3,
    meaning: 'purchases below which no habit of discounts is told',
    check: positive,
  },
  'discount.baskets': {
    type: 'numbers',
    default: [0.33, 0.67],
    meaning: 'shares of the buyers at which usual basket values are cut into small, middle, large',
    check: (value) => ascending(2)(value) && (value as number[]).every((cut) => cut < 1),
  },
} as const satisfies Record<string, SettingSpec>
