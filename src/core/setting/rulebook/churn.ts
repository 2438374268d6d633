import {positive} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const CHURN_SETTINGS = {
  'churn.own_gaps': {
    type: 'number',
    default: 3,
    meaning: "gaps between purchases from which on a customer's own rhythm counts; fewer use the shop's",
    check: positive,
  },
  'churn.shop_gaps_least': {
    type: 'number',
    default: 30,
    meaning:
      "gaps between purchases in the shop from which on they tell whose silence is long; with fewer, grid.recency_days does, but for a customer's own rhythm",
    check: positive,
  },
  'churn.medium_ratio': {
    type: 'number',
    default: 2,
    meaning: 'silence, as a multiple of the usual gap, from which on the risk is medium',
    check: positive,
  },
  'churn.high_ratio': {
    type: 'number',
    default: 3,
    meaning: 'silence, as a multiple of the usual gap, from which on the risk is high',
    check: positive,
  },
  'churn.lost_ratio': {
    type: 'number',
    default: 8,
    meaning: 'silence, as a multiple of the usual gap, from which on a customer counts as lost',
    check: positive,
  },
  'churn.horizon_days': {
    type: 'number',
    default: 90,
    meaning: 'days within which somebody who buys nothing counts as staying away: what the churn probability is of',
    check: positive,
  },
  'churn.least_buyers': {
    type: 'number',
    default: 300,
    meaning: 'buyers from which on the churn probability is learned',
    check: positive,
  },
  'churn.least_events': {
    type: 'number',
    default: 50,
    meaning: 'buyers who stayed away, and as many who came back, from which on the churn probability is learned',
    check: positive,
  },
  'rhythm.shop_gaps': {
    type: 'number',
    default: 5,
    meaning:
      "own gaps between purchases that the shop's (or a category's) count as when a rhythm is worked out from both",
    check: positive,
  },
} as const satisfies Record<string, SettingSpec>
