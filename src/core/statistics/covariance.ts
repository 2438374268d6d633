import type {SmoothFunction} from './minimise.ts'
import {choleskyFactor, inverseFactored} from './positive-definite.ts'

/**
 * Covariance of maximum likelihood estimates, row by row: the inverse of the second derivatives of the negative
 * log-likelihood at its minimum, by central differences of the gradient. Undefined where the likelihood is flat.
 */
export function covarianceAt(negative: SmoothFunction, minimum: Float64Array, step = 1e-4): Float64Array | undefined {
  const size = minimum.length
  const above = new Float64Array(size)
  const below = new Float64Array(size)
  const second = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    negative(moved(minimum, row, step), above)
    negative(moved(minimum, row, -step), below)
    for (let column = 0; column < size; column++) {
      const slope = ((above[column] as number) - (below[column] as number)) / (2 * step)
      second[row * size + column] = (second[row * size + column] as number) + slope / 2
      second[column * size + row] = (second[column * size + row] as number) + slope / 2
    }
  }
  const factor = choleskyFactor(second, size)
  return factor && inverseFactored(factor, size)
}

function moved(point: Float64Array, index: number, by: number): Float64Array {
  const there = Float64Array.from(point)
  there[index] = (there[index] as number) + by
  return there
}
