import {expect, test} from 'vitest'
import {monthBars} from '../../../src/present/chart/month-bars.ts'
import type {Look} from '../../../src/present/language.ts'

const en: Look = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'}

test('the bars of months are as high as their revenue, and the years stand below', () => {
  const monthly = ['2024-11', '2024-12', '2025-01', '2025-02'].map((month, index) => ({
    month,
    revenue: [50, 0, 100, 1][index] as number,
    orders: 1,
  }))
  expect(monthBars(monthly, {width: 60, height: 2, look: en})).toEqual([
    '100.00 ┤      ██   ',
    '     0 ┤██    ██ ▁▁',
    '        11 12 01 02',
    '        2024  2025',
  ])
})

test('the oldest months give way where the width does not hold all', () => {
  const monthly = Array.from({length: 40}, (_, index) => ({
    month: `20${20 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    revenue: 5,
    orders: 1,
  }))
  const lines = monthBars(monthly, {width: 30, height: 3, look: en})
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(30)
  expect(lines[3]).toMatch(/04$/)
})
