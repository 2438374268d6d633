import {dot, times} from './matrix.ts'

/** A smooth function of several numbers: returns its value at a point and writes its gradient. */
export type SmoothFunction = (point: Float64Array, gradient: Float64Array) => number

export interface Minimum {
  point: Float64Array
  value: number
  /** Whether the next step would gain less than the tolerance. */
  converged: boolean
  evaluations: number
  /** The inverse of the second derivatives as far as the search has felt them, row by row. */
  inverse: Float64Array
}

interface Options {
  /** What is known of the inverse of the second derivatives, row by row; a good one saves most steps. */
  inverse?: Float64Array | undefined
  /** In units of the function: what a further step may promise for the search to be over. */
  tolerance?: number
  most?: number
}

interface State {
  point: Float64Array
  value: number
  gradient: Float64Array
  inverse: Float64Array
}

/**
 * Minimum by BFGS (Nocedal and Wright, Numerical Optimization, 2006, algorithm 6.1) with a backtracking line search.
 * A value that is no number counts as too high, so that a search turns back from where the function is not defined.
 */
export function minimise(of: SmoothFunction, start: Float64Array, options: Options = {}): Minimum {
  const {tolerance = 1e-10, most = 300} = options
  let evaluations = 0
  const evaluate = (point: Float64Array): Omit<State, 'inverse'> => {
    evaluations++
    const gradient = new Float64Array(point.length)
    const value = of(point, gradient)
    return {point, value: Number.isNaN(value) ? Infinity : value, gradient}
  }
  let state: State = {
    ...evaluate(Float64Array.from(start)),
    inverse: options.inverse ?? scaledIdentity(start.length, 1),
  }
  let fresh = options.inverse === undefined
  for (;;) {
    const direction = times(state.inverse, state.gradient).map((part) => -part)
    const slope = dot(direction, state.gradient)
    const converged = -slope / 2 < tolerance
    if (converged || evaluations >= most) return {...state, converged, evaluations}
    const next = slope < 0 ? search(state, {direction, slope, evaluate}) : undefined
    // Where rounding leaves no lower point on the way down, the search is as near as it can be.
    if (!next) return {...state, converged: Math.abs(slope) < 1e-6, evaluations}
    state = {...next, inverse: updated(state, next, fresh)}
    fresh = false
  }
}

const LONGEST_STEP = 2

/** What of a value its rounding hides: where a shorter step promises no more, a search along a line is over. */
const HIDDEN = 4 * Number.EPSILON

interface Line {
  direction: Float64Array
  slope: number
  evaluate: (point: Float64Array) => Omit<State, 'inverse'>
}

/** A lower point along a direction (Armijo), or none. */
function search(from: State, {direction, slope, evaluate}: Line): Omit<State, 'inverse'> | undefined {
  const length = Math.sqrt(dot(direction, direction))
  const hidden = HIDDEN * Math.abs(from.value)
  const whole = Math.min(1, LONGEST_STEP / length)
  let step = whole
  while (step * length > 1e-12 && (step === whole || -step * slope > hidden)) {
    const next = evaluate(from.point.map((part, index) => part + step * (direction[index] as number)))
    if (next.value <= from.value + 1e-4 * step * slope) return next
    step *= Number.isFinite(next.value) ? shortened(step, slope, next.value - from.value) : 0.25
  }
  return undefined
}

/** Where the parabola through both ends has its minimum, as a share of the step, not too near either end. */
function shortened(step: number, slope: number, gain: number): number {
  return Math.min(0.5, Math.max(0.1, (-slope * step) / (2 * (gain - slope * step))))
}

/** The inverse of the second derivatives after a step; left as it is where the function curves down. */
function updated(from: State, to: Omit<State, 'inverse'>, fresh: boolean): Float64Array {
  const move = to.point.map((part, index) => part - (from.point[index] as number))
  const turn = to.gradient.map((part, index) => part - (from.gradient[index] as number))
  const curvature = dot(move, turn)
  if (curvature <= 1e-14 * Math.sqrt(dot(move, move) * dot(turn, turn))) return from.inverse
  const inverse = fresh ? scaledIdentity(move.length, curvature / dot(turn, turn)) : from.inverse
  const bent = times(inverse, turn)
  const scale = (1 + dot(turn, bent) / curvature) / curvature
  return inverse.map((entry, at) => {
    const row = Math.floor(at / move.length)
    const column = at % move.length
    const [mr, mc] = [move[row] as number, move[column] as number]
    return entry + scale * mr * mc - ((bent[row] as number) * mc + mr * (bent[column] as number)) / curvature
  })
}

function scaledIdentity(size: number, scale: number): Float64Array {
  return new Float64Array(size * size).map((_, at) => (at % (size + 1) === 0 ? scale : 0))
}
