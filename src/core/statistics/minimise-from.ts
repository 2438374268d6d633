import {minimise, type Minimum, type SmoothFunction} from './minimise.ts'

/** A sum over very many, and the same over samples of them, the smallest first; `share` is how large a part one is. */
export interface SampledFunction {
  all: SmoothFunction
  samples: readonly {of: SmoothFunction; share: number}[]
}

export interface BestMinimum extends Minimum {
  /** The lowest value on the largest sample; on all where there is none. */
  sample_value: number
  /** How many starting points there were, and how many led to the same minimum. */
  starts: number
  agreeing: number
}

/** Within this two starting points have led to the same minimum. */
const SAME = 0.01

/** What a further step on a sample may promise when it is left for a larger one. */
const NEAR = 1e-6

/**
 * The lowest minimum from several starting points. They are tried on the smallest sample; the best goes on with larger
 * ones and with everything, each time nearer its end already and with the curvature known but for its scale.
 */
export function minimiseFrom(starts: readonly Float64Array[], {all, samples}: SampledFunction): BestMinimum {
  const [first = {of: all, share: 1}, ...rest] = [...samples, {of: all, share: 1}]
  const options = samples.length === 0 ? {} : {tolerance: NEAR}
  const tried = starts.map((start) => minimise(first.of, start, options))
  let best = tried.toSorted((left, right) => left.value - right.value)[0] as Minimum
  const agreeing = tried.filter(({value}) => value - best.value < SAME).length
  let evaluations = tried.reduce((sum, one) => sum + one.evaluations, 0)
  let {share} = first
  let sample_value = best.value
  for (const {of, share: larger} of rest) {
    const scale = share / larger
    const inverse = best.inverse.map((entry) => entry * scale)
    sample_value = best.value
    best = minimise(of, best.point, {inverse, ...(larger < 1 && options)})
    evaluations += best.evaluations
    share = larger
  }
  return {...best, evaluations, sample_value, starts: starts.length, agreeing}
}
