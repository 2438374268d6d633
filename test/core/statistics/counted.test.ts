import fc from 'fast-check'
import {expect, it} from 'vitest'
import {ascending, quantile} from '../../../src/core/profile/quantile.ts'
import {histogramOf} from '../../../src/core/profile/population.ts'
import {countedFrom, countedLength, countedQuantile, countedShareBelow} from '../../../src/core/statistics/counted.ts'

it('gives the quantiles and shares of the list that it counts, to the last digit', () => {
  const values = fc.array(fc.integer({min: 0, max: 30}), {minLength: 1, maxLength: 60})
  fc.assert(
    fc.property(values, fc.double({min: 0, max: 1, noNaN: true}), fc.integer({min: -1, max: 31}), (list, p, value) => {
      const {gap_days, gap_counts} = histogramOf(Int32Array.from(list))
      const counted = countedFrom(gap_days, gap_counts)
      expect(countedLength(counted)).toBe(list.length)
      expect(countedQuantile(counted, p)).toBe(quantile(ascending(list), p))
      expect(countedShareBelow(counted, value)).toBe(list.filter((entry) => entry < value).length / list.length)
    }),
  )
})

it('has nothing below anything when it is empty', () => {
  expect(countedShareBelow(countedFrom([], []), 3)).toBe(0)
})
