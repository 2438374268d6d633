import fc from 'fast-check'
import {expect, test} from 'vitest'
import {dayOfDate, dayOf, parseDay, textOfDay} from '../../../src/core/time/day.ts'

test('a date is the day that the runtime counts, leap years and what lies beyond a month or a year included', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 100, max: 9999}),
      fc.integer({min: -30, max: 40}),
      fc.integer({min: -400, max: 400}),
      (...date) => {
        const [year, month, day] = date
        expect(dayOfDate(year, month, day)).toBe(Date.UTC(year, month - 1, day) / 86_400_000)
      },
    ),
  )
})

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2000-03-01', 11_017],
  ['1900-03-01', -25_508],
])('%s is day %i', (text, day) => {
  expect(dayOf(text)).toBe(day)
  expect(textOfDay(day)).toBe(text)
})

test.each([
  '2025-02-29',
  '1900-02-29',
  '2025-13-01',
  '2025-15-01',
  '2025-99-99',
  '2025-00-10',
  '2025-04-31',
  '2025-01-00',
])('there is no %s', (text) => expect(parseDay(text)).toBeUndefined())
