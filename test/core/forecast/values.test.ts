import {describe, expect, test} from 'vitest'
import {createRandom} from '../../../src/core/demo/random.ts'
import {gamma} from '../../../src/core/demo/sampling.ts'
import {fitValues} from '../../../src/core/forecast/fit-values.ts'
import {discountedPurchases} from '../../../src/core/forecast/lifetime-value.ts'
import type {ValueFit} from '../../../src/core/forecast/value-fit.ts'
import {negativeValueLikelihood, valueGroups} from '../../../src/core/forecast/value-likelihood.ts'
import {expectedMean, valueLogLikelihood} from '../../../src/core/forecast/value-model.ts'

const TRUE = {p: 6.25, q: 3.74, v: 15.44}
const FIT = {parameters: TRUE, population_mean: 35.1705} as ValueFit

function shop(customers: number): {x: Int32Array; mean: Float64Array} {
  const random = createRandom()
  random.seed(3, 1, 4)
  const x = Int32Array.from({length: customers}, () => random.below(8))
  const mean = Float64Array.from(x, (repeats) => {
    const rate = gamma(random, TRUE.q, TRUE.v)
    return repeats === 0 ? 0 : gamma(random, TRUE.p * repeats, rate) / repeats
  })
  return {x, mean}
}

describe('Gamma-Gamma', () => {
  test.each([
    [2, 22.35, 24.6637],
    [1, 11.77, 18.9169],
    [7, 73.74, 71.4697],
    [0, 0, 35.1705],
  ])('expects of %d repeats at %d a mean of %d', (x, mean, expected) => {
    expect(expectedMean(FIT, {x, mean})).toBeCloseTo(expected, 4)
  })

  test('finds the parameters that made the customers, within three standard errors', () => {
    const {x, mean} = shop(4000)
    const fit = fitValues(x, mean) as ValueFit
    expect(fit).toMatchObject({converged: true, left_out: 0, customers: x.filter((own) => own > 0).length})
    for (const name of ['p', 'q', 'v'] as const) {
      expect(Math.abs(fit.parameters[name] - TRUE[name])).toBeLessThan(3 * (fit.standard_errors?.[name] as number))
    }
    expect(Math.abs(fit.correlation)).toBeLessThan(0.06)
  })

  test('the likelihood of all is the sum of those of each, with the slopes that small steps show', () => {
    const {x, mean} = shop(300)
    const negative = negativeValueLikelihood(valueGroups(x, mean))
    const point = Float64Array.of(1.5, 1.1, 2.9)
    const [p, q, v] = point.map(Math.exp) as unknown as [number, number, number]
    const each = [...x.keys()].filter((one) => (x[one] as number) > 0)
    const sum = each.reduce(
      (total, one) => total + valueLogLikelihood({p, q, v}, {x: x[one] as number, mean: mean[one] as number}),
      0,
    )
    const gradient = new Float64Array(3)
    expect(-negative(point, gradient) / sum).toBeCloseTo(1, 12)
    for (const index of [0, 1, 2]) {
      const [above, below] = [1e-5, -1e-5].map((step) => {
        const there = point.slice()
        there[index] = (there[index] as number) + step
        return negative(there, new Float64Array(3))
      }) as [number, number]
      expect((above - below) / 2e-5).toBeCloseTo(gradient[index] as number, 3)
    }
  })

  test('leaves out, and counts, those whose repeat purchases brought in nothing', () => {
    const {x, mean} = shop(500)
    const before = fitValues(x, mean) as ValueFit
    const after = fitValues(Int32Array.from([...x, 3, 1]), Float64Array.from([...mean, 0, -5])) as ValueFit
    expect(after).toMatchObject({left_out: 2, customers: before.customers, log_likelihood: before.log_likelihood})
    expect(expectedMean(after, {x: 3, mean: -5})).toBeGreaterThan(0)
  })

  test('is not fitted to a handful', () => {
    expect(fitValues(Int32Array.of(1, 2, 0), Float64Array.of(10, 20, 0))).toBeUndefined()
  })
})

test('a lifetime value discounts what each month brings at its end', () => {
  expect(discountedPurchases([1, 2, 4], 0)).toBe(4)
  expect(discountedPurchases([1, 2, 4], 0.1)).toBeCloseTo(1 / 1.1 + 1 / 1.21 + 2 / 1.331, 12)
})
