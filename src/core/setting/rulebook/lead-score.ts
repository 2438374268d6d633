import {positive, share} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

/** How leads are scored, and what of a list counts. */
export const LEAD_SCORE_SETTINGS = {
  'lead.missing_words': {
    type: 'texts',
    default: ['Select', 'Please select', '-', '--', '/', 'N/A', 'NA', '#N/A', 'null', 'NaN', '请选择', '未填写', '无'],
    meaning: 'words of lists of leads that say nothing, in any case',
  },
  'lead.score_touch_days': {
    type: 'number',
    default: 7,
    meaning: 'days after a lead came in whose touches the learned score looks at',
    check: positive,
  },
  'lead.learn_decided': {
    type: 'number',
    default: 200,
    meaning: 'leads that were won or lost from which on a score is learned',
    check: positive,
  },
  'lead.learn_each': {
    type: 'number',
    default: 20,
    meaning: 'leads that were won, and as many that were lost, from which on a score is learned',
    check: positive,
  },
  'lead.leak_auc': {
    type: 'number',
    default: 0.9,
    meaning:
      'a column that alone ranks won before lost leads as well as this (AUC) is taken for one that gives the outcome away',
    check: between(0.5, 1),
  },
  'lead.leak_pure_share': {
    type: 'number',
    default: 0.2,
    meaning:
      'share of the leads, of those for which a column is known, with values that nearly all ended the same way, from which on it gives the outcome away',
    check: share,
  },
  'lead.leak_filled_gap': {
    type: 'number',
    default: 0.6,
    meaning:
      'how far apart the shares of won and of lost leads for which a column is filled may be before it gives the outcome away',
    check: share,
  },
  'lead.prior_rate': {
    type: 'number',
    default: 0.1,
    meaning: 'share of leads that are won, as long as none of the own are decided',
    check: share,
  },
} as const satisfies Record<string, SettingSpec>

function between(low: number, high: number): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && value > low && value <= high
}
