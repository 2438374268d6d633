import {minimise, type Minimum, type SmoothFunction} from './minimise.ts'

/** A sum over very many, and the same over a sample of them; `share` is how large a part the sample is. */
export interface SampledFunction {
  all: SmoothFunction
  sample: SmoothFunction
  share: number
}

export interface BestMinimum extends Minimum {
  /** The lowest value on the sample. */
  sample_value: number
  /** How many starting points there were, and how many led to the same minimum. */
  starts: number
  agreeing: number
}

/** Within this two starting points have led to the same minimum. */
const SAME = 0.01

/**
 * The lowest minimum from several starting points. They are tried on the sample; the best goes on with everything, near
 * its end already and with the curvature known but for its scale.
 */
export function minimiseFrom(starts: readonly Float64Array[], {all, sample, share}: SampledFunction): BestMinimum {
  const tried = starts.map((start) => minimise(sample, start))
  const best = tried.toSorted((left, right) => left.value - right.value)[0] as Minimum
  const known = {
    sample_value: best.value,
    starts: starts.length,
    agreeing: tried.filter(({value}) => value - best.value < SAME).length,
  }
  const evaluations = tried.reduce((sum, one) => sum + one.evaluations, 0)
  if (share === 1) return {...best, ...known, evaluations}
  const found = minimise(all, best.point, {inverse: best.inverse.map((entry) => entry * share)})
  return {...found, ...known, evaluations: evaluations + found.evaluations}
}
