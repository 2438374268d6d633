import {positive, share} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const BASKET_SETTINGS = {
  'basket.support': {
    type: 'number',
    // Among the 271 products of the demo shop 1 % told nothing; half of it gives 68 rules, and the 872 of Groceries.
    default: 0.005,
    meaning: 'share of the baskets that must hold what `basket rules` tells of, 0 to 1',
    check: share,
  },
  'basket.least_count': {
    type: 'number',
    default: 5,
    meaning: 'baskets that must hold it at least, unless --support says how many',
    check: positive,
  },
  'basket.confidence': {
    type: 'number',
    default: 0.2,
    meaning: 'share of the baskets with the left side of a rule that must hold its right side, 0 to 1',
    check: share,
  },
  'basket.set_items': {
    type: 'number',
    default: 5,
    meaning: 'items that a rule of `basket rules` may have, both sides together',
    check: positive,
  },
  // A year of a customer holds much that goes with much: at 0.5 % a supermarket's have millions of sets.
  'basket.customer_support': {
    type: 'number',
    default: 0.05,
    meaning: 'the same as basket.support where a basket is a customer',
    check: share,
  },
  'basket.customer_items': {
    type: 'number',
    default: 2,
    meaning: 'the same as basket.set_items where a basket is a customer',
    check: positive,
  },
  'basket.max_order': {
    type: 'number',
    default: 100,
    meaning: 'different items above which an order is left out of the baskets',
    check: positive,
  },
  'basket.max_customer': {
    type: 'number',
    default: 500,
    meaning: 'different items above which a customer is left out of the baskets, where a basket is a customer',
    check: positive,
  },
  'basket.significance': {
    type: 'number',
    default: 0.05,
    meaning: 'p-value, corrected for many tests, below which a tie between products is taken for more than chance',
    check: share,
  },
} as const satisfies Record<string, SettingSpec>
