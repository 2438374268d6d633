import {positive, wholeFromZero} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const LEAD_SETTINGS = {
  'lead.first_contact_hours': {
    type: 'number',
    default: 24,
    meaning: 'working hours within which a new lead is contacted, 24 to a working day',
    check: positive,
  },
  'lead.second_contact_hours': {
    type: 'number',
    default: 72,
    meaning: 'working hours within which a new lead is contacted again, 24 to a working day',
    check: positive,
  },
  'lead.pool_days': {
    type: 'number',
    default: 15,
    meaning: 'working days without a contact after which a lead falls back into the public pool; 0 for never',
    check: wholeFromZero,
  },
  'lead.pool_rest_days': {
    type: 'number',
    default: 7,
    meaning: 'days for which whoever had a lead may not claim it again',
    check: wholeFromZero,
  },
  'lead.claim_limit': {
    type: 'number',
    default: 20,
    meaning: 'open leads claimed from the public pool that a rep may have at once',
    check: positive,
  },
  'lead.fit_strength': {
    type: 'number',
    default: 0,
    meaning:
      'decided leads that the rate of all reps weighs as much as beside the rate of one rep, when leads are given to who fits best; 0 to learn it from the leads',
    check: wholeFromZero,
  },
} as const satisfies Record<string, SettingSpec>
