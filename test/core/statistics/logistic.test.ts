import {describe, expect, it} from 'vitest'
import {
  contribution,
  fitLogistic,
  logisticProbabilities,
  type LogisticTerm,
} from '../../../src/core/statistics/logistic.ts'

/** Rows of one feature that is 0 or 1: 10 rows of each, in which it happened 2 and 6 times. */
const TWO_GROUPS = {
  columns: [Float64Array.from({length: 20}, (_, row) => (row < 10 ? 0 : 1))],
  outcome: Uint8Array.from({length: 20}, (_, row) => (row % 10 < (row < 10 ? 2 : 6) ? 1 : 0)),
}

describe('logistic regression', () => {
  it('gives two groups their own rates, as the closed form does', () => {
    const model = fitLogistic(TWO_GROUPS, {ridge: 0})
    const fitted = logisticProbabilities(model, TWO_GROUPS.columns)
    expect(fitted[0]).toBeCloseTo(0.2, 9)
    expect(fitted[19]).toBeCloseTo(0.6, 9)
    const [{weight, deviation, standard_error}] = model.terms as [LogisticTerm]
    // The log odds ratio log(6/4) − log(2/8) and its error √(1/2 + 1/8 + 1/6 + 1/4), per unit of the feature.
    expect(weight / deviation).toBeCloseTo(Math.log(6), 9)
    expect(standard_error / deviation).toBeCloseTo(Math.sqrt(1 / 2 + 1 / 8 + 1 / 6 + 1 / 4), 9)
    expect(model).toMatchObject({rows: 20, events: 8, converged: true})
    expect(model.log_likelihood).toBeCloseTo(
      2 * Math.log(0.2) + 8 * Math.log(0.8) + 6 * Math.log(0.6) + 4 * Math.log(0.4),
      9,
    )
  })

  it('finds the published weights of Finney’s vaso-constriction data', () => {
    // Finney 1947; Pregibon 1981 gives −2.875, 5.179 and 4.562 for the logs of volume and rate.
    const model = fitLogistic(VASO, {ridge: 0})
    const [volume, rate] = model.terms as [LogisticTerm, LogisticTerm]
    expect(volume.weight / volume.deviation).toBeCloseTo(5.179, 3)
    expect(rate.weight / rate.deviation).toBeCloseTo(4.562, 3)
    const intercept = model.intercept - contributionOfMeans([volume, rate])
    expect(intercept).toBeCloseTo(-2.875, 3)
  })

  it('converges under a ridge where a feature parts the outcomes, and takes what is not known for the mean', () => {
    const columns = [Float64Array.of(1, 2, 3, 4, Number.NaN), new Float64Array(5).fill(7)]
    const model = fitLogistic({columns, outcome: Uint8Array.of(0, 0, 1, 1, 1)}, {ridge: 1})
    const [first, constant] = model.terms as [LogisticTerm, LogisticTerm]
    expect(model.converged).toBe(true)
    expect(first).toMatchObject({mean: 2.5, known: 4})
    expect(contribution(first, Number.NaN)).toBe(0)
    expect(contribution(first, 4)).toBeGreaterThan(0)
    expect(contribution(constant, 7)).toBe(0)
  })
})

function contributionOfMeans(terms: readonly LogisticTerm[]): number {
  return terms.reduce((sum, {weight, mean, deviation}) => sum + (weight * mean) / deviation, 0)
}

const VOLUME = [
  3.7, 3.5, 1.25, 0.75, 0.8, 0.7, 0.6, 1.1, 0.9, 0.9, 0.8, 0.55, 0.6, 1.4, 0.75, 2.3, 3.2, 0.85, 1.7, 1.8, 0.4, 0.95,
  1.35, 1.5, 1.6, 0.6, 1.8, 0.95, 1.9, 1.6, 2.7, 2.35, 1.1, 1.1, 1.2, 0.8, 0.95, 0.75, 1.3,
]
const RATE = [
  0.825, 1.09, 2.5, 1.5, 3.2, 3.5, 0.75, 1.7, 0.75, 0.45, 0.57, 2.75, 3.0, 2.33, 3.75, 1.64, 1.6, 1.415, 1.06, 1.8, 2.0,
  1.36, 1.35, 1.36, 1.78, 1.5, 1.5, 1.9, 0.95, 0.4, 0.75, 0.03, 1.83, 2.2, 2.0, 3.33, 1.9, 1.9, 1.625,
]
const CONSTRICTED = '111111000000011111010000101010100111001'

const VASO = {
  columns: [Float64Array.from(VOLUME, Math.log), Float64Array.from(RATE, Math.log)],
  outcome: Uint8Array.from(CONSTRICTED, Number),
}
