import {describe, expect, it} from 'vitest'
import {completePeriods, coverageOf} from '../../../src/core/report/coverage.ts'
import {periodsBetween, yearBefore} from '../../../src/core/report/period.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'

describe('periods', () => {
  it('are months, quarters and weeks from Monday, named as ISO 8601 does', () => {
    const [from, until] = [dayOf('2024-12-30'), dayOf('2025-04-01')]
    expect(periodsBetween('month', from, until).labels).toEqual(['2024-12', '2025-01', '2025-02', '2025-03', '2025-04'])
    expect(periodsBetween('quarter', from, until).labels).toEqual(['2024-Q4', '2025-Q1', '2025-Q2'])
    const weeks = periodsBetween('week', from, until)
    expect([weeks.labels[0], weeks.labels.at(-1)]).toEqual(['2025-W01', '2025-W14'])
    expect(periodsBetween('week', dayOf('2021-01-03'), dayOf('2021-01-04')).labels).toEqual(['2020-W53', '2021-W01'])
  })

  it('hold each of their days', () => {
    for (const unit of ['week', 'month', 'quarter'] as const) {
      const periods = periodsBetween(unit, dayOf('1969-11-05'), dayOf('1970-03-10'))
      for (let day = dayOf('1969-11-05'); day <= dayOf('1970-03-10'); day++) {
        const period = periods.of(day)
        expect(day).toBeGreaterThanOrEqual(periods.starts[period] as number)
        expect(day).toBeLessThan(periods.starts[period + 1] as number)
      }
    }
  })

  it('know the same day a year ago', () => {
    expect(textOfDay(yearBefore(dayOf('2024-02-29')))).toBe('2023-02-28')
    expect(textOfDay(yearBefore(dayOf('2025-03-31')))).toBe('2024-03-31')
  })
})

describe('complete periods', () => {
  const days = Int32Array.from(['2025-01-02', '2025-01-20', '2025-02-03', '2025-02-27', '2025-03-10'], dayOf)
  const coverage = coverageOf(days, {from: undefined, until: dayOf('2025-03-31')})
  const months = periodsBetween('month', dayOf('2025-01-02'), dayOf('2025-03-31'))

  it('may lack days at either end up to the longest pause, at most a week', () => {
    expect(coverage?.pause).toBe(7)
    expect(coverage && completePeriods(months, coverage)).toEqual([true, true, false])
  })

  it('lie within the days asked for', () => {
    const asked = coverageOf(days, {from: dayOf('2025-01-10'), until: dayOf('2025-02-20')})
    expect(asked && completePeriods(months, asked)).toEqual([false, false, false])
  })

  it('are none without orders', () => {
    expect(coverageOf(new Int32Array(0), {from: undefined, until: 1})).toBeUndefined()
  })
})
