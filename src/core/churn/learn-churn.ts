import {type GapPrior, gapPrior} from '../forecast/due/shrunk-gaps.ts'
import {histogramOf} from '../profile/population.ts'
import {fitLogistic} from '../statistics/logistic.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {categoryCycles} from './category-cycle.ts'
import {type ChurnInputs, type ChurnStanding, gapsOf, standingOn, stayedAway} from './churn-standing.ts'
import {churnFeatures, featureBasis} from './churn-features.ts'
import {
  type AliveOf,
  CHURN_FEATURE_NAMES,
  type ChurnGate,
  type ChurnLearned,
  type ChurnFeature,
  type MissedChurnGate,
} from './churn-weights.ts'

/** What is learned from, besides the days of purchase. */
export interface ChurnLesson {
  /** The day whose features are held against what happened in the horizon after it; nothing later is looked at. */
  on: Day
  alive: AliveOf | undefined
  /** The favourite category of each customer of the profile as of that day. */
  favourites: readonly (string | undefined)[]
}

/** Penalty on weights; with hundreds of rows or more it only keeps features that say the same from running apart. */
const RIDGE = 1

/** Gaps below which a shop has no rhythm to learn from. */
const LEAST_GAPS = 30

/**
 * Learns from the past who does not come back: a logistic regression of no purchase within `churn.horizon_days` after a
 * day on how each buyer stood on it. Below the gates (settings `churn.least_buyers`, `churn.least_events` of each
 * outcome) there are no weights.
 */
export function learnChurn(inputs: ChurnInputs, {on, alive, favourites}: ChurnLesson): ChurnLearned {
  const {settings} = inputs
  const horizon = settings['churn.horizon_days']
  const standing = standingOn(inputs, on)
  const outcome = stayedAway(standing, horizon)
  const prior = gapPrior(histogramOf(gapsOf(standing, inputs)))
  const missed = missedGates(inputs, {standing, outcome, prior})
  if (missed.length > 0 || !prior) return {missed}
  const cycles = categoryCycles(standing, inputs, favourites)
  const basis = featureBasis(inputs, {prior, alive, cycles})
  const columns = churnFeatures(standing, {...inputs, favourites}, basis)
  const {terms, rows, events, ...model} = fitLogistic({columns, outcome}, {ridge: RIDGE})
  return {
    missed,
    weights: {
      horizon_days: horizon,
      features_on: textOfDay(on),
      outcome_until: textOfDay(on + horizon),
      buyers: rows,
      stayed_away: events,
      came_back: rows - events,
      ...model,
      terms: terms.map((term, place) => ({feature: CHURN_FEATURE_NAMES[place] as ChurnFeature, ...term})),
      cycles,
    },
  }
}

function missedGates(
  {settings}: ChurnInputs,
  {standing, outcome, prior}: {standing: ChurnStanding; outcome: Uint8Array; prior: GapPrior | undefined},
): MissedChurnGate[] {
  if (outcome.length === 0) return [{gate: 'buyers', needed: settings['churn.least_buyers'], found: 0}]
  const away = outcome.reduce((sum, one) => sum + one, 0)
  const first = standing.first_day.reduce((least, day) => Math.min(least, day), standing.day)
  const least = settings['churn.least_events']
  const gates: [ChurnGate, number, number][] = [
    ['buyers', settings['churn.least_buyers'], outcome.length],
    ['stayed_away', least, away],
    ['came_back', least, outcome.length - away],
    ['gaps', LEAST_GAPS, prior?.gaps ?? 0],
    ['history_days', settings['churn.horizon_days'], standing.day - first],
  ]
  return gates.filter(([, needed, found]) => found < needed).map(([gate, needed, found]) => ({gate, needed, found}))
}
