import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {nextDue} from '../../../../src/core/forecast/due/next-due.ts'
import {
  type GapPrior,
  gapPrior,
  shrunkMean,
  shrunkQuantile,
  shrunkShareWithin,
} from '../../../../src/core/forecast/due/shrunk-gaps.ts'

/** Ten gaps of the shop: 10, 20, ..., 100 days. */
const SHOP = gapPrior({
  gap_days: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
  gap_counts: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
}) as GapPrior

describe('the next purchase', () => {
  it('is due by the shop’s gaps after a first one', () => {
    expect(nextDue(1000, {own: [], prior: SHOP, weight: 2})).toEqual({
      day: 1055,
      early: 1010,
      late: 1090,
      usual_gap: 55,
      own_gaps: 0,
    })
  })

  it('weighs the own gaps with the shop’s by their number', () => {
    const gaps = {own: [7, 7], prior: SHOP, weight: 2}
    // (2 · 7 + 2 · 55) / 4
    expect(shrunkMean(gaps)).toBe(31)
    // Half of the gaps are 7 days; the shop's fill the other half, one twentieth each.
    expect(shrunkShareWithin(7, gaps)).toBe(0.5)
    expect(shrunkShareWithin(25, gaps)).toBeCloseTo(0.6, 12)
    expect(shrunkQuantile(0.6, gaps)).toBe(20)
    expect(nextDue(1000, gaps)).toMatchObject({day: 1031, early: 1007, late: 1080})
  })

  it('comes near the own rhythm with many gaps of their own, also one longer than any of the shop', () => {
    expect(nextDue(0, {own: Array.from({length: 98}, () => 200), prior: SHOP, weight: 2})).toMatchObject({
      day: 197,
      early: 197,
      late: 200,
    })
  })

  it('cannot be told where nobody bought twice', () => {
    expect(gapPrior({gap_days: [], gap_counts: []})).toBeUndefined()
  })

  it('has its day within the interval, and shares that rise to one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 1, max: 400})),
        fc.double({min: 0.1, max: 20, noNaN: true}),
        (own, weight) => {
          const gaps = {own, prior: SHOP, weight}
          const {day, early, late} = nextDue(0, gaps)
          expect(early).toBeLessThanOrEqual(day)
          expect(late).toBeGreaterThanOrEqual(day)
          expect(shrunkShareWithin(400, gaps)).toBeCloseTo(1, 12)
          for (const p of [0.1, 0.5, 0.9]) {
            const days = shrunkQuantile(p, gaps)
            expect(shrunkShareWithin(days, gaps)).toBeGreaterThanOrEqual(p - 1e-9)
            expect(shrunkShareWithin(days - 1, gaps)).toBeLessThan(p)
          }
        },
      ),
    )
  })
})
