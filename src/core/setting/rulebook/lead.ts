import {positive} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const LEAD_SETTINGS = {
  'lead.first_contact_hours': {
    type: 'number',
    default: 24,
    meaning: 'hours within which a new lead is contacted',
    check: positive,
  },
  'lead.second_contact_hours': {
    type: 'number',
    default: 72,
    meaning: 'hours within which a new lead is contacted again',
    check: positive,
  },
} as const satisfies Record<string, SettingSpec>
