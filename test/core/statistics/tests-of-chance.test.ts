import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {chiSquareTail} from '../../../src/core/statistics/chi-square.ts'
import {fisherExact, logFactorials} from '../../../src/core/statistics/fisher.ts'
import {holm} from '../../../src/core/statistics/holm.ts'

describe('chi-square with one degree of freedom', () => {
  it.each([
    [0, 1],
    [3.841458820694124, 0.05],
    [10.827566170662733, 0.001],
    [100, 1.523970604832105e-23],
  ])('is at least %d with probability %d', (value, tail) => {
    expect(Math.abs(chiSquareTail(value) / tail - 1)).toBeLessThan(1e-12)
  })

  it('has no probability of zero, however large', () => {
    expect(chiSquareTail(1e6)).toBe(1e-300)
  })
})

describe("Fisher's exact test", () => {
  it('gives the tea taster the published probability', () => {
    const table = {left: 4, right: 4, both: 3, all: 8}
    expect(fisherExact(table, logFactorials(8))).toBeCloseTo(2 * (17 / 70), 12)
  })

  it('is a probability, and the same whichever side is which', () => {
    const logs = logFactorials(200)
    const tables = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50)).filter((cells) => cells.some((n) => n > 0))
    fc.assert(
      fc.property(tables, ([both, left, right, neither]) => {
        const table = {left: both + left, right: both + right, both, all: both + left + right + neither}
        const p = fisherExact(table, logs)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(p).toBeCloseTo(fisherExact({...table, left: table.right, right: table.left}, logs), 10)
      }),
    )
  })
})

describe("Holm's correction", () => {
  it('adjusts by how many tests are left, never below a smaller one', () => {
    const adjusted = holm(Float64Array.of(0.01, 0.04, 0.03, 0.005))
    expect([...adjusted].map((p) => Number(p.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02])
  })

  it('leaves out what was not tested', () => {
    expect([...holm(Float64Array.of(Number.NaN, 0.02, 0.5))]).toEqual([Number.NaN, 0.04, 0.5])
  })
})
