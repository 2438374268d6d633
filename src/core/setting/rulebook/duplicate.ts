import {positive, share} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const DUPLICATE_SETTINGS = {
  'duplicates.block_limit': {
    type: 'number',
    default: 50,
    meaning: "customers who may share a phone, e-mail or card; one that more have is nobody's own and no evidence",
    check: positive,
  },
  'duplicates.certain': {
    type: 'number',
    default: 0.99,
    meaning: 'probability from which on two customers whom nothing contradicts are certainly one, 0 to 1',
    check: share,
  },
  'duplicates.review': {
    type: 'number',
    default: 0.8,
    meaning: 'probability from which on two customers are to be reviewed, 0 to 1; below they are different',
    check: share,
  },
} as const satisfies Record<string, SettingSpec>
