import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseMoney} from '../../../src/core/import/parse-money.ts'

const POINT = {decimal: 'point', digits: 2} as const
const COMMA = {decimal: 'comma', digits: 2} as const

test.each([
  ['0', 0],
  ['186', 18_600],
  ['141.9', 14_190],
  ['12.', 1200],
  ['.5', 50],
  ['$1,234.56', 123_456],
  ['(50.00)', -5000],
  ['$(50.00)', -5000],
  ['($50.00)', -5000],
  ['-$10', -1000],
  ['$-10', -1000],
  ['10.00-', -1000],
  ['\u221210', -1000],
  ['+10', 1000],
  ['USD 12.50', 1250],
  ['12.50 CNY', 1250],
  ['HK$12', 1200],
  ['¥1,280', 128_000],
  ['￥１２．５', 1250],
  ['（１０）', -1000],
  ['99元', 9900],
  ["1'234.50", 123_450],
  ['1\u00a0234.50', 123_450],
  ['1,234,567.89', 123_456_789],
  ['83.72000000000001', 8372],
  ['0.005', 1],
  ['-0.005', -1],
  ['0.0049999', 0],
  ['2.675', 268],
  ['1.005', 101],
])('reads %s as %i minor units', (text, minor) => {
  expect(parseMoney(text, POINT)).toEqual({ok: true, value: minor})
})

test.each([
  '99,00',
  '1,23',
  '1,2345',
  '12,34,567',
  '0,123',
  'abc',
  '',
  '-',
  '.',
  '1.2.3',
  '1 2',
  '--5',
  '-(5)',
  '1e3',
  '1.2E-02',
  'Mug 12',
  'ABC 12',
  '12 units',
  '5%',
  'Infinity',
  '0x10',
])('refuses %j', (text) => {
  expect(parseMoney(text, POINT).ok).toBe(false)
})

test.each([
  ['99,00', 9900],
  ['1.234,56', 123_456],
  ['1.234', 123_400],
  ['1 234,5', 123_450],
  ['-12,5 €', -1250],
])('reads %s as %i minor units where the comma is declared', (text, minor) => {
  expect(parseMoney(text, COMMA)).toEqual({ok: true, value: minor})
})

test.each(['12.50', '1,234.56', '0.005'])('refuses %j where the comma is declared', (text) => {
  expect(parseMoney(text, COMMA).ok).toBe(false)
})

test('says that a comma could mean two amounts, and that scientific notation has lost digits', () => {
  expect(parseMoney('99,00', POINT)).toMatchObject({reason: expect.stringContaining('decimal comma')})
  expect(parseMoney('1e3', POINT)).toMatchObject({reason: expect.stringContaining('scientific')})
})

test('keeps to the decimals of the currency', () => {
  expect(parseMoney('1,234.5', {decimal: 'point', digits: 0})).toEqual({ok: true, value: 1235})
  expect(parseMoney('12.3456', {decimal: 'point', digits: 3})).toEqual({ok: true, value: 12_346})
  expect(parseMoney('7', {decimal: 'point', digits: 3})).toEqual({ok: true, value: 7000})
})

test('refuses amounts beyond whole numbers that are exact', () => {
  expect(parseMoney('90071992547409.91', POINT)).toEqual({ok: true, value: Number.MAX_SAFE_INTEGER})
  expect(parseMoney('90071992547409.92', POINT)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('too large'),
  })
})

test('never gives a negative zero', () => {
  expect(Object.is((parseMoney('-0.00', POINT) as {value: number}).value, 0)).toBe(true)
  expect(Object.is((parseMoney('(0)', POINT) as {value: number}).value, 0)).toBe(true)
})

const minorUnits = fc.integer({min: -1e12, max: 1e12})

function written(minor: number, marks: {point: string; group: string}): string {
  const digits = String(Math.abs(minor)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, marks.group)
  return `${minor < 0 ? '-' : ''}${whole}${marks.point}${digits.slice(-2)}`
}

test('reads back every amount however it is grouped and marked', () => {
  fc.assert(
    fc.property(
      minorUnits,
      fc.constantFrom('', ',', ' ', "'"),
      fc.constantFrom('', '$', '¥', 'EUR '),
      (minor, group, sign) => {
        expect(parseMoney(sign + written(minor, {point: '.', group}), POINT)).toEqual({ok: true, value: minor})
        const other = group === ',' ? '.' : group
        expect(parseMoney(written(minor, {point: ',', group: other}) + (sign && ' €'), COMMA)).toEqual({
          ok: true,
          value: minor,
        })
      },
    ),
  )
})

test('reads the noise of a double as the amount it stands for', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 1e9}), (minor) => {
      const noisy = (minor / 100) * (1 + Number.EPSILON)
      expect(parseMoney(noisy.toFixed(12), POINT)).toEqual({ok: true, value: minor})
    }),
  )
})

test('rounds halves away from zero, digit by digit', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 1e9}), fc.stringMatching(/^\d{1,12}$/), (minor, tail) => {
      const up = Number(tail.charAt(0)) >= 5 ? 1 : 0
      const text = written(minor, {point: '.', group: ''}) + tail
      expect(parseMoney(text, POINT)).toEqual({ok: true, value: minor + up})
      if (minor + up > 0) expect(parseMoney(`-${text}`, POINT)).toEqual({ok: true, value: -minor - up})
    }),
  )
})

test('reads the dust that a subtraction leaves as nothing', () => {
  for (const text of ['4e-16', '-1.2E-05', '5.684341886080802e-14'])
    expect(parseMoney(text, POINT)).toEqual({ok: true, value: 0})
})
