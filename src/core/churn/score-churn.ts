import {gapPrior} from '../forecast/due/shrunk-gaps.ts'
import {histogramOf} from '../profile/population.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {contribution} from '../statistics/logistic.ts'
import {probabilityOf} from '../statistics/logistic-likelihood.ts'
import {
  type BuyerState,
  type ChurnFigures,
  featureBasis,
  type FeatureBasis,
  featuresOf,
  figuresOf,
} from './churn-features.ts'
import {
  type AliveOf,
  CHURN_CAUSES,
  CHURN_FEATURES,
  type ChurnCause,
  type ChurnTerm,
  type ChurnWeights,
} from './churn-weights.ts'

/** What one cause adds to the log-odds of staying away, beside the average buyer of the day it was learned on. */
export interface ChurnPart {
  cause: ChurnCause
  /** Above 0 it speaks for staying away, below for coming back; absent where nothing is known of it. */
  log_odds: number | undefined
}

/** The probability of a buyer, what makes it, the most first, and the figures behind. */
export interface JudgedChurn {
  probability: number
  parts: ChurnPart[]
  figures: ChurnFigures
}

/** The learned probabilities of the customers of a profile; ask only of buyers. */
export interface ChurnScores {
  weights: ChurnWeights
  /** Of no purchase within the horizon. */
  probability: (index: number) => number
  judge: (index: number) => JudgedChurn
  /** The probability after so many more days without a purchase, or right after a purchase today. */
  probabilityAfter: (index: number, event: {days: number} | 'purchase') => number
}

/**
 * Scores everybody by what was learned; undefined where nobody has bought twice. `alive` must be of the model that the
 * weights were learned with, and the profile have its favourite categories where the weights have cycles.
 */
export function scoreChurn(
  inputs: ProfileInputs,
  {weights, alive}: {weights: ChurnWeights; alive: AliveOf | undefined},
): ChurnScores | undefined {
  const prior = gapPrior(inputs.population ?? histogramOf(inputs.gaps))
  if (!prior) return undefined
  const basis = featureBasis(inputs, {prior, alive, cycles: weights.cycles})
  const state = (index: number): BuyerState => stateNow(inputs, index)
  return {
    weights,
    probability: (index) => probabilityIn(state(index), weights, basis),
    judge: (index) => judgeState(state(index), weights, basis),
    probabilityAfter: (index, event) =>
      probabilityIn(event === 'purchase' ? bought(state(index)) : silent(state(index), event.days), weights, basis),
  }
}

function stateNow(inputs: ProfileInputs, index: number): BuyerState {
  const {asOf, gap_start, gaps, gaps_by_length = gaps, first_day, last_day, parts} = inputs
  const [first, last] = [first_day[index] as number, last_day[index] as number]
  return {
    own: gaps_by_length.subarray(gap_start[index], gap_start[index + 1]),
    silence: asOf - last,
    span: last - first,
    age: asOf - first,
    category: parts?.category?.values[index],
  }
}

function silent(state: BuyerState, days: number): BuyerState {
  return {...state, silence: state.silence + days, age: state.age + days}
}

function bought(state: BuyerState): BuyerState {
  // A second purchase on the day of the last one makes no gap.
  const own = state.silence === 0 ? state.own : Int32Array.of(...state.own, state.silence)
  return {...state, own, silence: 0, span: state.age}
}

function probabilityIn(state: BuyerState, {intercept, terms}: ChurnWeights, basis: FeatureBasis): number {
  const features = featuresOf(figuresOf(state, basis))
  let odds = intercept
  for (let place = 0; place < terms.length; place++) odds += addedBy(terms, place, features)
  return probabilityOf(odds)
}

function judgeState(state: BuyerState, {intercept, terms}: ChurnWeights, basis: FeatureBasis): JudgedChurn {
  const figures = figuresOf(state, basis)
  const features = featuresOf(figures)
  const added: Partial<Record<ChurnCause, number>> = {}
  let odds = intercept
  for (let place = 0; place < terms.length; place++) {
    const {feature, known} = terms[place] as ChurnTerm
    if (known === 0 || Number.isNaN(features[place])) continue
    const cause = CHURN_FEATURES[feature]
    const own = addedBy(terms, place, features)
    added[cause] = (added[cause] ?? 0) + own
    odds += own
  }
  const parts = CHURN_CAUSES.map((cause) => ({cause, log_odds: added[cause]}))
  parts.sort((left, right) => Math.abs(right.log_odds ?? 0) - Math.abs(left.log_odds ?? 0))
  return {probability: probabilityOf(odds), parts, figures}
}

function addedBy(terms: readonly ChurnTerm[], place: number, features: readonly number[]): number {
  return contribution(terms[place] as ChurnTerm, features[place] as number)
}
