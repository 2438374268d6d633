import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {daysUntil, happenedBy, type Spans} from '../../../src/core/statistics/kaplan-meier.ts'
import {wilson} from '../../../src/core/statistics/wilson.ts'

/** Weeks in remission of 21 patients under 6-MP (Freireich 1963): relapses, and those still in remission. */
const RELAPSES = [6, 6, 6, 7, 10, 13, 16, 22, 23]
const STILL = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]

function spansOf(events: readonly number[], censored: readonly number[], horizon: number): Spans {
  const count = (days: readonly number[]): Int32Array => {
    const counts = new Int32Array(horizon + 1)
    for (const day of days) if (day <= horizon) counts[day] = (counts[day] as number) + 1
    return counts
  }
  return {people: events.length + censored.length, events: count(events), censored: count(censored)}
}

describe('kaplan-meier', () => {
  it('gives the published survival and standard errors of the leukaemia trial', () => {
    const at = (week: number): [string, string] | undefined => {
      const found = happenedBy(spansOf(RELAPSES, STILL, week))
      return found && [(1 - found.share).toFixed(3), Math.sqrt(found.variance).toFixed(4)]
    }
    expect([6, 7, 10, 13, 16, 22, 23].map(at)).toEqual([
      ['0.857', '0.0764'],
      ['0.807', '0.0869'],
      ['0.753', '0.0963'],
      ['0.690', '0.1068'],
      ['0.627', '0.1141'],
      ['0.538', '0.1282'],
      ['0.448', '0.1346'],
    ])
  })

  it('says nothing beyond the last day on which anybody was followed', () => {
    expect(happenedBy(spansOf(RELAPSES, STILL, 35))?.share).toBeCloseTo(1 - 0.448, 3)
    expect(happenedBy(spansOf(RELAPSES, STILL, 36))).toBeUndefined()
  })

  it('counts as known whom it happened to and who was followed to the horizon', () => {
    expect(happenedBy(spansOf(RELAPSES, STILL, 10))?.known).toBe(21 - 2)
  })

  it('is the plain share with its Wilson interval where everybody was followed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 30}), {minLength: 1, maxLength: 40}), (days) => {
        const found = happenedBy(spansOf(days, [], 15))
        const count = days.filter((day) => day <= 15).length
        expect(found?.share).toBeCloseTo(count / days.length, 12)
        expect(found?.interval.low).toBeCloseTo(wilson(count, days.length).low, 9)
        expect(found?.interval.high).toBeCloseTo(wilson(count, days.length).high, 9)
      }),
    )
  })

  it('finds the days by which parts of those to whom it happens had it', () => {
    const spans = spansOf([2, 4, 6, 8], [20, 20], 10)
    expect(daysUntil(spans, 4 / 6, [0.25, 0.5, 0.75])).toEqual([2, 4, 6])
    const mixed = spansOf(RELAPSES, STILL, 23)
    expect(daysUntil(mixed, (happenedBy(mixed) as {share: number}).share, [0.5])).toEqual([13])
  })
})
