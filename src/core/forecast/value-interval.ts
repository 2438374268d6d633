import {betaDistribution, logBeta} from '../statistics/incomplete-beta.ts'
import type {Interval} from '../statistics/wilson.ts'
import type {ValueFit} from './value-fit.ts'
import type {ValueCount} from './value-model.ts'

/** The interval of what a customer spends, major units, in as many purchases as the odds say. */
export function valueInterval(
  {odds, alive, coverage}: {odds: readonly number[]; alive: number; coverage: number},
  {parameters}: ValueFit,
  count: ValueCount,
): Interval {
  const edge = (1 - coverage) / 2
  const spending = spendingOf({odds, alive}, parameters, count)
  return {low: amountAt(spending, edge), high: amountAt(spending, 1 - edge)}
}

/** The share amount / (amount + scale) is 0 with probability `nothing`, else one of beta variables. */
interface Spending {
  nothing: number
  scale: number
  mean: number
  buying: {weight: number; a: number; b: number; logBeta: number}[]
}

/** Odds that are left out: they move no quantile. */
const UNTOLD = 1e-6

/**
 * Spending n times is `scale` times a ratio of gamma variables with shapes p·n and q + p·x: what is left unknown of the
 * customer's own mean is in the second.
 */
function spendingOf(
  {odds, alive}: {odds: readonly number[]; alive: number},
  {p, q, v}: ValueFit['parameters'],
  {x, mean}: ValueCount,
): Spending {
  const b = q + p * Math.max(x, 0)
  const scale = v + Math.max(x, 0) * Math.max(mean, 0)
  const buying: Spending['buying'] = []
  let purchases = 0
  for (let n = 1; n < odds.length; n++) {
    const weight = alive * (odds[n] as number)
    purchases += n * weight
    if (weight > UNTOLD) buying.push({weight, a: p * n, b, logBeta: logBeta(p * n, b)})
  }
  const nothing = 1 - buying.reduce((sum, {weight}) => sum + weight, 0)
  return {nothing, scale, mean: (purchases * p * scale) / b, buying}
}

/** The amount that is not exceeded with this probability, by Newton's steps on the share, kept between known ends. */
function amountAt({nothing, scale, mean, buying}: Spending, probability: number): number {
  if (probability <= nothing) return 0
  let [low, high] = [0, 1]
  let share = mean / (mean + scale)
  for (let step = 0; step < MOST_STEPS; step++) {
    let [below, density] = [nothing, 0]
    for (const beta of buying) {
      const at = betaDistribution(share, beta)
      below += beta.weight * at.below
      density += beta.weight * at.density
    }
    if (Math.abs(below - probability) < CLOSE) break
    if (below < probability) low = share
    else high = share
    const next = share - (below - probability) / density
    share = next > low && next < high ? next : (low + high) / 2
  }
  return (scale * share) / (1 - share)
}

const MOST_STEPS = 60

/** How near a quantile's probability has to be. */
const CLOSE = 1e-5
