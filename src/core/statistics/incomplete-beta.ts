import {logGamma} from './gamma.ts'

/** Logarithm of the beta function. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/**
 * The regularised incomplete beta function I_x(a, b): the distribution of a beta variable. By its continued fraction
 * (Abramowitz and Stegun 26.5.8), evaluated as Lentz (1976) has it; about 1e-13. `x` from 0 to 1, `a` and `b` positive.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  return betaDistribution(x, {a, b, logBeta: logBeta(a, b)}).below
}

/** The same, and the density there, of a beta variable whose {@link logBeta} is known. */
export function betaDistribution(
  x: number,
  {a, b, logBeta: scale}: {a: number; b: number; logBeta: number},
): {below: number; density: number} {
  if (x <= 0) return {below: 0, density: 0}
  if (x >= 1) return {below: 1, density: 0}
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - scale)
  // The fraction converges quickly on this side of the mean; the other side is its mirror image.
  const below = x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
  return {below, density: front / (x * (1 - x))}
}

const TINY = 1e-300
const MOST_TERMS = 10_000

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    value *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 1e-15) break
  }
  return value
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
