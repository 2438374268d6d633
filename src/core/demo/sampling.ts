import {expOf, logOf} from './exact-math.ts'
import type {Random} from './random.ts'

/** Waiting time of a Poisson process with `rate` events per unit of time: inversion of its distribution function. */
export function exponential(random: Random, rate: number): number {
  return -logOf(random.unit()) / rate
}

/** Standard normal by the polar method (Marsaglia and Bray 1964); its second value is thrown away. */
export function normal(random: Random): number {
  for (;;) {
    const x = 2 * random.unit() - 1
    const y = 2 * random.unit() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * rootOf((-2 * logOf(square)) / square)
  }
}

/**
 * Gamma with mean shape / rate, by Marsaglia and Tsang, "A simple method for generating gamma variables" (2000);
 * a shape below 1 is boosted as in their section 6.
 */
export function gamma(random: Random, shape: number, rate: number): number {
  if (shape < 1) return gamma(random, shape + 1, rate) * expOf(logOf(random.unit()) / shape)
  const d = shape - 1 / 3
  const c = 1 / (3 * rootOf(d))
  for (;;) {
    const x = normal(random)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    if (logOf(random.unit()) < 0.5 * x * x + d * (1 - v + logOf(v))) return (d * v) / rate
  }
}

/** Beta with mean a / (a + b), as the share of one of two gammas. */
export function beta(random: Random, a: number, b: number): number {
  const one = gamma(random, a, 1)
  return one / (one + gamma(random, b, 1))
}

/** Poisson: the number of arrivals of a unit-rate process within `mean`. Takes time in proportion to the mean. */
export function poisson(random: Random, mean: number): number {
  let count = 0
  for (let at = exponential(random, 1); at < mean; at += exponential(random, 1)) count++
  return count
}

/** The place of a draw in running sums of weights (the last one is the total). */
export function pickWeighted(random: Random, sums: ArrayLike<number>): number {
  const last = sums.length - 1
  const draw = random.unit() * (sums[last] as number)
  let place = 0
  while (place < last && draw >= (sums[place] as number)) place++
  return place
}

/** Running sums of weights, for {@link pickWeighted}. */
export function runningSums(weights: readonly number[]): number[] {
  let sum = 0
  return weights.map((weight) => (sum += weight))
}

/** Square root by Newton's steps: `Math.sqrt` is exact in practice, but the language does not promise it. */
function rootOf(value: number): number {
  let root = expOf(logOf(value) / 2)
  root = (root + value / root) / 2
  return (root + value / root) / 2
}
