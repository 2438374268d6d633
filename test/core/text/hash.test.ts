import fc from 'fast-check'
import {expect, test} from 'vitest'
import {hashNumber, hashText} from '../../../src/core/text/hash.ts'

const SAFE = 2 ** 53

test('hashes are whole numbers from 0 up to 2^53, the same every time', () => {
  fc.assert(
    fc.property(fc.string(), fc.maxSafeInteger(), (text, number) => {
      const hashes = [hashText(text), hashNumber(number, hashText(text))]
      for (const hash of hashes) expect(Number.isInteger(hash) && hash >= 0 && hash < SAFE).toBe(true)
      expect([hashText(text), hashNumber(number, hashText(text))]).toEqual(hashes)
    }),
  )
})

test('hashes of a hundred thousand texts and numbers are all different', () => {
  const texts = Array.from({length: 100_000}, (_, index) => hashText(`order ${index}`))
  const numbers = Array.from({length: 100_000}, (_, index) => hashNumber(index / 4, texts[0] as number))
  expect(new Set([...texts, ...numbers]).size).toBe(200_000)
})

test('a hash tells the sign, the fraction and the order of numbers apart', () => {
  const chain = (...values: number[]): number => values.reduce((hash, value) => hashNumber(value, hash), 1)
  expect(new Set([chain(5, 7), chain(7, 5), chain(-5, 7), chain(5.5, 7), chain(5, 7.25)]).size).toBe(5)
})
