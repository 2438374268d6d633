import {describe, expect, it} from 'vitest'
import {expOf, logOf} from '../../../src/core/demo/exact-math.ts'
import {createRandom, type Random} from '../../../src/core/demo/random.ts'
import {beta, exponential, gamma, normal, pickWeighted, poisson, runningSums} from '../../../src/core/demo/sampling.ts'

const DRAWS = 100_000

describe('exact arithmetic', () => {
  it('agrees with the engine to twelve digits', () => {
    for (const value of [1e-10, 0.001, 0.5, 0.99, 1, 1.01, 2, 10, 12345.678]) {
      expect(Math.abs(logOf(value) - Math.log(value))).toBeLessThan(1e-12 * Math.max(1, Math.abs(Math.log(value))))
    }
    for (const value of [-40, -3.3, -0.1, 0, 0.1, 1, 20]) expect(expOf(value) / Math.exp(value)).toBeCloseTo(1, 12)
  })
})

describe('the random source', () => {
  it('draws the same numbers for the same seed and others for another', () => {
    expect(firstDraws(1, 2, 3)).toEqual(firstDraws(1, 2, 3))
    expect(firstDraws(1, 2, 4)).not.toEqual(firstDraws(1, 2, 3))
    expect(firstDraws(2, 1, 3)).not.toEqual(firstDraws(1, 2, 3))
  })

  it('starts neighbouring streams at unrelated places', () => {
    const random = createRandom()
    const starts = Array.from({length: DRAWS}, (_, index) => (random.seed(1, index, 4), random.unit()))
    const pairs = starts.slice(1).map((draw, place) => (draw - 0.5) * ((starts[place] as number) - 0.5))
    expect(meanOf(starts)).toBeCloseTo(0.5, 2)
    expect(Math.abs(meanOf(pairs)) * 12).toBeLessThan(0.015)
  })
})

// Tolerances are about five standard errors of 100,000 draws.
describe.each([
  {name: 'exponential of rate 4', draw: (random: Random) => exponential(random, 4), mean: 1 / 4, variance: 1 / 16},
  {name: 'standard normal', draw: normal, mean: 0, variance: 1},
  {
    name: 'gamma of shape 0.42 and rate 11',
    draw: (random: Random) => gamma(random, 0.42, 11),
    mean: 0.42 / 11,
    variance: 0.42 / 121,
  },
  {name: 'gamma of shape 6 and rate 2', draw: (random: Random) => gamma(random, 6, 2), mean: 3, variance: 1.5},
  {
    name: 'beta of 0.7 and 5',
    draw: (random: Random) => beta(random, 0.7, 5),
    mean: 0.7 / 5.7,
    variance: 3.5 / (5.7 * 5.7 * 6.7),
  },
  {name: 'Poisson of mean 7', draw: (random: Random) => poisson(random, 7), mean: 7, variance: 7},
])('$name', ({draw, mean, variance}) => {
  it('has the mean and the variance of its law', () => {
    const random = createRandom()
    random.seed(7, 7, 7)
    const draws = Array.from({length: DRAWS}, () => draw(random))
    const found = meanOf(draws)
    expect(Math.abs(found - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS))
    expect(meanOf(draws.map((value) => (value - found) ** 2)) / variance).toBeCloseTo(1, 1)
  })
})

it('picks places in proportion to their weights', () => {
  const random = createRandom()
  random.seed(3, 3, 3)
  const counts = [0, 0, 0]
  const sums = runningSums([1, 0, 3])
  for (let draw = 0; draw < DRAWS; draw++) counts[pickWeighted(random, sums)]!++
  expect(counts[1]).toBe(0)
  expect((counts[2] as number) / DRAWS).toBeCloseTo(0.75, 2)
})

function firstDraws(a: number, b: number, c: number): number[] {
  const random = createRandom()
  random.seed(a, b, c)
  return Array.from({length: 20}, () => random.unit())
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
