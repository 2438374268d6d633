import {type GapPrior, gapPrior} from '../forecast/due/shrunk-gaps.ts'
import {indexesWhere} from '../order/picked-columns.ts'
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

/**
 * Buyers from whom the weights are learned, where there are more: a weight is then known to a few hundredths of a standard
 * deviation's log-odds, which is less than it changes from one horizon to the next.
 */
const LEARNED_FROM = 25_000

/** Gaps below which a shop has no rhythm to learn from. */
const LEAST_GAPS = 30

/**
 * Learns from the past who does not come back: a logistic regression of no purchase within `churn.horizon_days` after a
 * day on how each buyer stood on it. Below the gates (settings `churn.least_buyers`, `churn.least_events` of each
 * outcome) there are no weights; they are fitted to a sample where there are very many buyers.
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
  const some = sampled(standing, outcome)
  const columns = churnFeatures(some.standing, {...inputs, favourites}, basis)
  const {terms, rows, events, ...model} = fitLogistic({columns, outcome: some.outcome}, {ridge: RIDGE})
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

/** Spreads whole numbers over all of 32 bits, neighbours far apart. */
const GOLDEN = 0x9e3779b1

/** About so many of the buyers, the same whenever the buyers are; all of them where there are not many more. */
function sampled(
  standing: ChurnStanding,
  outcome: Uint8Array,
): {standing: ChurnStanding; outcome: Uint8Array<ArrayBuffer>} {
  const share = LEARNED_FROM / outcome.length
  if (share >= 0.8) return {standing, outcome: outcome.slice()}
  const rows = indexesWhere(standing.place, (_, row) => Math.imul(row, GOLDEN) >>> 0 < share * 2 ** 32)
  const pick = (column: Int32Array): Int32Array => rows.map((row) => column[row] as number)
  return {
    standing: {
      day: standing.day,
      ...{place: pick(standing.place), own_gaps: pick(standing.own_gaps)},
      ...{first_day: pick(standing.first_day), last_day: pick(standing.last_day), next_day: pick(standing.next_day)},
    },
    outcome: Uint8Array.from(rows, (row) => outcome[row] as number),
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
