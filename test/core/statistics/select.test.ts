import fc from 'fast-check'
import {expect, test} from 'vitest'
import {ascending, quantile, quantilesOf} from '../../../src/core/profile/quantile.ts'
import {select} from '../../../src/core/statistics/select.ts'

/** Long enough to be parted, with many values that are the same. */
const long = fc.array(fc.oneof(fc.integer({min: -5, max: 5}), fc.double({noNaN: true, min: -1e9, max: 1e9})), {
  minLength: 1,
  maxLength: 500,
  size: 'max',
})

test('puts the value of a place where sorting would, none larger before it and none smaller behind', () => {
  fc.assert(
    fc.property(long, fc.nat(), (values, some) => {
      const place = some % values.length
      const parted = Float64Array.from(values)
      select(parted, place)
      const chosen = parted[place] as number
      expect(chosen === ascending(values)[place]).toBe(true)
      expect(parted.subarray(0, place).every((value) => value <= chosen)).toBe(true)
      expect(parted.subarray(place).every((value) => value >= chosen)).toBe(true)
      expect([...ascending(parted)]).toEqual([...ascending(values)])
    }),
  )
})

test('quantiles are those of the sorted values, which stay as they are', () => {
  const shares = fc.uniqueArray(fc.double({noNaN: true, min: 0, max: 1}), {maxLength: 6})
  fc.assert(
    fc.property(long, shares, (values, wanted) => {
      const before = [...values]
      const ordered = wanted.toSorted((left, right) => left - right)
      const sorted = ascending(values)
      expect(quantilesOf(values, ordered)).toEqual(ordered.map((share) => quantile(sorted, share)))
      expect(values).toEqual(before)
    }),
  )
})
