import fc from 'fast-check'
import {expect, it} from 'vitest'
import {places} from '../../../src/core/profile/places.ts'

it('finds each of some sorted texts among others', () => {
  const texts = fc.uniqueArray(fc.string({unit: 'binary', maxLength: 3})).map((list) => list.sort())
  fc.assert(
    fc.property(texts, texts, (ids, among) => {
      expect([...places(ids, among)]).toEqual(ids.map((id) => among.indexOf(id)))
    }),
  )
})
