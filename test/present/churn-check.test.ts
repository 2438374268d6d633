import {describe, expect, it} from 'vitest'
import type {ChurnCheck} from '../../src/core/churn/check-churn.ts'
import type {Look} from '../../src/present/language.ts'
import {presentChurnCheck} from '../../src/present/churn-check.ts'

const en: Look = {language: 'en', width: 80, color: false, terminal: false, currency: 'CNY'}

const quality = {auc: 0.7, brier: 0.2, top_tenth: {rows: 10, rate: 0.9, lift: 1.5}}
const check: ChurnCheck = {
  ...{as_of: '2025-06-30', horizon_days: 90, missed: []},
  learned: {on: '2025-01-01', until: '2025-04-01', buyers: 1000, stayed_away: 500},
  tested: {on: '2025-04-01', until: '2025-06-30', buyers: 1200, stayed_away: 720},
  naive: quality,
  rule: {...quality, auc: Number.NaN},
}

const interval = {low: 0, high: 1}
const model = {
  ...quality,
  auc: 0.85,
  calibration: [
    {rows: 600, predicted: 0.3, actual: 0.25, interval},
    {rows: 600, predicted: 0.8, actual: 0.95, interval},
  ],
  weights: {
    ...{horizon_days: 90, features_on: '2025-01-01', outcome_until: '2025-04-01', buyers: 1000, stayed_away: 500},
    ...{came_back: 500, intercept: 0, iterations: 5, converged: true, log_likelihood: -600, cycles: []},
    terms: [
      {feature: 'usual_gap', weight: 0.251, standard_error: 0.08, mean: 2, deviation: 1, known: 1000},
      {feature: 'alive', weight: 0, standard_error: 1, mean: 0, deviation: 1, known: 0},
    ],
  },
} satisfies ChurnCheck['model']

describe('what is said of a check of the churn probability', () => {
  it('names the periods, each way to tell, the weights that are known, and draws the calibration', () => {
    const text = presentChurnCheck({...check, model}, en)
    expect(text).toContain('Tested: 1,200 buyers as of 2025-04-01, 720 (60.0%) stayed away up to 2025-06-30')
    expect(text).toMatch(/probability +0\.850 +0\.2000 +90\.0% +1\.5/)
    expect(text).toMatch(/own rhythm: usual gap +0\.25 +0\.08 +1,000/)
    expect(text).not.toContain('purchase model: still a customer')
    expect(text).toContain('─── actual   ··· predicted')
  })

  it('says why there is no probability, and leaves out an AUC that is none', () => {
    const text = presentChurnCheck({...check, missed: [{gate: 'gaps', needed: 30, found: 3}]}, en)
    expect(text).toContain('the rule alone judges: 3 gaps between purchases (needs 30).')
    expect(text).toMatch(/stages by gaps +0\.2000/)
  })

  it('is one sentence where there is nothing to check with', () => {
    const text = presentChurnCheck({...check, learned: {...check.learned, buyers: 0}}, en)
    expect(text).toContain('Nobody had bought by two horizons of 90 days before 2025-06-30')
  })
})
