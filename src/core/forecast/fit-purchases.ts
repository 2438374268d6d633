import {covarianceAt} from '../statistics/covariance.ts'
import {minimise, type Minimum} from '../statistics/minimise.ts'
import {patternsOf, type PurchaseCounts, type PurchasePatterns, thinned} from './purchase-counts.ts'
import type {PurchaseFit, PurchaseModel, PurchaseParameters} from './purchase-fit.ts'
import {fromLogs, negativeLogLikelihood, negativeNbdLikelihood} from './purchase-likelihood.ts'

/** Patterns on which the starting points are tried; the best goes on with all of them. */
const TRIED_ON = 4000

/** Starting points of a and b; r and alpha start where the model without drop-out has them. */
const STARTS = [
  [0.5, 2.5],
  [1, 10],
  [0.1, 0.5],
  [3, 3],
] as const

/** Log-likelihood by which the model must beat the one without drop-out; less is no drop-out. */
const LEAST_GAIN = 0.01

/** Log-likelihood within which two starting points have led to the same maximum. */
const SAME = 0.01

/**
 * A purchase model fitted to all customers by maximum likelihood, over the logarithms of its parameters, from several
 * starting points. Standard errors by the delta method. Where nobody seems to leave, the NBD stands in for it.
 */
export function fitPurchases(counts: PurchaseCounts, model: PurchaseModel): PurchaseFit {
  const patterns = patternsOf(counts)
  const sample = thinned(patterns, TRIED_ON)
  const nobodyLeaves = fitNbd(patterns, sample)
  const tried = STARTS.map(([a, b]) =>
    minimise(
      negativeLogLikelihood(sample, model),
      Float64Array.of(...nobodyLeaves.sample.point, Math.log(a), Math.log(b)),
    ),
  )
  const best = tried.toSorted((left, right) => left.value - right.value)[0] as Minimum
  const found = sample === patterns ? best : onAll(best, negativeLogLikelihood(patterns, model), sample, patterns)
  const evaluations = tried.reduce((sum, one) => sum + one.evaluations, found === best ? 0 : found.evaluations)
  const agreeing = tried.filter(({value}) => value - best.value < SAME).length
  const search = {starts: STARTS.length, agreeing, evaluations}
  const of = {model, customers: patterns.customers, patterns: patterns.x.length}
  if (nobodyLeaves.all.value - found.value < LEAST_GAIN)
    return {...of, ...search, ...withoutDropout(nobodyLeaves.all, patterns)}
  return {
    ...of,
    ...search,
    ...precision(found.point, negativeLogLikelihood(patterns, model)),
    converged: found.converged,
    parameters: fromLogs(found.point),
    log_likelihood: -found.value,
    boundary: 'none',
  }
}

/** From the minimum on a sample to that on everybody: near it already, and the curvature known but for its scale. */
function onAll(
  {point, inverse}: Minimum,
  negative: ReturnType<typeof negativeLogLikelihood>,
  sample: PurchasePatterns,
  patterns: PurchasePatterns,
): Minimum {
  const scale = sample.customers / patterns.customers
  return minimise(negative, point, {inverse: inverse.map((entry) => entry * scale)})
}

function fitNbd(patterns: PurchasePatterns, sample: PurchasePatterns): {all: Minimum; sample: Minimum} {
  const [repeats, days] = [weighted(patterns.x, patterns), weighted(patterns.T, patterns)]
  const start = Float64Array.of(0, Math.log(Math.max(days, 1) / Math.max(repeats, 1)))
  const tried = minimise(negativeNbdLikelihood(sample), start)
  return {
    sample: tried,
    all: sample === patterns ? tried : onAll(tried, negativeNbdLikelihood(patterns), sample, patterns),
  }
}

function weighted(column: Int32Array, {count}: PurchasePatterns): number {
  return column.reduce((sum, value, at) => sum + value * (count[at] as number), 0)
}

type Found = Pick<
  PurchaseFit,
  'converged' | 'parameters' | 'log_likelihood' | 'boundary' | 'standard_errors' | 'covariance'
>

function withoutDropout({point, value, converged}: Minimum, patterns: PurchasePatterns): Found {
  const [r, alpha] = point.map(Math.exp) as unknown as [number, number]
  const covariance = covarianceAt(negativeNbdLikelihood(patterns), point)
  const [rr = 0, ra = 0, , aa = 0] = covariance ?? []
  return {
    converged,
    parameters: {r, alpha, a: 0, b: 1},
    log_likelihood: -value,
    boundary: 'no_dropout',
    ...(covariance && {
      standard_errors: {r: r * Math.sqrt(rr), alpha: alpha * Math.sqrt(aa), a: 0, b: 0},
      covariance: [rr, ra, 0, 0, ra, aa, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    }),
  }
}

function precision(
  point: Float64Array,
  negative: ReturnType<typeof negativeLogLikelihood>,
): Pick<Found, 'standard_errors' | 'covariance'> {
  const covariance = covarianceAt(negative, point)
  if (!covariance) return {}
  const parameters = fromLogs(point)
  const names = ['r', 'alpha', 'a', 'b'] as const
  const errors = names.map((name, at) => [name, parameters[name] * Math.sqrt(covariance[at * 5] as number)])
  return {standard_errors: Object.fromEntries(errors) as unknown as PurchaseParameters, covariance: [...covariance]}
}
