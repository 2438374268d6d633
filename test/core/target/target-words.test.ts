import {describe, expect, it} from 'vitest'
import {metricOf} from '../../../src/core/target/target-fields.ts'
import {daysOfMonth, isMonthOfYear, parseMonth} from '../../../src/core/target/target-month.ts'
import {parseTargetValue} from '../../../src/core/target/target-value.ts'
import {dayOf} from '../../../src/core/time/day.ts'

const CENTS = {decimal: 'point', digits: 2} as const

describe('months', () => {
  it.each([
    '2025-07',
    '2025/7',
    '202507',
    '2025年7月',
    '２０２５年７月',
    'Jul 2025',
    'july 2025',
    'Jul-25',
    '25年7月',
    '2025-07-01',
    '2025-07-01 00:00:00',
    '2025年07月份',
  ])('reads %s as July 2025', (text) => expect(parseMonth(text)).toBe('2025-07'))

  it.each(['2025', '2025-13', '2025-123', '7', 'visits', 'Julia', '月份', '13月', ''])(
    'takes %j for no month',
    (text) => expect(parseMonth(text, 2025)).toBeUndefined(),
  )

  it('reads a month of no year only where the year is said', () => {
    expect(parseMonth('7月')).toBeUndefined()
    expect(parseMonth('7月', 2025)).toBe('2025-07')
    expect(parseMonth('Sept', 2025)).toBe('2025-09')
    expect([isMonthOfYear('7月'), isMonthOfYear('2025年7月'), isMonthOfYear('门店')]).toEqual([true, false, false])
  })

  it('know their first and last day', () => {
    expect(daysOfMonth('2024-02')).toEqual({first: dayOf('2024-02-01'), last: dayOf('2024-02-29')})
    expect(daysOfMonth('2025-12').last).toBe(dayOf('2025-12-31'))
  })
})

describe('metrics', () => {
  it('are known by Chinese and English words, with 目标 or target around them', () => {
    expect(['销售额', '新客', '复购率', '拜访', '唤醒'].map(metricOf)).toEqual([
      ...['revenue', 'new-customers', 'repeat-rate', 'visits', 'win-backs'],
    ])
    expect(['销售额目标（元）', '目标新客', 'Revenue target', 'repeat rate'].map(metricOf)).toEqual([
      ...['revenue', 'new-customers', 'revenue', 'repeat-rate'],
    ])
    expect(['门店', '目标', 'value', ''].map(metricOf)).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('values', () => {
  const read = (text: string, metric: 'revenue' | 'repeat-rate' | 'visits'): number | string => {
    const value = parseTargetValue(text, metric, CENTS)
    return value.ok ? value.value : value.reason
  }

  it('are minor units of revenue, a share of a rate, whole counts of everything else', () => {
    expect([
      read('120,000', 'revenue'),
      read('12万', 'revenue'),
      read('1.25万元', 'revenue'),
      read('¥99.50', 'revenue'),
    ]).toEqual([...[12_000_000, 12_000_000, 1_250_000, 9950]])
    expect([read('35%', 'repeat-rate'), read('0.35', 'repeat-rate')]).toEqual([0.35, 0.35])
    expect([read('40', 'visits'), read('40人', 'visits'), read('1,200次', 'visits'), read('40.0', 'visits')]).toEqual([
      40, 40, 1200, 40,
    ])
  })

  it('are refused where they could mean two things, or nothing', () => {
    expect(read('35', 'repeat-rate')).toMatch('write 35% or 0.35')
    expect(read('2.5', 'visits')).toMatch('no whole number')
    expect(read('-5', 'revenue')).toMatch('above 0')
    expect(read('0', 'visits')).toMatch('above 0')
    expect(read('many', 'revenue')).toMatch('no amount')
  })
})
