import {keptScores} from '../churn/kept-scores.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {probabilityOf} from '../statistics/logistic-likelihood.ts'
import type {ExplainedProbability} from './explanation.ts'

/** Days of further silence after which the probability is told. */
const AHEAD = [30, 90]

/** How the probability that a buyer stays away came about; undefined where `forecast fit` keeps none that holds. */
export function explainProbability(inputs: ProfileInputs, index: number): ExplainedProbability | undefined {
  const scores = keptScores(inputs)
  if (!scores) return undefined
  const {horizon_days, intercept, features_on, outcome_until, buyers, stayed_away} = scores.weights
  const {probability: value, parts, figures} = scores.judge(index)
  return {
    value,
    horizon_days,
    average: probabilityOf(intercept),
    parts,
    figures,
    after_purchase: scores.probabilityAfter(index, 'purchase'),
    after_silence: AHEAD.map((days) => ({days, value: scores.probabilityAfter(index, {days})})),
    ...{features_on, outcome_until, buyers, stayed_away},
  }
}
