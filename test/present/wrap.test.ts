import fc from 'fast-check'
import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {factLines} from '../../src/present/facts.ts'
import {wrap} from '../../src/present/wrap.ts'

const words = fc
  .array(fc.constantFrom('王', '小', 'a', 'B', ' ', '，', '👩‍👩‍👧', 'é', '…', '1'))
  .map((parts) => parts.join(''))

test('wrapped lines fit and lose nothing but blanks', () => {
  fc.assert(
    fc.property(words, fc.integer({min: 4, max: 30}), (text, width) => {
      const lines = wrap(text, width)
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }),
  )
  expect(wrap('silent for 96 days, usually buys', 12)).toEqual(['silent for', '96 days,', 'usually buys'])
  expect(wrap('已九十六天未购买', 8)).toEqual(['已九十六', '天未购买'])
  expect(wrap('id 0123456789abc', 6)).toEqual(['id', '012345', '6789ab', 'c'])
})

test('a long fact goes on below itself, where the terminal says how wide it is', () => {
  const facts = [
    ['city', '杭州'],
    ['note', 'likes organic vegetables and comes on Saturdays'],
  ] as const
  expect(factLines(facts)).toBe('city  杭州\nnote  likes organic vegetables and comes on Saturdays')
  expect(factLines(facts, {indent: 2, width: 40})).toBe(
    '  city  杭州\n  note  likes organic vegetables and\n        comes on Saturdays',
  )
  expect(factLines(facts, {width: 12})).toBe(factLines(facts))
})
