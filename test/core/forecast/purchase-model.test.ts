import {describe, expect, test} from 'vitest'
import {purchaseCounts, patternsOf, thinned} from '../../../src/core/forecast/purchase-counts.ts'
import {
  expectedPurchases,
  expectedOfNew,
  logLikelihood,
  probabilityAlive,
} from '../../../src/core/forecast/purchase-model.ts'
import {dayOf} from '../../../src/core/time/day.ts'

const PAPER = {model: 'bg', parameters: {r: 0.243, alpha: 4.414, a: 0.793, b: 2.426}} as const

/** (x, t_x, T) of lists of purchase days as of a day. */
function countsOf(days: readonly (readonly string[])[], asOf: string): {x: number[]; t_x: number[]; T: number[]} {
  const distinct = days.map((own) => [...new Set(own.map((day) => dayOf(day)))].sort((left, right) => left - right))
  const counts = purchaseCounts(
    {
      first_day: Int32Array.from(distinct, (own) => own[0] ?? -1),
      last_day: Int32Array.from(distinct, (own) => own.at(-1) ?? -1),
      purchase_days: Int32Array.from(distinct, (own) => own.length),
    },
    dayOf(asOf),
  )
  return {x: [...counts.x], t_x: [...counts.t_x], T: [...counts.T]}
}

describe('a purchase history', () => {
  test('comes down to repeat days, days to the last and days to the end', () => {
    const histories = [['2015-02-01', '2015-02-06'], ['2015-01-01'], ['2015-01-01', '2015-01-02', '2015-01-05']]
    expect(countsOf(histories, '2015-02-07')).toEqual({x: [1, 0, 2], t_x: [5, 0, 4], T: [6, 37, 37]})
  })

  test('counts several purchases of one day once, in whatever order they come', () => {
    const histories = [
      ['2015-02-06', '2015-01-01'],
      ['2015-01-01'],
      ['2015-01-05', '2015-01-01', '2015-01-02'],
      ['2015-02-05', '2015-02-05', '2015-01-16', '2015-02-02'],
      ['2015-01-16', '2015-01-17', '2015-01-18'],
      ['2015-02-02', '2015-02-02'],
    ]
    const {x, t_x, T} = countsOf(histories, '2015-02-07')
    expect(x.map((repeats, one) => [repeats, t_x[one], T[one]])).toEqual([
      [1, 36, 37],
      [0, 0, 37],
      [2, 4, 37],
      [2, 20, 22],
      [2, 2, 22],
      [0, 0, 5],
    ])
  })

  test('is none without a purchase', () => {
    expect(countsOf([[]], '2015-02-07')).toEqual({x: [-1], t_x: [0], T: [0]})
  })

  test('is counted with those that are the same, and whoever never bought is left out', () => {
    const patterns = patternsOf({
      x: Int32Array.of(2, 0, -1, 0, 2, 0),
      t_x: Int32Array.of(9, 0, 0, 0, 9, 0),
      T: Int32Array.of(40, 30, 0, 40, 40, 30),
    })
    expect(patterns).toEqual({
      x: Int32Array.of(0, 0, 2),
      t_x: Int32Array.of(0, 0, 9),
      T: Int32Array.of(30, 40, 40),
      count: Int32Array.of(2, 1, 2),
      customers: 5,
    })
    expect(thinned(patterns, 2)).toMatchObject({x: Int32Array.of(0, 2), customers: 4})
  })
})

describe('BG/NBD at the published parameters', () => {
  test('expects what the paper expects', () => {
    const customer = {x: 2, t_x: 30.43, T: 38.86}
    expect(expectedPurchases(PAPER, customer, 39)).toBeCloseTo(1.226, 3)
    expect(probabilityAlive(PAPER, customer)).toBeCloseTo(0.726579, 6)
    expect(probabilityAlive(PAPER, {x: 1, t_x: 1.71, T: 38.86})).toBeCloseTo(0.212101, 6)
    expect(probabilityAlive(PAPER, {x: 0, t_x: 0, T: 38.86})).toBe(1)
  })

  test.each([
    [2, 30.43, 38.86, -9.458606],
    [1, 1.71, 38.86, -4.469093],
    [0, 0, 38.86, -0.554713],
    [7, 29.43, 38.86, -21.863276],
  ])('gives a customer with x %d, t_x %d, T %d the likelihood %d', (x, t_x, T, expected) => {
    expect(logLikelihood(PAPER, {x, t_x, T})).toBeCloseTo(expected, 6)
  })

  test('stays exact where a customer bought two hundred times', () => {
    const fit = {model: 'bg', parameters: {r: 0.25, alpha: 4, a: 0.8, b: 2.5}} as const
    expect(logLikelihood(fit, {x: 0, t_x: 0, T: 40})).toBeCloseTo(-0.59947382, 8)
    expect(logLikelihood(fit, {x: 200, t_x: 38, T: 40})).toBeCloseTo(100.7956930927, 9)
  })
})

describe('MBG/NBD', () => {
  const fit = {model: 'mbg', parameters: {r: 0.525, alpha: 6.183, a: 0.891, b: 1.614}} as const

  test('lets a new customer have left with the first purchase', () => {
    expect(probabilityAlive(fit, {x: 0, t_x: 0, T: 0})).toBeCloseTo(1.614 / (0.891 + 1.614), 12)
    expect(probabilityAlive(fit, {x: 0, t_x: 0, T: 38.86})).toBeLessThan(0.5)
  })

  test('has probabilities that add up: to buy once or not at all within a moment', () => {
    // The density of a first repeat purchase, integrated over a span, is what the chance of none loses.
    const none = (T: number): number => Math.exp(logLikelihood(fit, {x: 0, t_x: 0, T}))
    const span = 1e-5
    const once = Math.exp(logLikelihood(fit, {x: 1, t_x: 10, T: 10}))
    // At T = t_x the customer either stays or has just left: both are in the likelihood.
    expect((none(10) - none(10 + span)) / span).toBeCloseTo(once, 6)
  })
})

describe('without drop-out', () => {
  const nbd = {model: 'bg', parameters: {r: 1.5, alpha: 20, a: 0, b: 1}} as const

  test('everybody is still a customer and buys at the rate of the NBD', () => {
    const customer = {x: 4, t_x: 10, T: 300}
    expect(probabilityAlive(nbd, customer)).toBe(1)
    expect(expectedPurchases(nbd, customer, 90)).toBeCloseTo(((1.5 + 4) / (20 + 300)) * 90, 10)
    expect(expectedOfNew(nbd, 90)).toBeCloseTo((1.5 / 20) * 90, 10)
  })
})
