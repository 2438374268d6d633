import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  countOfTop,
  curveOf,
  customersFor,
  gini,
  rankRevenue,
  topShare,
} from '../../../../src/core/report/pareto/concentration.ts'

const revenues = fc.array(fc.integer({min: 1, max: 1_000_000}), {minLength: 1, maxLength: 80})

describe('concentration of revenue', () => {
  it('gives the share of the best, their number rounded up', () => {
    const ranking = rankRevenue([10, 50, 20, 5, 15])
    expect(topShare(ranking, 0.2)).toEqual({top: 0.2, customers: 1, revenue: 50, revenue_share: 0.5, least: 50})
    expect(topShare(ranking, 0.3)).toMatchObject({customers: 2, revenue: 70, least: 20})
    expect(topShare(ranking, 1)).toMatchObject({customers: 5, revenue_share: 1})
  })

  it('takes no customer more for the noise of a double', () => {
    expect(countOfTop(300, 0.07)).toBe(21)
    expect(countOfTop(1000, 0.2)).toBe(200)
    expect(countOfTop(10, 0.01)).toBe(1)
  })

  it('counts how few bring a share', () => {
    expect(customersFor(rankRevenue([10, 50, 20, 5, 15]), 0.8)).toBe(3)
    expect(customersFor(rankRevenue(Array.from({length: 10}, () => 7)), 0.8)).toBe(8)
  })

  it('knows the Gini coefficient of textbook cases', () => {
    expect(gini(rankRevenue([5, 5, 5, 5]))).toBeCloseTo(0, 12)
    expect(gini(rankRevenue([1, 2, 3, 4]))).toBeCloseTo(0.25, 12)
    expect(gini(rankRevenue([0.000_001, 0.000_001, 0.000_001, 1]))).toBeCloseTo(0.75, 4)
  })

  it('is half the mean absolute difference over the mean', () => {
    fc.assert(
      fc.property(revenues, (list) => {
        const mean = list.reduce((sum, own) => sum + own, 0) / list.length
        const differences = list.flatMap((left) => list.map((right) => Math.abs(left - right)))
        const expected = differences.reduce((sum, own) => sum + own, 0) / (2 * list.length * list.length * mean)
        expect(gini(rankRevenue(list))).toBeCloseTo(expected, 9)
      }),
    )
  })

  it('draws a curve that rises from none to all and never lies below the diagonal', () => {
    fc.assert(
      fc.property(revenues, (list) => {
        const curve = curveOf(rankRevenue(list), list.length)
        expect(curve[0]).toEqual({customers_share: 0, revenue_share: 0})
        expect(curve.at(-1)?.revenue_share).toBeCloseTo(1, 12)
        for (const {customers_share, revenue_share} of curve)
          expect(revenue_share).toBeGreaterThanOrEqual(customers_share - 1e-9)
      }),
    )
  })
})
