import {LunarDay, LunarMonth} from 'tyme4ts'
import {expect, it} from 'vitest'
import {dayOfLunarDate, daysToLunarDate} from '../../../src/core/calendar/lunar-calendar.ts'
import {dayOf, dayOfDate, textOfDay} from '../../../src/core/time/day.ts'

const text = (year: number, month: number, date: number): string =>
  textOfDay(dayOfLunarDate(year, month, date) as number)

it('agrees with tyme4ts on every month of two hundred years', () => {
  for (let year = 1900; year <= 2100; year++) {
    for (let month = 1; month <= 12; month++) {
      const last = LunarMonth.fromYm(year, month).getDayCount()
      for (const date of [1, last]) {
        const solar = LunarDay.fromYmd(year, month, date).getSolarDay()
        const day = dayOfDate(solar.getYear(), solar.getMonth(), solar.getDay())
        expect(dayOfLunarDate(year, month, date)).toBe(day)
      }
    }
  }
})

it('knows the festivals', () => {
  expect(text(2025, 1, 1)).toBe('2025-01-29')
  expect(text(2025, 5, 5)).toBe('2025-05-31')
  expect(text(2025, 8, 15)).toBe('2025-10-06')
})

it('keeps the 30th of a short month on its 29th', () => {
  expect(LunarMonth.fromYm(2025, 12).getDayCount()).toBe(29)
  expect(text(2025, 12, 30)).toBe(text(2025, 12, 29))
  expect(text(2025, 12, 30)).toBe('2026-02-16')
})

it('counts the days to the next one, from one year into the next', () => {
  expect(daysToLunarDate(8, 15, dayOf('2025-10-06'))).toBe(0)
  expect(daysToLunarDate(8, 15, dayOf('2025-10-07'))).toBe(dayOf('2026-09-25') - dayOf('2025-10-07'))
  expect(daysToLunarDate(12, 8, dayOf('2025-01-01'))).toBe(dayOf('2025-01-07') - dayOf('2025-01-01'))
})

it('says nothing of years that it does not know', () => {
  expect(dayOfLunarDate(2101, 1, 1)).toBeUndefined()
  expect(daysToLunarDate(1, 1, dayOf('2150-01-01'))).toBeUndefined()
})
