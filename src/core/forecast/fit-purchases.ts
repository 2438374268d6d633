import {covarianceAt} from '../statistics/covariance.ts'
import type {Minimum} from '../statistics/minimise.ts'
import {type BestMinimum, minimiseFrom, type SampledFunction} from '../statistics/minimise-from.ts'
import {isAtReach, withinReach} from '../statistics/within-reach.ts'
import {patternsOf, type PurchaseCounts, type PurchasePatterns, thinned} from './purchase-counts.ts'
import type {PurchaseFit, PurchaseModel, PurchaseParameters} from './purchase-fit.ts'
import {fromLogs, negativeLogLikelihood, negativeNbdLikelihood} from './purchase-likelihood.ts'

/** Patterns on which the starting points are tried, and on which the best comes near its end. */
const [TRIED_ON, NEARED_ON] = [2000, 20_000]

/** Patterns from which it is told how sure the parameters are: the errors are then known to a few hundredths. */
const SURE_FROM = 50_000

/** Starting points of a and b; r and alpha start where the model without drop-out has them. */
const STARTS = [
  [0.5, 2.5],
  [1, 10],
  [0.1, 0.5],
  [3, 3],
] as const

/** Log-likelihood by which the model must beat the one without drop-out; less is no drop-out. */
const LEAST_GAIN = 0.01

/** A gain on the sample after which it need not be looked for on everybody. */
const SURE_GAIN = 10

/**
 * A purchase model fitted to all customers by maximum likelihood, over the logarithms of its parameters, from several
 * starting points. Standard errors by the delta method. Where nobody seems to leave, the NBD stands in for it.
 */
export function fitPurchases(counts: PurchaseCounts, model: PurchaseModel): PurchaseFit {
  const patterns = patternsOf(counts)
  const nbdOnSample = fitNbd(thinned(patterns, NEARED_ON))
  const starts = STARTS.map(([a, b]) => Float64Array.of(...nbdOnSample.point, Math.log(a), Math.log(b)))
  const found = minimiseFrom(
    starts,
    sampled(patterns, (own) => negativeLogLikelihood(own, model)),
  )
  const {agreeing, evaluations} = found
  const search = {model, customers: patterns.customers, patterns: patterns.x.length, starts: STARTS.length}
  const fit = leaves(found, nbdOnSample, () => fitNbd(patterns))
  return {
    ...search,
    ...{agreeing, evaluations},
    ...(fit === 'yes' ? withDropout(found, patterns, model) : withoutDropout(fit, patterns)),
  }
}

function sampled(
  patterns: PurchasePatterns,
  likelihood: (of: PurchasePatterns) => SampledFunction['all'],
): SampledFunction {
  const samples = [TRIED_ON, NEARED_ON].map((most) => thinned(patterns, most)).filter((sample) => sample !== patterns)
  return {
    all: withinReach(likelihood(patterns)),
    samples: samples.map((sample) => ({
      of: withinReach(likelihood(sample)),
      share: sample.customers / Math.max(1, patterns.customers),
    })),
  }
}

/** Whether anybody seems to leave; where not, the fit without drop-out. */
function leaves(found: BestMinimum, nbdOnSample: BestMinimum, nbdOnAll: () => BestMinimum): 'yes' | BestMinimum {
  if (nbdOnSample.value - found.sample_value > SURE_GAIN) return 'yes'
  const nbd = nbdOnAll()
  return nbd.value - found.value < LEAST_GAIN ? nbd : 'yes'
}

function fitNbd(patterns: PurchasePatterns): BestMinimum {
  const [repeats, days] = [weighted(patterns.x, patterns), weighted(patterns.T, patterns)]
  const start = Float64Array.of(0, Math.log(Math.max(days, 1) / Math.max(repeats, 1)))
  return minimiseFrom([start], sampled(patterns, negativeNbdLikelihood))
}

function weighted(column: Int32Array, {count}: PurchasePatterns): number {
  return column.reduce((sum, value, at) => sum + value * (count[at] as number), 0)
}

type Found = Pick<
  PurchaseFit,
  'converged' | 'parameters' | 'log_likelihood' | 'boundary' | 'standard_errors' | 'covariance'
>

function withDropout({point, value, converged}: Minimum, patterns: PurchasePatterns, model: PurchaseModel): Found {
  const parameters = fromLogs(point)
  const boundary = isAtReach(point) ? ('limit' as const) : ('none' as const)
  const found = {parameters, converged, log_likelihood: -value, boundary}
  const covariance =
    boundary === 'none' ? covarianceOf(patterns, point, (of) => negativeLogLikelihood(of, model)) : undefined
  if (!covariance) return found
  const names = ['r', 'alpha', 'a', 'b'] as const
  const errors = names.map((name, at) => [name, parameters[name] * Math.sqrt(covariance[at * 5] as number)])
  return {
    ...found,
    standard_errors: Object.fromEntries(errors) as unknown as PurchaseParameters,
    covariance: [...covariance],
  }
}

function withoutDropout({point, value, converged}: Minimum, patterns: PurchasePatterns): Found {
  const [r, alpha] = point.map(Math.exp) as unknown as [number, number]
  const parameters = {r, alpha, a: 0, b: 1}
  const found = {parameters, converged, log_likelihood: -value, boundary: 'no_dropout'} as const
  const covariance = isAtReach(point) ? undefined : covarianceOf(patterns, point, negativeNbdLikelihood)
  if (!covariance) return found
  const [rr = 0, ra = 0, , aa = 0] = covariance
  return {
    ...found,
    standard_errors: {r: r * Math.sqrt(rr), alpha: alpha * Math.sqrt(aa), a: 0, b: 0},
    covariance: [rr, ra, 0, 0, ra, aa, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  }
}

/** The covariance at the fit to everybody; from a sample of very many, as it would be from all of them. */
function covarianceOf(
  patterns: PurchasePatterns,
  point: Float64Array,
  likelihood: (of: PurchasePatterns) => SampledFunction['all'],
): Float64Array | undefined {
  const some = thinned(patterns, SURE_FROM)
  const share = some.customers / Math.max(1, patterns.customers)
  return covarianceAt(likelihood(some), point)?.map((entry) => entry * share)
}
