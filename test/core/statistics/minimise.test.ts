import {expect, test} from 'vitest'
import {correlation} from '../../../src/core/statistics/correlation.ts'
import {covarianceAt} from '../../../src/core/statistics/covariance.ts'
import {minimise, type SmoothFunction} from '../../../src/core/statistics/minimise.ts'
import {minimiseFrom} from '../../../src/core/statistics/minimise-from.ts'
import {choleskyFactor} from '../../../src/core/statistics/positive-definite.ts'

/** Rosenbrock's valley: curved, flat along its floor, lowest at (1, 1). */
const valley: SmoothFunction = ([x = 0, y = 0], gradient) => {
  gradient.set([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)])
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2
}

test('finds the lowest point of a curved valley from far away', () => {
  const {point, converged} = minimise(valley, Float64Array.of(-1.9, 2))
  expect(converged).toBe(true)
  expect([...point].map((part) => Math.round(part * 1e4) / 1e4)).toEqual([1, 1])
})

test('looks no further along a line where rounding hides what a shorter step could gain', () => {
  let evaluations = 0
  // A sum over very many whose last digits say nothing: near the lowest point each look finds it a little higher.
  const coarse: SmoothFunction = (point, gradient) => {
    evaluations++
    const value = valley(point, gradient)
    return 1e9 + (value < 1e-3 ? 1e-3 + 1e-6 * evaluations : value)
  }
  const {point} = minimise(coarse, Float64Array.of(-1.9, 2))
  expect(valley(point, new Float64Array(2))).toBeLessThan(1e-3)
  expect(evaluations).toBeLessThan(65)
})

test('says that it did not converge when it was stopped', () => {
  expect(minimise(valley, Float64Array.of(-1.9, 2), {most: 5}).converged).toBe(false)
})

test('turns back from where the function is not defined', () => {
  const {point, converged} = minimise(([x = 0], gradient) => {
    gradient[0] = 1 - 1 / x
    return x - Math.log(x)
  }, Float64Array.of(0.05))
  expect(converged).toBe(true)
  expect(point[0]).toBeCloseTo(1, 4)
})

test('a search on samples first ends where one on everything does, with less work there', () => {
  const seen = {all: 0, alone: 0}
  const scaled =
    (times: number, count: 'all' | 'alone' | undefined): SmoothFunction =>
    (point, gradient) => {
      if (count) seen[count]++
      const value = valley(point, gradient)
      gradient.set(gradient.map((part) => part * times))
      return value * times
    }
  const starts = [Float64Array.of(-1.9, 2), Float64Array.of(3, 1)]
  const alone = minimiseFrom(starts, {all: scaled(1000, 'alone'), samples: []})
  const samples = [10, 100].map((times) => ({of: scaled(times, undefined), share: times / 1000}))
  const found = minimiseFrom(starts, {all: scaled(1000, 'all'), samples})
  expect(found).toMatchObject({converged: true, starts: 2, agreeing: 2})
  for (const at of [0, 1]) expect(found.point[at]).toBeCloseTo(alone.point[at] as number, 5)
  expect(seen.all).toBeLessThan(seen.alone / 4)
})

test('covariance is the inverse of the second derivatives, and absent where there is no curvature', () => {
  const bowl: SmoothFunction = ([x = 0, y = 0], gradient) => {
    gradient.set([4 * x + y, x + 2 * y])
    return 2 * x * x + x * y + y * y
  }
  const found = [...(covarianceAt(bowl, Float64Array.of(0, 0)) ?? [])]
  expect(found.map((entry) => Math.round(entry * 7e6) / 1e6)).toEqual([2, -1, -1, 4])
  const flat: SmoothFunction = ([x = 0], gradient) => {
    gradient.set([2 * x, 0])
    return x * x
  }
  expect(covarianceAt(flat, Float64Array.of(0, 0))).toBeUndefined()
  expect(choleskyFactor(Float64Array.of(1, 2, 2, 1), 2)).toBeUndefined()
})

test('correlation is 1 along a line, -1 down it, none where nothing varies', () => {
  expect(correlation([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12)
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12)
  expect(correlation([1, 2, 3], [5, 5, 5])).toBeUndefined()
})
