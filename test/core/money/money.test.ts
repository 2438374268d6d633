import {expect, test} from 'vitest'
import {currencyDigits, toMajor, toMinor} from '../../../src/core/money/money.ts'

test.each(['CNY', 'EUR', 'GBP', 'HKD', 'JPY', 'USD', 'KWD', 'KRW'])(
  '%s has the digits that the runtime says',
  (code) => {
    const format = new Intl.NumberFormat('en', {style: 'currency', currency: code})
    expect(currencyDigits(code)).toBe(format.resolvedOptions().maximumFractionDigits)
  },
)

test('minor units are divided by what a major one has', () => {
  expect([0, 2, 3, 6].map((digits) => toMajor(1_234_567, digits))).toEqual([1_234_567, 12_345.67, 1234.567, 1.234567])
  expect(toMinor(12.345, 2)).toBe(1235)
})
