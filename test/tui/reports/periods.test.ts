import {expect, it} from 'vitest'
import {daysOfPeriod, monthOfPeriod, periodText, typedPeriod} from '../../../src/tui/reports/periods.ts'

it('names days by the day that is looked at', () => {
  const days = (period: string): string => Object.values(daysOfPeriod(period, '2025-02-10')).join(' ')
  expect(days('')).toBe(' ')
  expect(days('this-month')).toBe('2025-02-01 ')
  expect(days('last-month')).toBe('2025-01-01 2025-01-31')
  expect(days('last-quarter')).toBe('2024-10-01 2024-12-31')
  expect(days('this-year')).toBe('2025-01-01 ')
  expect(days('last-year')).toBe('2024-01-01 2024-12-31')
  expect(days('last-365')).toBe('2024-02-12 ')
  expect(days('2024-03-01..')).toBe('2024-03-01 ')
  expect(monthOfPeriod('last-month', '2025-01-10')).toBe('2024-12')
  expect(monthOfPeriod('next-month', '2024-12-31')).toBe('2025-01')
  expect(monthOfPeriod('2024-07', '2025-01-10')).toBe('2024-07')
})

it('takes typed days, either of them blank, and refuses what is no period', () => {
  expect(typedPeriod('2025-01-01', '2025-01-31')).toBe('2025-01-01..2025-01-31')
  expect(typedPeriod(' 2025-01-01 ', '')).toBe('2025-01-01..')
  expect(typedPeriod('', '')).toBe('')
  expect(typedPeriod('2025-02-01', '2025-01-31')).toBeUndefined()
  expect(typedPeriod('soon', '')).toBeUndefined()
  expect(periodText('..2025-01-31', {language: 'en'})).toBe('up to 2025-01-31')
})
