import {positive} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const NOTE_SETTINGS = {
  'note.wish_days': {
    type: 'number',
    default: 365,
    meaning: 'days for which a wish that somebody said counts',
    check: positive,
  },
  'note.proposals': {
    type: 'number',
    default: 5,
    meaning: 'products proposed at most for what somebody said',
    check: positive,
  },
} as const satisfies Record<string, SettingSpec>
