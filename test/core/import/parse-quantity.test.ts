import {expect, test} from 'vitest'
import {parseQuantity} from '../../../src/core/import/parse-quantity.ts'

test.each([
  ['2', 2],
  ['2.0', 2],
  ['-1', -1],
  ['0', 0],
  ['-0', 0],
  ['1.25', 1.25],
  ['1,000', 1000],
  ['×2', 2],
  ['2件', 2],
  ['３', 3],
  ['1.5 kg', 1.5],
])('reads %s as %d', (text, quantity) => {
  expect(parseQuantity(text)).toEqual({ok: true, value: quantity})
})

test.each(['', 'two', '1e5', '1,5', '2 x 3', '-', 'NaN', 'Infinity'])('refuses %j', (text) => {
  expect(parseQuantity(text).ok).toBe(false)
})
