import {expect, test} from 'vitest'
import {wilson} from '../../../src/core/statistics/wilson.ts'

test('gives the interval that Newcombe (1998, table I) publishes for 81 of 263 and 15 of 148', () => {
  const first = wilson(81, 263)
  expect(first.low).toBeCloseTo(0.2553, 4)
  expect(first.high).toBeCloseTo(0.3662, 4)
  const second = wilson(15, 148)
  expect(second.low).toBeCloseTo(0.0624, 4)
  expect(second.high).toBeCloseTo(0.1605, 4)
})

test('stays within 0 and 1 at the ends', () => {
  expect(wilson(0, 20).low).toBe(0)
  expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4)
  expect(wilson(20, 20).high).toBe(1)
})
