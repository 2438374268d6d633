import fc from 'fast-check'
import {expect, test} from 'vitest'
import {stablyBy} from '../../../src/core/statistics/stably-by.ts'

test('orders rows by a key and leaves those of one value as they were', () => {
  const rows = fc.array(fc.tuple(fc.integer({min: -3, max: 900}), fc.boolean()), {maxLength: 60})
  fc.assert(
    fc.property(rows, (drawn) => {
      const key = Int32Array.from(drawn, ([value]) => value)
      const some = Int32Array.from(drawn.keys()).filter((row) => (drawn[row] as [number, boolean])[1])
      const byKey = [...some].toSorted((left, right) => (key[left] as number) - (key[right] as number))
      expect([...stablyBy(key, some)]).toEqual(byKey)
    }),
  )
})
