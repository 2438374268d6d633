import {expect, test} from 'vitest'
import {digamma, logGamma} from '../../../src/core/statistics/gamma.ts'
import {incompleteBeta} from '../../../src/core/statistics/incomplete-beta.ts'
import {normalQuantile} from '../../../src/core/statistics/normal-quantile.ts'

test('the logarithm of the gamma function is that of factorials and of half numbers', () => {
  let factorial = 0
  for (let n = 1; n < 100; n++) {
    expect(logGamma(n)).toBeCloseTo(factorial, 11)
    factorial += Math.log(n)
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14)
  expect(logGamma(1e-8)).toBeCloseTo(18.420680738180209, 12)
  expect(logGamma(1e6)).toBeCloseTo(12_815_504.569147611, 6)
})

test('digamma is its slope: -γ at 1, and it follows the recurrence', () => {
  expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 14)
  expect(digamma(0.25)).toBeCloseTo(-4.2274535333762655, 13)
  for (const at of [0.01, 0.5, 3.7, 11, 250]) expect(digamma(at + 1) - digamma(at)).toBeCloseTo(1 / at, 10)
})

test('the incomplete beta function is the binomial tail for whole numbers, and mirrors itself', () => {
  // P(at least 3 of 5) with probability 0.3
  expect(incompleteBeta(0.3, 3, 3)).toBeCloseTo(0.16308, 12)
  expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 14)
  for (const x of [0.001, 0.2, 0.5, 0.97]) {
    expect(incompleteBeta(x, 6.25, 3.74) + incompleteBeta(1 - x, 3.74, 6.25)).toBeCloseTo(1, 12)
  }
  expect(incompleteBeta(0, 2, 3)).toBe(0)
  expect(incompleteBeta(1, 2, 3)).toBe(1)
})

test('knows the points of the normal distribution', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 8)
  expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 8)
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 7)
  expect(normalQuantile(0.5)).toBeCloseTo(0, 12)
})
