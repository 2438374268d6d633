import {type LogisticData, probabilityOf, weigh, type Weighed} from './logistic-likelihood.ts'
import {choleskyFactor, inverseDiagonal, solveFactored} from './positive-definite.ts'
import {type Scale, scaleOf, standardised} from './standardise.ts'

/** One feature's part: its weight in log-odds for each standard deviation, and the scale of the feature. */
export interface LogisticTerm extends Scale {
  weight: number
  standard_error: number
}

/** A logistic regression: log-odds = intercept + Σ weight · (value − mean) / deviation. */
export interface LogisticModel {
  intercept: number
  terms: LogisticTerm[]
  rows: number
  /** Rows in which it happened. */
  events: number
  iterations: number
  converged: boolean
  /** Without the penalty. */
  log_likelihood: number
}

const MOST_ITERATIONS = 50
/** The fit stands when a step gains less than this share of the log-likelihood. */
const ENOUGH = 1e-10

/**
 * Fits by Newton's method (iteratively reweighted least squares) with a ridge penalty of ½·ridge·Σ weight² on
 * standardised features, the intercept free (le Cessie and van Houwelingen 1992); a step that loses is halved. With a
 * ridge above 0 there is one best fit, even where a feature parts the outcomes cleanly. Needs both outcomes. A model of
 * nearly the same rows to start `from` saves steps.
 */
export function fitLogistic(
  {columns, outcome}: LogisticData,
  {ridge, from}: {ridge: number; from?: Pick<LogisticModel, 'intercept' | 'terms'> | undefined},
): LogisticModel {
  const scales = columns.map(scaleOf)
  const data = {columns: columns.map((column, place) => scaled(column, scales[place] as Scale)), outcome}
  const events = outcome.reduce((sum, one) => sum + one, 0)
  let weights: Float64Array = Float64Array.of(
    from?.intercept ?? Math.log(events / (outcome.length - events)),
    ...columns.map((_, place) => from?.terms[place]?.weight ?? 0),
  )
  let at = weigh(data, weights, ridge)
  let iterations = 0
  let converged = false
  while (!converged && iterations < MOST_ITERATIONS) {
    iterations++
    const next = betterStep(data, {weights, at, ridge})
    if (!next) break
    converged = next.at.objective - at.objective <= ENOUGH * Math.abs(at.objective)
    weights = next.weights
    at = next.at
  }
  const factor = choleskyFactor(at.information, weights.length)
  const variances = factor && inverseDiagonal(factor, weights.length)
  const terms = scales.map((scale, place) => ({
    ...scale,
    weight: weights[place + 1] as number,
    standard_error: Math.sqrt(variances?.[place + 1] ?? Number.NaN),
  }))
  const {log_likelihood} = at
  const intercept = weights[0] as number
  return {intercept, terms, rows: outcome.length, events, iterations, converged, log_likelihood}
}

/** What one feature adds to the log-odds: 0 where it is not known, as for the mean. */
export function contribution(term: LogisticTerm, value: number): number {
  return term.weight * standardised(value, term)
}

/** The probability for each row. */
export function logisticProbabilities(
  {intercept, terms}: Pick<LogisticModel, 'intercept' | 'terms'>,
  columns: readonly Float64Array[],
): Float64Array {
  const odds = new Float64Array(columns[0]?.length ?? 0).fill(intercept)
  terms.forEach((term, place) => {
    const column = columns[place] as Float64Array
    for (let i = 0; i < odds.length; i++) odds[i] = (odds[i] as number) + contribution(term, column[i] as number)
  })
  return odds.map(probabilityOf)
}

function scaled(column: Float64Array, scale: Scale): Float64Array {
  return column.map((value) => standardised(value, scale))
}

/** Newton's step, halved until it loses nothing; undefined where there is none. */
function betterStep(
  data: LogisticData,
  {weights, at, ridge}: {weights: Float64Array; at: Weighed; ridge: number},
): {weights: Float64Array; at: Weighed} | undefined {
  const factor = choleskyFactor(at.information, weights.length)
  if (!factor) return undefined
  const step = solveFactored(factor, at.gradient)
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = weights.map((weight, place) => weight + share * (step[place] as number))
    const there = weigh(data, next, ridge)
    if (there.objective >= at.objective) return {weights: next, at: there}
  }
  return undefined
}
