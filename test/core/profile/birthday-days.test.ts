import {expect, it} from 'vitest'
import {daysToBirthday} from '../../../src/core/profile/birthday-days.ts'
import {dayOf} from '../../../src/core/time/day.ts'

it.each([
  ['1990-06-30', '2025-06-30', 0],
  ['--07-01', '2025-06-30', 1],
  ['1990-06-29', '2025-06-30', 364],
  ['--01-01', '2024-12-31', 1],
  ['2000-02-29', '2025-02-28', 1],
  ['2000-02-29', '2024-02-28', 1],
  ['2000-02-29', '2024-03-01', 365],
  ['lunar:08-15', '2025-10-06', 0],
  ['lunar:1980-08-15', '2025-10-01', 5],
  ['lunar:12-30', '2026-02-10', 6],
])('counts the days from a day to the next birthday: %s from %s', (birthday, day, days) => {
  expect(daysToBirthday(birthday, dayOf(day))).toBe(days)
})

it('says nothing where no birthday is known', () => {
  expect(daysToBirthday(undefined, 0)).toBeUndefined()
})
