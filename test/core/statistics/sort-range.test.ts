import fc from 'fast-check'
import {expect, test} from 'vitest'
import {sortedInts, sortedParts} from '../../../src/core/statistics/sort-range.ts'

const lists = fc.array(fc.array(fc.integer({min: -50, max: 50}), {maxLength: 40}), {maxLength: 6})

test('puts each part in order by itself and leaves what it was given', () => {
  fc.assert(
    fc.property(lists, (parts) => {
      const values = Int32Array.from(parts.flat())
      const start = Int32Array.from([0, ...parts.map((_, at) => parts.slice(0, at + 1).flat().length)])
      const sorted = parts.flatMap((part) => part.toSorted((left, right) => left - right))
      expect([...sortedParts(values, start)]).toEqual(sorted)
      expect([...values]).toEqual(parts.flat())
    }),
  )
})

test('gives values that are in order already as they are, and a copy of others', () => {
  const [ascending, other] = [Int32Array.of(1, 1, 3), Int32Array.of(3, 1)]
  expect(sortedInts(ascending)).toBe(ascending)
  expect([...sortedInts(other)]).toEqual([1, 3])
  expect([...other]).toEqual([3, 1])
})
