import {gapPrior, shrunkQuantile, shrunkShareWithin} from '../forecast/due/shrunk-gaps.ts'
import {histogramOf} from '../profile/population.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {contribution} from '../statistics/logistic.ts'
import {probabilityOf} from '../statistics/logistic-likelihood.ts'
import {shareShorter} from './category-cycle.ts'
import {type BuyerState, featureBasis, type FeatureBasis, featuresOf} from './churn-features.ts'
import {type AliveOf, CHURN_CAUSES, CHURN_FEATURES, type ChurnCause, type ChurnWeights} from './churn-weights.ts'

/** What one cause adds to the log-odds of staying away, beside the average buyer of the day it was learned on. */
export interface ChurnPart {
  cause: ChurnCause
  /** Above 0 it speaks for staying away, below for coming back; absent where nothing is known of it. */
  log_odds: number | undefined
}

/** The figures behind the causes: shares of gaps shorter than the silence, 0 to 1; gaps in days. */
export interface ChurnFigures {
  silence_share: number
  usual_gap: number
  own_gaps: number
  p_alive: number | undefined
  category: string | undefined
  category_share: number | undefined
  category_gap: number | undefined
}

/** The learned probabilities of the customers of a profile; ask only of buyers. */
export interface ChurnScores {
  weights: ChurnWeights
  /** Of no purchase within the horizon. */
  probability: (index: number) => number
  /** By how much they matter, the most first. */
  parts: (index: number) => ChurnPart[]
  figures: (index: number) => ChurnFigures
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
    parts: (index) => partsOf(state(index), weights, basis),
    figures: (index) => figuresOf(state(index), basis),
    probabilityAfter: (index, event) =>
      probabilityIn(event === 'purchase' ? bought(state(index)) : silent(state(index), event.days), weights, basis),
  }
}

function stateNow({asOf, gap_start, gaps, first_day, last_day, parts}: ProfileInputs, index: number): BuyerState {
  const [first, last] = [first_day[index] as number, last_day[index] as number]
  return {
    own: gaps.subarray(gap_start[index], gap_start[index + 1]),
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
  const features = featuresOf(state, basis)
  let odds = intercept
  for (let place = 0; place < terms.length; place++) {
    odds += contribution(terms[place] as ChurnWeights['terms'][number], features[place] as number)
  }
  return probabilityOf(odds)
}

function partsOf(state: BuyerState, {terms}: ChurnWeights, basis: FeatureBasis): ChurnPart[] {
  const features = featuresOf(state, basis)
  return CHURN_CAUSES.map((cause) => {
    const own = terms.flatMap((term, place) => {
      const value = features[place] as number
      const says = CHURN_FEATURES[term.feature] === cause && term.known > 0 && !Number.isNaN(value)
      return says ? [contribution(term, value)] : []
    })
    return {cause, log_odds: own.length === 0 ? undefined : own.reduce((sum, part) => sum + part, 0)}
  }).sort((left, right) => Math.abs(right.log_odds ?? 0) - Math.abs(left.log_odds ?? 0))
}

function figuresOf(
  {own, silence, span, age, category}: BuyerState,
  {prior, weight, cycles, alive}: FeatureBasis,
): ChurnFigures {
  const gaps = {own, prior, weight}
  const cycle = category === undefined ? undefined : cycles.get(category)
  return {
    silence_share: shrunkShareWithin(silence - 1, gaps),
    usual_gap: shrunkQuantile(0.5, gaps),
    own_gaps: own.length,
    p_alive: alive?.(own.length, span, age),
    category: cycle?.category,
    category_share: cycle && shareShorter(cycle, silence),
    category_gap: cycle?.quantiles[(cycle.quantiles.length - 1) / 2],
  }
}
