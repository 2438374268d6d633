import {describe, expect, it} from 'vitest'
import {brierScore, calibrationTable} from '../../../src/core/statistics/calibration.ts'
import {areaUnderCurve, type Scored, topShare} from '../../../src/core/statistics/ranking.ts'

function scored(scores: readonly number[], outcome: readonly number[]): Scored {
  return {scores: Float64Array.from(scores), outcome: Uint8Array.from(outcome)}
}

describe('area under the curve', () => {
  it('counts the pairs in the right order, ties as half', () => {
    expect(areaUnderCurve(scored([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]))).toBe(0.75)
    // Pairs: .5 beats .2, ties with .5; .9 beats both.
    expect(areaUnderCurve(scored([0.5, 0.2, 0.5, 0.9], [0, 0, 1, 1]))).toBe(0.875)
    expect(areaUnderCurve(scored([1, 1, 1, 1], [0, 1, 0, 1]))).toBe(0.5)
  })

  it('is nothing where only one outcome occurs', () => {
    expect(areaUnderCurve(scored([1, 2], [1, 1]))).toBeNaN()
  })
})

describe('the highest scores', () => {
  it('count how often it happened among them and among all', () => {
    const ten = scored([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [0, 0, 0, 0, 0, 1, 0, 0, 0, 1])
    expect(topShare(ten, 0.1)).toEqual({rows: 1, rate: 1, lift: 5})
    expect(topShare(ten, 0.5)).toEqual({rows: 5, rate: 0.4, lift: 2})
  })

  it('take rows that tie at the edge in part', () => {
    expect(topShare(scored([9, 5, 5, 5, 1], [1, 1, 0, 0, 0]), 0.4)).toEqual({
      rows: 2,
      rate: (1 + 1 / 3) / 2,
      lift: expect.closeTo((1 + 1 / 3) / 2 / 0.4, 12),
    })
  })
})

describe('calibration', () => {
  it('is measured by the squared distance', () => {
    expect(brierScore(scored([0.9, 0.2, 0.5], [1, 0, 1]))).toBeCloseTo((0.01 + 0.04 + 0.25) / 3, 12)
  })

  it('groups rows by rising probability', () => {
    const table = calibrationTable(scored([0.1, 0.9, 0.2, 0.8], [0, 1, 1, 1]), 2)
    expect(table).toMatchObject([
      {rows: 2, predicted: expect.closeTo(0.15, 12), actual: 0.5},
      {rows: 2, predicted: expect.closeTo(0.85, 12), actual: 1},
    ])
  })

  it('keeps equal probabilities together', () => {
    const table = calibrationTable(scored([0.3, 0.3, 0.3, 0.3, 0.7], [0, 1, 0, 0, 1]), 5)
    expect(table.map(({rows, actual}) => [rows, actual])).toEqual([
      [4, 0.25],
      [1, 1],
    ])
  })
})
