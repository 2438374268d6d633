import {covarianceAt} from '../statistics/covariance.ts'
import {correlation} from '../statistics/correlation.ts'
import {minimiseFrom, type SampledFunction} from '../statistics/minimise-from.ts'
import {isAtReach, withinReach} from '../statistics/within-reach.ts'
import {negativeValueLikelihood, thinnedGroups, type ValueGroups, valueGroups} from './value-likelihood.ts'
import type {ValueFit, ValueParameters} from './value-fit.ts'

/** Starting points of p and q; v starts where the population mean is that of the customers. */
const STARTS = [
  [1, 2],
  [6, 4],
  [20, 1.5],
] as const

/** Customers with repeat purchases below whom the three parameters cannot be told. */
const LEAST = 30

/** Customers from whom it is told how sure the parameters are: the errors are then known to a few hundredths. */
const SURE_FROM = 50_000

/** Customers on whom the starting points are tried, and on whom the best comes near its end. */
const [TRIED_ON, NEARED_ON] = [2000, 20_000]

/**
 * The Gamma-Gamma model fitted by maximum likelihood, over the logarithms of its parameters, from several starting
 * points. `x` is the number of repeat purchase days of each customer, `mean` what they brought in on average in major
 * units. Undefined where too few customers have repeat purchases.
 */
export function fitValues(x: Int32Array, mean: Float64Array): ValueFit | undefined {
  const groups = valueGroups(x, mean)
  const customers = groups.mean.length
  if (customers < LEAST) return undefined
  const average = groups.mean.reduce((sum, own) => sum + own, 0) / customers
  const starts = STARTS.map(([p, q]) => Float64Array.of(Math.log(p), Math.log(q), Math.log((average * (q - 1)) / p)))
  const best = minimiseFrom(starts, sampled(groups))
  const [p, q, v] = best.point.map(Math.exp) as unknown as [number, number, number]
  const errors = isAtReach(best.point) ? undefined : errorsOf(covarianceOf(groups, best.point), {p, q, v})
  return {
    parameters: {p, q, v},
    ...(errors && {standard_errors: errors}),
    log_likelihood: -best.value,
    converged: best.converged,
    starts: STARTS.length,
    agreeing: best.agreeing,
    evaluations: best.evaluations,
    customers,
    left_out: x.reduce((count, repeats) => count + (repeats > 0 ? 1 : 0), 0) - customers,
    population_mean: q > 1 ? (p * v) / (q - 1) : average,
    correlation: correlation(repeatsOf(groups), groups.mean) ?? 0,
  }
}

function sampled(groups: ValueGroups): SampledFunction {
  const customers = groups.mean.length
  const steps = [TRIED_ON, NEARED_ON].map((most) => Math.ceil(customers / most)).filter((every) => every > 1)
  return {
    all: withinReach(negativeValueLikelihood(groups)),
    samples: steps.map((every) => ({
      of: withinReach(negativeValueLikelihood(thinnedGroups(groups, every))),
      share: 1 / every,
    })),
  }
}

/** From a sample of very many customers, as it would be from all of them. */
function covarianceOf(groups: ValueGroups, point: Float64Array): Float64Array | undefined {
  const every = Math.ceil(groups.mean.length / SURE_FROM)
  const some = every <= 1 ? groups : thinnedGroups(groups, every)
  const share = some.mean.length / groups.mean.length
  return covarianceAt(negativeValueLikelihood(some), point)?.map((entry) => entry * share)
}

function repeatsOf({x, start, mean}: ValueGroups): Float64Array {
  const repeats = new Float64Array(mean.length)
  x.forEach((own, group) => repeats.fill(own, start[group], start[group + 1]))
  return repeats
}

/** By the delta method, from the covariance of the logarithms. */
function errorsOf(covariance: Float64Array | undefined, {p, q, v}: ValueParameters): ValueParameters | undefined {
  if (!covariance) return undefined
  const [of_p = 0, of_q = 0, of_v = 0] = [0, 4, 8].map((at) => Math.sqrt(covariance[at] as number))
  return {p: p * of_p, q: q * of_q, v: v * of_v}
}
