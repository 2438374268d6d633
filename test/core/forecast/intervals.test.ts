import {describe, expect, test} from 'vitest'
import {createRandom} from '../../../src/core/demo/random.ts'
import {gamma} from '../../../src/core/demo/sampling.ts'
import {fitPurchases} from '../../../src/core/forecast/fit-purchases.ts'
import {aliveInterval, purchaseInterval, purchaseOdds} from '../../../src/core/forecast/intervals.ts'
import {valueInterval} from '../../../src/core/forecast/value-interval.ts'
import {expectedIfAlive, probabilityAlive} from '../../../src/core/forecast/purchase-model.ts'
import type {ValueFit} from '../../../src/core/forecast/value-fit.ts'
import {simulated} from './customers.ts'

const TRUE = {r: 0.8, alpha: 40, a: 0.7, b: 2.5}
const VALUES = {parameters: {p: 6.25, q: 3.74, v: 15.44}, population_mean: 35.22} as ValueFit

describe('the odds of purchases', () => {
  test.each([
    ['bg', {x: 0, T: 40}, 30],
    ['bg', {x: 12, T: 300}, 365],
    ['mbg', {x: 3, T: 0}, 365],
    ['mbg', {x: 400, T: 700}, 365],
  ] as const)('add up to one and have the expected number as their mean (%s, %o, %d days)', (model, count, time) => {
    const odds = purchaseOdds({model, parameters: TRUE}, count, time)
    expect(odds.reduce((sum, own) => sum + own, 0)).toBeCloseTo(1, 7)
    expect(Math.min(...odds)).toBeGreaterThan(-1e-12)
    const mean = odds.reduce((sum, own, n) => sum + n * own, 0)
    expect(mean / expectedIfAlive({model, parameters: TRUE}, count, time)).toBeCloseTo(1, 5)
  })

  test('are those of the NBD where nobody leaves', () => {
    const nbd = {model: 'bg', parameters: {r: 2, alpha: 10, a: 0, b: 1}} as const
    const [none, one] = purchaseOdds(nbd, {x: 0, T: 0}, 10) as [number, number]
    expect([none, one]).toEqual([expect.closeTo(0.25, 9), expect.closeTo(0.25, 9)])
  })
})

describe('an interval of purchases', () => {
  test('holds what happens at least as often as it says, for customers like those it was learned from', () => {
    const fit = fitPurchases(simulated('bg', TRUE, {customers: 3000, days: 700, seed: 5}), 'bg')
    const {x, t_x, T, later} = simulated('bg', TRUE, {customers: 3000, days: 700, ahead: 180, seed: 6})
    for (const coverage of [0.5, 0.8, 0.95]) {
      const held = later.filter((actual, one) => {
        const count = {x: x[one] as number, t_x: t_x[one] as number, T: T[one] as number}
        const {low, high} = purchaseInterval(purchaseOdds(fit, count, 180), probabilityAlive(fit, count), coverage)
        return actual >= low && actual <= high
      })
      expect(held.length / later.length).toBeGreaterThan(coverage - 0.015)
    }
  })

  test('is none to none for somebody who has surely left', () => {
    expect(purchaseInterval([0.2, 0.5, 0.3], 1e-6, 0.8)).toEqual({low: 0, high: 0})
  })
})

test('an interval of value holds what the model lets customers spend as often as it says', () => {
  const random = createRandom()
  random.seed(7, 7, 7)
  const [count, alive, odds] = [{x: 3, mean: 40}, 0.9, [0.1, 0.3, 0.4, 0.2]]
  const spent = Array.from({length: 20_000}, () => {
    if (random.unit() > alive) return 0
    let n = 0
    for (let left = random.unit(); n < 3 && left > (odds[n] as number); n++) left -= odds[n] as number
    const {p, q, v} = VALUES.parameters
    const rate = gamma(random, q + p * count.x, v + count.x * count.mean)
    return n === 0 ? 0 : gamma(random, p * n, rate)
  })
  for (const coverage of [0.5, 0.6]) {
    const {low, high} = valueInterval({odds, alive, coverage}, VALUES, count)
    expect(low).toBeGreaterThan(0)
    const held = spent.filter((amount) => amount >= low && amount <= high).length / spent.length
    expect(Math.abs(held - coverage)).toBeLessThan(0.012)
  }
  expect(valueInterval({odds, alive, coverage: 0.8}, VALUES, count).low).toBe(0)
})

describe('an interval of P(alive)', () => {
  const fit = fitPurchases(simulated('bg', TRUE, {customers: 3000, days: 700}), 'bg')

  test('lies around it, is wider the surer it is to hold, and holds the truth', () => {
    const count = {x: 4, t_x: 150, T: 400}
    const alive = probabilityAlive(fit, count)
    const [narrow, wide] = [0.5, 0.99].map((coverage) => aliveInterval(fit, count, coverage)) as [Range, Range]
    expect(narrow.low).toBeLessThan(alive)
    expect(narrow.high).toBeGreaterThan(alive)
    expect(wide.low).toBeLessThan(narrow.low)
    expect(wide.high).toBeGreaterThan(narrow.high)
    const truth = probabilityAlive({model: 'bg', parameters: TRUE}, count)
    expect(truth).toBeGreaterThan(wide.low)
    expect(truth).toBeLessThan(wide.high)
  })

  test('has the width that parameters drawn from the fit give it', () => {
    const count = {x: 2, t_x: 50, T: 400}
    const {low, high} = aliveInterval(fit, count, 0.6827) as Range
    const step = 1e-4
    const logit = (shift: readonly number[]): number => {
      const {r, alpha, a, b} = fit.parameters
      const [dr = 0, dalpha = 0, da = 0, db = 0] = shift.map(Math.exp)
      const p = probabilityAlive(
        {model: 'bg', parameters: {r: r * dr, alpha: alpha * dalpha, a: a * da, b: b * db}},
        count,
      )
      return Math.log(p / (1 - p))
    }
    const slopes = [0, 1, 2, 3].map((at) => {
      const shift = [0, 0, 0, 0]
      shift[at] = step
      return (logit(shift) - logit([0, 0, 0, 0])) / step
    })
    const variance = slopes.reduce(
      (sum, row, i) =>
        sum + slopes.reduce((own, column, j) => own + row * column * (fit.covariance?.[i * 4 + j] ?? 0), 0),
      0,
    )
    const half = (Math.log(high / (1 - high)) - Math.log(low / (1 - low))) / 2
    expect(half / Math.sqrt(variance)).toBeCloseTo(1, 2)
  })

  test('is certain for who bought once, whom this model keeps', () => {
    expect(aliveInterval(fit, {x: 0, t_x: 0, T: 400}, 0.8)).toEqual({low: 1, high: 1})
  })
})

interface Range {
  low: number
  high: number
}
