import {gapPrior} from '../forecast/due/shrunk-gaps.ts'
import {histogramOf} from '../profile/population.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {brierScore, calibrationTable, type CalibrationGroup} from '../statistics/calibration.ts'
import {logisticProbabilities} from '../statistics/logistic.ts'
import {areaUnderCurve, type Scored, topShare, type TopShare} from '../statistics/ranking.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {churnFeatures, featureBasis} from './churn-features.ts'
import {type ChurnStanding, gapsOf, standingOn, stayedAway} from './churn-standing.ts'
import {type AliveOf, type ChurnWeights, type MissedChurnGate} from './churn-weights.ts'
import {inputsOn} from './inputs-on.ts'
import {CHURN_STAGES, judgeChurn} from './judge-churn.ts'
import {learnChurn} from './learn-churn.ts'

/** What the naive rule takes for gone: this many days without a purchase. */
export const NAIVE_DAYS = 90

/** How well a way to tell who stays away ranks buyers, and how true its probabilities are. */
export interface ChurnQuality {
  /** Area under the ROC curve: 0.5 is chance, 1 perfect; not a number where all stayed away, or none. */
  auc: number
  /** Mean squared error of the probabilities. A rule's is its share of those who stayed away when it was learned. */
  brier: number
  /** Those it is surest of. */
  top_tenth: TopShare
}

/** How buyers stood on one day, and what they did up to another. */
export interface ChurnPeriod {
  on: string
  until: string
  buyers: number
  stayed_away: number
}

/** The quality on buyers and days that nothing was learned from. */
export interface ChurnCheck {
  as_of: string
  horizon_days: number
  learned: ChurnPeriod
  tested: ChurnPeriod
  /** Absent below the gates. */
  model?: (ChurnQuality & {calibration: CalibrationGroup[]; weights: ChurnWeights}) | undefined
  missed: MissedChurnGate[]
  /** More than 90 days without a purchase. */
  naive: ChurnQuality
  /** The stages by the own and the shop's gaps. */
  rule: ChurnQuality
}

export interface ChurnTrial {
  /** Fitted to what was known on the day that is learned from. */
  alive: AliveOf | undefined
  /** Favourite categories as of the day that is learned from, and of the day that is tested. */
  favourites: Readonly<Record<'learned' | 'tested', readonly (string | undefined)[]>>
}

/** The two days of a check: learned two horizons ago, tested one horizon ago. */
export function checkDays({asOf, settings}: ProfileInputs): Record<'learned' | 'tested', Day> {
  const horizon = settings['churn.horizon_days']
  return {learned: asOf - 2 * horizon, tested: asOf - horizon}
}

/** Learns from the horizon before the last, foretells the last one, and holds it against what happened. */
export function checkChurn(inputs: ProfileInputs, {alive, favourites}: ChurnTrial): ChurnCheck {
  const horizon = inputs.settings['churn.horizon_days']
  const days = checkDays(inputs)
  const learned = {standing: standingOn(inputs, days.learned), favourites: favourites.learned}
  const tested = {standing: standingOn(inputs, days.tested), favourites: favourites.tested}
  const before = {...learned, outcome: stayedAway(learned.standing, horizon)}
  const after = {...tested, outcome: stayedAway(tested.standing, horizon)}
  const {weights, missed} = learnChurn(inputs, {on: days.learned, alive, favourites: favourites.learned})
  const rated = (groupsOf: (standing: ChurnStanding) => Uint8Array): ChurnQuality =>
    qualityOf({scores: ratesByGroup(before, after, groupsOf), outcome: after.outcome})
  return {
    as_of: textOfDay(inputs.asOf),
    horizon_days: horizon,
    learned: periodOf(before, horizon),
    tested: periodOf(after, horizon),
    model: weights && modelQuality(inputs, {weights, alive}, after),
    missed,
    naive: rated(({day, last_day}) => Uint8Array.from(last_day, (last) => (day - last > NAIVE_DAYS ? 1 : 0))),
    rule: rated((standing) => stagesOn(inputs, standing)),
  }
}

interface Observed {
  standing: ChurnStanding
  favourites: readonly (string | undefined)[]
  outcome: Uint8Array
}

function periodOf({standing, outcome}: Observed, horizon: number): ChurnPeriod {
  return {
    on: textOfDay(standing.day),
    until: textOfDay(standing.day + horizon),
    buyers: outcome.length,
    stayed_away: outcome.reduce((sum, one) => sum + one, 0),
  }
}

function modelQuality(
  inputs: ProfileInputs,
  {weights, alive}: {weights: ChurnWeights; alive: AliveOf | undefined},
  {standing, favourites, outcome}: Observed,
): ChurnCheck['model'] {
  const prior = gapPrior(histogramOf(gapsOf(standing, inputs)))
  if (!prior) return undefined
  const basis = featureBasis(inputs, {prior, alive, cycles: weights.cycles})
  const scores = logisticProbabilities(weights, churnFeatures(standing, {...inputs, favourites}, basis))
  const scored = {scores, outcome}
  return {...qualityOf(scored), calibration: calibrationTable(scored), weights}
}

function qualityOf(scored: Scored): ChurnQuality {
  return {auc: areaUnderCurve(scored), brier: brierScore(scored), top_tenth: topShare(scored, 0.1)}
}

/** The place of each buyer's stage by the rule, as it would have been judged on the day. */
function stagesOn(inputs: ProfileInputs, standing: ChurnStanding): Uint8Array {
  const {stage} = judgeChurn(inputsOn(inputs, standing))
  return Uint8Array.from(standing.place, (_, row) => CHURN_STAGES.indexOf(stage(row)))
}

/** To each tested buyer the share of their group that stayed away when it was learned; the share of all in a new group. */
function ratesByGroup(
  before: Observed,
  after: Observed,
  groupsOf: (standing: ChurnStanding) => Uint8Array,
): Float64Array {
  const groups = groupsOf(before.standing)
  const rates = Array.from({length: CHURN_STAGES.length}, (_, group) => {
    const members = before.outcome.filter((_one, row) => groups[row] === group)
    const counted = members.length > 0 ? members : before.outcome
    return counted.reduce((sum, one) => sum + one, 0) / counted.length
  })
  return Float64Array.from(groupsOf(after.standing), (group) => rates[group] as number)
}
