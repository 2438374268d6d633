import {type GapPrior, shrunkQuantile, shrunkShareWithin} from '../forecast/due/shrunk-gaps.ts'
import type {Settings} from '../setting/settings.ts'
import {shareShorter} from './category-cycle.ts'
import type {ChurnStanding, PurchaseDays} from './churn-standing.ts'
import {type AliveOf, type CategoryCycle, CHURN_FEATURE_NAMES} from './churn-weights.ts'

/** What features are worked out with, the same for everybody. */
export interface FeatureBasis {
  /** The shop's gaps, and how many own ones they count as. */
  prior: GapPrior
  weight: number
  cycles: ReadonlyMap<string, CategoryCycle>
  /** Undefined where there is no purchase model. */
  alive: AliveOf | undefined
}

/** The basis on which a shop's customers are looked at. */
export function featureBasis(
  {settings}: {settings: Settings},
  {prior, alive, cycles}: Pick<FeatureBasis, 'prior' | 'alive'> & {cycles: readonly CategoryCycle[]},
): FeatureBasis {
  const byCategory = new Map(cycles.map((cycle) => [cycle.category, cycle]))
  return {prior, alive, cycles: byCategory, weight: settings['rhythm.shop_gaps']}
}

/** A buyer on a day. */
export interface BuyerState {
  own: Int32Array
  /** Days since the last purchase, from the first to the last, and since the first. */
  silence: number
  span: number
  age: number
  category: string | undefined
}

/** The features of all buyers on a day, by {@link CHURN_FEATURE_NAMES}; not a number where one cannot be told. */
export function churnFeatures(
  standing: ChurnStanding,
  days: PurchaseDays & {favourites: readonly (string | undefined)[]},
  basis: FeatureBasis,
): Float64Array[] {
  const columns = CHURN_FEATURE_NAMES.map(() => new Float64Array(standing.place.length))
  for (let row = 0; row < standing.place.length; row++) {
    const features = featuresOf(figuresOf(stateOf(standing, row, days), basis))
    for (let feature = 0; feature < features.length; feature++) {
      ;(columns[feature] as Float64Array)[row] = features[feature] as number
    }
  }
  return columns
}

/** The figures behind the features: shares of gaps shorter than the silence, 0 to 1; gaps in days. */
export interface ChurnFigures {
  silence_share: number
  usual_gap: number
  own_gaps: number
  p_alive: number | undefined
  /** The favourite category, where it has a cycle. */
  category: string | undefined
  category_share: number | undefined
  category_gap: number | undefined
}

/** One buyer's figures. */
export function figuresOf(
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

/** The features that figures make, by {@link CHURN_FEATURE_NAMES}. */
export function featuresOf(figures: ChurnFigures): [number, number, number, number, number] {
  const {silence_share, usual_gap, own_gaps, p_alive, category_share} = figures
  return [
    logOdds(silence_share),
    Math.log(usual_gap),
    Math.log(own_gaps + 1),
    aliveLogOdds(p_alive, own_gaps),
    category_share === undefined ? Number.NaN : logOdds(category_share),
  ]
}

/** A buyer as they stood: the row of a standing. */
export function stateOf(
  {day, place, own_gaps, first_day, last_day}: ChurnStanding,
  row: number,
  {
    gap_start,
    gaps,
    favourites,
  }: Pick<PurchaseDays, 'gap_start' | 'gaps'> & {favourites: readonly (string | undefined)[]},
): BuyerState {
  const at = place[row] as number
  const start = gap_start[at] as number
  const [first, last] = [first_day[row] as number, last_day[row] as number]
  return {
    own: gaps.subarray(start, start + (own_gaps[row] as number)),
    silence: day - last,
    span: last - first,
    age: day - first,
    category: favourites[at],
  }
}

/** Nothing is certain: shares are kept this far from 0 and 1. */
const EDGE = 0.005

function logOdds(share: number): number {
  const kept = Math.min(Math.max(share, EDGE), 1 - EDGE)
  return Math.log(kept / (1 - kept))
}

/** A model that has everybody alive who bought only once says nothing of them. */
function aliveLogOdds(alive: number | undefined, repeats: number): number {
  return alive === undefined || (repeats === 0 && alive >= 1 - 1e-9) ? Number.NaN : logOdds(alive)
}
