import {oneOf, positive} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const CATEGORY_SETTINGS = {
  'category.days': {
    type: 'number',
    default: 365,
    meaning: 'days up to the date judged from that `segment category` looks at',
    check: positive,
  },
  'category.measure': {
    type: 'text',
    default: 'units',
    meaning: 'what shares of a category are taken of: units or spend',
    check: oneOf('units', 'spend'),
  },
  'category.loyal_share': {
    type: 'number',
    default: 0.7,
    meaning: 'share of what a customer buys of a category from which on they are loyal to a brand, above 0.5',
    check: (value) => typeof value === 'number' && value > 0.5 && value <= 1,
  },
  'category.loyal_purchases': {
    type: 'number',
    default: 3,
    meaning: 'purchase days of a category below which loyalty is not told',
    check: positive,
  },
  'category.least_days': {
    type: 'number',
    default: 30,
    meaning: 'days over which the use of a category is spread at least, for customers who came lately',
    check: positive,
  },
  'category.cycle_gaps': {
    type: 'number',
    default: 10,
    meaning: 'gaps between purchases of a category, or of a product, below which they tell no cycle',
    check: positive,
  },
  'category.offer_sample': {
    type: 'number',
    default: 30,
    meaning: 'purchases at a discount below which a group of `segment category` gets no depth of offer',
    check: positive,
  },
} as const satisfies Record<string, SettingSpec>
