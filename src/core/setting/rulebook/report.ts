import {ascending, positive, rising} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'
import {targetShares} from '../target-shares.ts'

export const REPORT_SETTINGS = {
  'report.least': {
    type: 'number',
    default: 30,
    meaning: 'customers, orders or gaps below which a report gives no mean, quantile or index of them',
    check: positive,
  },
  'pareto.top': {
    type: 'numbers',
    default: [1, 5, 10, 20],
    meaning: 'top percent of the buyers whose share of revenue `report pareto` gives',
    check: rising(100),
  },
  'behaviour.discount_bands': {
    type: 'numbers',
    default: [0.05, 0.15, 0.3],
    meaning: 'discount as a share of the list price up to which a habit is small, medium, large; 0 is none, more deep',
    check: ascending(3),
  },
  'structure.age_bands': {
    type: 'numbers',
    default: [18, 25, 35, 45, 55, 65],
    meaning: 'ages at which the bands of `report structure` begin, besides 0',
    check: rising(150),
  },
  'structure.gender': target('gender', 'female:60,male:40'),
  'structure.age': target('age band', '18-24:20,25-34:40'),
  'structure.region': target('region', '华东:40,华北:30'),
  'structure.industry': target('industry', 'restaurant:50,grocer:30'),
  'structure.occupation': target('occupation', 'teacher:20,nurse:15'),
  'structure.kind': target('kind', 'sole-shop:80,chain-store:20'),
  'structure.source': target('source', 'referral:30,walk-in:40'),
} as const satisfies Record<string, SettingSpec>

/** How customers should be spread over the values of a dimension, in percent. */
function target(dimension: string, example: string): SettingSpec & {type: 'texts'; default: undefined} {
  return {
    type: 'texts',
    default: undefined,
    meaning: `customers wanted of each ${dimension}, NAME:PERCENT by commas, together at most 100; the rest is for all others`,
    example,
    check: (value) => targetShares(value as readonly string[]) !== undefined,
  }
}
