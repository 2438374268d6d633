import {ascending, oneOf} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const SEGMENT_SETTINGS = {
  'rfm.scheme': {
    type: 'text',
    default: 'quintile',
    meaning: 'scheme of `segment rfm`: quintile, grid16 or mean',
    check: oneOf('quintile', 'grid16', 'mean'),
  },
  'grid.recency_days': {
    type: 'numbers',
    default: [30, 90, 180],
    meaning: 'days since the last purchase up to which a customer is active, silent, sleeping; later is lost',
    check: ascending(3),
  },
  'grid.orders': {
    type: 'numbers',
    default: [1, 2, 5],
    meaning: 'purchases up to which a customer is new, second-time, regular; more is a fan',
    check: ascending(3),
  },
} as const satisfies Record<string, SettingSpec>
