import {logGamma} from '../statistics/gamma.ts'
import type {ValueFit, ValueParameters} from './value-fit.ts'

/* Gamma-Gamma: Fader and Hardie, "The Gamma-Gamma model of monetary value", 2013, equations 1a and 5. */

/** Repeat purchase days of a customer and what they brought in on average, major units. */
export interface ValueCount {
  x: number
  mean: number
}

/** Log-likelihood of one customer with a repeat purchase. */
export function valueLogLikelihood({p, q, v}: ValueParameters, {x, mean}: ValueCount): number {
  return (
    logGamma(p * x + q) -
    logGamma(p * x) -
    logGamma(q) +
    q * Math.log(v) +
    (p * x - 1) * Math.log(mean) +
    p * x * Math.log(x) -
    (p * x + q) * Math.log(v + x * mean)
  )
}

/**
 * What a purchase day of a customer is expected to bring in, major units: their own mean, drawn to that of everybody by
 * as much as it rests on few purchases. Without a repeat purchase it is everybody's.
 */
export function expectedMean({parameters: {p, q, v}, population_mean}: ValueFit, {x, mean}: ValueCount): number {
  if (x <= 0) return population_mean
  return (p * (v + x * Math.max(mean, 0))) / (p * x + q - 1)
}
