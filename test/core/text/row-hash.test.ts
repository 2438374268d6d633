import fc from 'fast-check'
import {expect, it} from 'vitest'
import {RowHash} from '../../../src/core/text/row-hash.ts'

const hash = new RowHash()
const idOf = (...parts: (string | undefined)[]): string => {
  hash.begin()
  for (const part of parts) hash.add(part)
  return hash.id()
}

it('gives twelve letters that are safe in an address', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      expect(idOf(...parts)).toMatch(/^[\w-]{12}$/)
    }),
  )
})

it('is the same on every machine', () => {
  expect([idOf('card:VIP1', '2025-06-01T10:00:00', '绿茶'), hash.number()]).toEqual([
    '7tFk_PgLLuAD',
    4_170_881_026_553_867,
  ])
})

it('tells parts apart, and an absent one from nothing at all', () => {
  expect(new Set([idOf('ab', 'c'), idOf('a', 'bc'), idOf('abc'), idOf('abc', ''), idOf('', 'abc')]).size).toBe(5)
  expect(idOf('a', undefined)).toBe(idOf('a', ''))
  expect(new Set([idOf('绿茶'), idOf('绿茶 '), idOf('绿'), idOf('绿', '茶')]).size).toBe(4)
})

it('tells numbers apart, large ones and fractions too', () => {
  const ofNumber = (value: number | undefined): string => hash.begin().addNumber(value).id()
  const numbers = [0, 1, -1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 52 + 1, 2 ** 52, 0.5, 4.5, undefined]
  expect(new Set(numbers.map(ofNumber)).size).toBe(numbers.length)
  expect(ofNumber(undefined)).toBe(idOf(undefined))
})

it('gives a hundred thousand rows as many ids, and spreads every quarter of them', () => {
  const ids = Array.from({length: 100_000}, (_, row) => idOf(`card:VIP${row % 1000}`, '2025-06-01', String(row)))
  expect(new Set(ids).size).toBe(ids.length)
  for (const from of [0, 4, 8]) {
    const quarters = new Set(ids.map((id) => id.slice(from, from + 4)))
    // Of 100,000 draws from 2^24 some 298 are expected to fall on one that was drawn before.
    expect(ids.length - quarters.size).toBeLessThan(400)
    expect(ids.length - quarters.size).toBeGreaterThan(200)
  }
})
