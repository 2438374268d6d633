import {positive, share, wholeFromZero} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const LIFECYCLE_SETTINGS = {
  'ladder.horizon_days': {
    type: 'number',
    default: 365,
    meaning:
      'days after an order within which the next one counts in `report ladder`; half of what the orders cover if less',
    check: positive,
  },
  'ladder.customers': {
    type: 'number',
    default: 100,
    meaning:
      'customers of whom it must be known whether they ordered again, for a step of `report ladder` to be judged',
    check: positive,
  },
  'ladder.history_days': {
    type: 'number',
    default: 180,
    meaning: 'days of orders below which `report ladder` names no order number from which a relation is stable',
    check: positive,
  },
  'ladder.tolerance': {
    type: 'number',
    default: 0.02,
    meaning:
      'how far below that of all later orders the share who order again may be where a relation is stable, 0 to 1',
    check: share,
  },
  'lifecycle.stable_orders': {
    type: 'number',
    default: 0,
    meaning: 'purchase days from which on a relation is stable; 0 takes the number that `report ladder` finds',
    check: wholeFromZero,
  },
} as const satisfies Record<string, SettingSpec>
