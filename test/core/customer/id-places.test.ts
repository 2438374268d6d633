import fc from 'fast-check'
import {expect, it} from 'vitest'
import {idPlaces} from '../../../src/core/customer/id-places.ts'

it('tells where each id stands, and nothing of others, however ids are made', () => {
  const id = fc.oneof(
    fc.nat(300).map((number) => `C${number}`),
    fc.constantFrom('C012', 'c12', 'C', 'C1x', 'C4294967296', 'C999999999', '', '客户'),
  )
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.array(id), (ids, asked) => {
      const place = idPlaces(ids)
      for (const one of [...ids, ...asked]) expect(place(one)).toBe(ids.includes(one) ? ids.indexOf(one) : undefined)
    }),
  )
})
