import {positive, share} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'
import {leagueWeights} from '../league-weights.ts'

/** Targets, and the manager's reports on people. */
export const TARGET_SETTINGS = {
  'target.tolerance': {
    type: 'number',
    default: 0.05,
    meaning: 'how far from the pace that a target needs, as a share of it, still counts as on pace',
    check: share,
  },
  'report.influence_days': {
    type: 'number',
    default: 14,
    meaning: 'days after a contact by a rep within which an order counts as influenced by it',
    check: positive,
  },
  'league.weights': {
    type: 'texts',
    default: ['revenue:40', 'customers:15', 'won:15', 'tasks:15', 'contacts:15'],
    meaning:
      'points in the league of reps for the best at: revenue, customers (new ones), won (leads), tasks (done on time), contacts',
    check: (value) => leagueWeights(value as readonly string[]) !== undefined,
  },
} as const satisfies Record<string, SettingSpec>
