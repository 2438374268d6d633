import {expect, test} from 'vitest'
import {priorStrength, smoothedRate} from '../../../src/core/statistics/beta-prior.ts'

test('learns the strength from how far rates lie apart', () => {
  // Of two with 10 trials each: p = .5, S = 10 × (.3² + .3²) = 1.8, ρ = (1.8 / .25 - 1) / (20 - 10 - 1) = 6.2 / 9.
  const strength = priorStrength([
    {won: 8, decided: 10},
    {won: 2, decided: 10},
  ])
  expect(strength).toBeCloseTo(1, 12)
  // S = 10 × (.2² + .2²) = .8, ρ = (.8 / .25 - 1) / 9 = 2.2 / 9, strength 9 / 2.2 - 1.
  const nearer = [
    {won: 7, decided: 10},
    {won: 3, decided: 10},
  ]
  expect(priorStrength(nearer)).toBeCloseTo(9 / 2.2 - 1, 12)
})

test('equal rates are held together as much as can be', () => {
  expect(
    priorStrength([
      {won: 5, decided: 10},
      {won: 5, decided: 10},
    ]),
  ).toBe(1000)
})

test('nothing is learned from one, from none, or where all won', () => {
  expect(priorStrength([{won: 5, decided: 10}])).toBeUndefined()
  expect(priorStrength([])).toBeUndefined()
  expect(
    priorStrength([
      {won: 3, decided: 3},
      {won: 4, decided: 4},
    ]),
  ).toBeUndefined()
})

test('draws a rate of few trials to the common one', () => {
  expect(smoothedRate({won: 1, decided: 1}, 0.2, 9)).toBeCloseTo(0.28, 12)
})
