import {describe, expect, test} from 'vitest'
import {fitPurchases} from '../../../src/core/forecast/fit-purchases.ts'
import {patternsOf} from '../../../src/core/forecast/purchase-counts.ts'
import {negativeLogLikelihood} from '../../../src/core/forecast/purchase-likelihood.ts'
import {expectedPurchases, logLikelihood, probabilityAlive} from '../../../src/core/forecast/purchase-model.ts'
import {simulated} from './customers.ts'

const TRUE = {r: 0.8, alpha: 40, a: 0.7, b: 2.5}
const SHOP = {customers: 4000, days: 700}

describe.each(['bg', 'mbg'] as const)('the %s likelihood', (model) => {
  const counts = simulated(model, TRUE, {...SHOP, customers: 500})
  const point = Float64Array.of(-0.3, 3.5, -0.2, 0.8)
  const negative = negativeLogLikelihood(patternsOf(counts), model)

  test('of all is the sum of those of each', () => {
    const [r, alpha, a, b] = point.map(Math.exp) as unknown as [number, number, number, number]
    const each = Array.from(counts.x, (x, one) =>
      logLikelihood(
        {model, parameters: {r, alpha, a, b}},
        {x, t_x: counts.t_x[one] as number, T: counts.T[one] as number},
      ),
    )
    const sum = each.reduce((total, own) => total + own, 0)
    expect(-negative(point, new Float64Array(4)) / sum).toBeCloseTo(1, 12)
  })

  test('has the slopes that small steps show', () => {
    const gradient = new Float64Array(4)
    negative(point, gradient)
    for (const index of [0, 1, 2, 3]) {
      const [above, below] = [1e-5, -1e-5].map((step) => {
        const there = point.slice()
        there[index] = (there[index] as number) + step
        return negative(there, new Float64Array(4))
      }) as [number, number]
      expect((above - below) / 2e-5).toBeCloseTo(gradient[index] as number, 2)
    }
  })
})

describe.each(['bg', 'mbg'] as const)('fitting %s', (model) => {
  const fit = fitPurchases(simulated(model, TRUE, SHOP), model)

  test('finds the parameters that made the customers, within three standard errors', () => {
    expect(fit).toMatchObject({converged: true, agreeing: 4, boundary: 'none', customers: 4000})
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      const error = fit.standard_errors?.[name] as number
      expect(error).toBeGreaterThan(0)
      expect(Math.abs(fit.parameters[name] - TRUE[name])).toBeLessThan(3 * error)
    }
  })

  test('expects of all what they then buy', () => {
    const {later, x, t_x, T} = simulated(model, TRUE, {...SHOP, customers: 12_000, ahead: 180, seed: 2})
    const actual = later.reduce((sum, own) => sum + own, 0)
    const expected = Array.from(x, (own, one) =>
      expectedPurchases(fit, {x: own, t_x: t_x[one] as number, T: T[one] as number}, 180),
    ).reduce((sum, own) => sum + own, 0)
    expect(Math.abs(expected / actual - 1)).toBeLessThan(0.05)
  })
})

test('does not depend on the order of the customers', () => {
  const {x, t_x, T} = simulated('bg', TRUE, {...SHOP, customers: 800})
  const reversed = {x: x.slice().reverse(), t_x: t_x.slice().reverse(), T: T.slice().reverse()}
  expect(fitPurchases(reversed, 'bg')).toEqual(fitPurchases({x, t_x, T}, 'bg'))
})

test.each(['bg', 'mbg'] as const)('notices that nobody leaves, and takes the model without drop-out (%s)', (model) => {
  const loyal = simulated('bg', {r: 2, alpha: 50, a: 0, b: 1}, {customers: 2000, days: 700})
  const fit = fitPurchases(loyal, model)
  expect(fit.boundary).toBe('no_dropout')
  expect(fit.converged).toBe(true)
  expect(fit.parameters.a).toBe(0)
  expect(Math.abs(fit.parameters.r - 2)).toBeLessThan(3 * (fit.standard_errors?.r as number))
  const {r, alpha} = fit.parameters
  const customer = {x: 12, t_x: 100, T: 600}
  expect(probabilityAlive(fit, customer)).toBe(1)
  expect(expectedPurchases(fit, customer, 90)).toBeCloseTo(((r + 12) / (alpha + 600)) * 90, 8)
})

test('fits a shop in which nobody came back without failing', () => {
  const once = {x: new Int32Array(50), t_x: new Int32Array(50), T: new Int32Array(50).fill(200)}
  const fit = fitPurchases(once, 'bg')
  expect(expectedPurchases(fit, {x: 0, t_x: 0, T: 200}, 90)).toBeLessThan(0.05)
  expect(Number.isFinite(fit.log_likelihood)).toBe(true)
})

test.each(['bg', 'mbg'] as const)('says that a parameter runs to its limit where all leave alike (%s)', (model) => {
  const alike = simulated(model, {r: 0.8, alpha: 40, a: 300, b: 700}, {customers: 3000, days: 700, ahead: 180, seed: 3})
  const fit = fitPurchases(alike, model)
  expect(fit).toMatchObject({boundary: 'limit', converged: true})
  expect(fit.standard_errors).toBeUndefined()
  expect(fit.parameters.a / (fit.parameters.a + fit.parameters.b)).toBeCloseTo(0.3, 1)
  expect(fit.parameters.a + fit.parameters.b).toBeLessThan(1e6)
})
