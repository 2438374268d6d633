import fc from 'fast-check'
import {expect, test} from 'vitest'
import {HashSet} from '../../../src/core/text/hash-set.ts'
import {hashText} from '../../../src/core/text/hash.ts'

test('a hash set says of each number what a Set says', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(50), fc.maxSafeNat())), (numbers) => {
      const [ours, plain] = [new HashSet(), new Set<number>()]
      for (const number of numbers) {
        expect(ours.add(number)).toBe(!plain.has(number))
        plain.add(number)
      }
    }),
  )
})

test('a hash set grows past its first size and forgets nothing', () => {
  const set = new HashSet()
  const hashes = Array.from({length: 20_000}, (_, index) => hashText(`order ${index}`))
  expect(hashes.every((hash) => set.add(hash))).toBe(true)
  expect(hashes.some((hash) => set.add(hash))).toBe(false)
})
