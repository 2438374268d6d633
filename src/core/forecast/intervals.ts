import {normalQuantile} from '../statistics/normal-quantile.ts'
import type {Interval} from '../statistics/wilson.ts'
import type {PurchaseCount} from './purchase-counts.ts'
import type {PurchaseFit} from './purchase-fit.ts'
import {firstChances, logOddsGone, type ModelOf} from './purchase-model.ts'

/*
 * Intervals of what will happen to one customer (purchases, value) are quantiles of the model's own distribution of it,
 * at the fitted parameters: with the hundreds of buyers that a fit needs, what a single customer does varies far more
 * than the parameters. The interval of P(alive), which does not happen, is that of the parameters: delta method.
 */

/** What is left of a distribution where it is cut off. */
const LEAST = 1e-9

/**
 * How many purchases a customer who has not left makes within a time: probabilities of 0, 1, 2, ... More than i are
 * made with c(i) · P(N > i), as {@link expectedIfAlive} has them.
 */
export function purchaseOdds({model, parameters}: ModelOf, {x, T}: Omit<PurchaseCount, 't_x'>, time: number): number[] {
  const {r, alpha, a, b} = parameters
  const left = b + x + firstChances(model)
  const weights = wouldBuy(r + x, time / (alpha + T + time))
  const more: number[] = []
  let tail = weights.reduce((sum, weight) => sum + weight, 0)
  const all = tail
  let staying = 1
  for (const [n, weight] of weights.entries()) {
    tail -= weight
    more.push((staying * Math.max(0, tail)) / all)
    staying *= (left + n) / (a + left + n)
  }
  return more.map((above, n) => (n === 0 ? 1 : (more[n - 1] as number)) - above)
}

/** Weights of a negative binomial variable with this size, relative to its most likely value. */
function wouldBuy(size: number, z: number): number[] {
  const mode = Math.max(0, Math.floor((z * (size - 1)) / (1 - z)))
  const up: number[] = []
  for (let n = mode, weight = 1; weight > (1 - z) * LEAST; n++) {
    up.push(weight)
    weight *= (z * (size + n)) / (n + 1)
  }
  const down: number[] = []
  for (let n = mode, weight = 1; n > 0; n--) {
    weight *= n / (z * (size + n - 1))
    down.push(weight)
  }
  return [...down.reverse(), ...up]
}

/** The interval of the purchases of a customer who has not left with probability `alive`: at least `coverage`. */
export function purchaseInterval(odds: readonly number[], alive: number, coverage: number): Interval {
  const edge = (1 - coverage) / 2
  return {low: countAt(odds, alive, edge), high: countAt(odds, alive, 1 - edge)}
}

/** The least count that is not exceeded with this probability. */
function countAt(odds: readonly number[], alive: number, probability: number): number {
  let sum = 1 - alive
  for (const [n, own] of odds.entries()) {
    sum += alive * own
    if (sum >= probability) return n
  }
  return odds.length - 1
}

/** The interval of P(alive) that the standard errors of the fit leave; undefined where they could not be told. */
export function aliveInterval(fit: PurchaseFit, count: PurchaseCount, coverage: number): Interval | undefined {
  const odds = logOddsGone(fit, count)
  if (odds === -Infinity) return {low: 1, high: 1}
  if (!fit.covariance) return undefined
  const slopes = oddsSlopes(fit, count)
  const {covariance} = fit
  const variance = slopes.reduce(
    (sum, slope, row) =>
      sum + slopes.reduce((own, other, column) => own + slope * other * (covariance[row * 4 + column] as number), 0),
    0,
  )
  const half = normalQuantile((1 + coverage) / 2) * Math.sqrt(Math.max(0, variance))
  return {low: 1 / (1 + Math.exp(odds + half)), high: 1 / (1 + Math.exp(odds - half))}
}

/** How the logarithm of the odds to have left changes with the logarithms of r, alpha, a, b. */
function oddsSlopes({model, parameters: {r, alpha, b}}: PurchaseFit, {x, t_x, T}: PurchaseCount): number[] {
  const chances = x + firstChances(model)
  return [
    r * Math.log1p((T - t_x) / (alpha + t_x)),
    alpha * (r + x) * (1 / (alpha + T) - 1 / (alpha + t_x)),
    1,
    -b / (b + chances - 1),
  ]
}
