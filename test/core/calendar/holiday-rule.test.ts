import {expect, it} from 'vitest'
import {mayFallIn} from '../../../src/core/calendar/holiday-rule.ts'
import {holidaysBetween} from '../../../src/core/calendar/public-holidays.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'

const days = (from: string, until: string) => ({from: dayOf(from), until: dayOf(until)})

it('passes over dates of the Chinese calendar that are far from the days asked for', () => {
  expect(mayFallIn('chinese 08-0-15', days('2025-10-01', '2025-10-14'))).toBe(true)
  expect(mayFallIn('chinese 08-0-15', days('2025-11-01', '2025-11-14'))).toBe(false)
  expect(mayFallIn('chinese 01-0-00', days('2025-01-20', '2025-02-02'))).toBe(true)
  expect(mayFallIn('chinese 5-01 solarterm', days('2025-04-01', '2025-04-14'))).toBe(true)
  expect(mayFallIn('chinese 5-01 solarterm', days('2025-05-01', '2025-05-14'))).toBe(false)
})

it('lets every other rule pass', () => {
  expect(mayFallIn('chinese 08-0-15 not on Sunday', days('2025-01-01', '2025-01-14'))).toBe(true)
  expect(mayFallIn('4th thursday in November', days('2025-01-01', '2025-01-14'))).toBe(true)
})

it('finds in short spans all that it finds in a year', async () => {
  for (const country of ['CN', 'HK', 'TW', 'KR']) {
    const [first, last] = [dayOf('2024-12-15'), dayOf('2026-01-15')]
    const whole = await holidaysBetween(country, first, last)
    const found: string[] = []
    for (let from = first; from <= last; from += 14) {
      const part = await holidaysBetween(country, from, Math.min(from + 13, last))
      found.push(...part.map(({day}) => textOfDay(day)))
    }
    expect(found).toEqual(whole.map(({day}) => textOfDay(day)))
  }
})
