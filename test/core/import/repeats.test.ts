import fc from 'fast-check'
import {expect, it} from 'vitest'
import {Repeats} from '../../../src/core/import/repeats.ts'

/** What is to come out, the slow way. */
function counted(rows: readonly (readonly [hash: number, at: string])[]): number[] {
  const counts = new Map<string, number>()
  return rows.map(([hash, at]) => {
    const key = `${hash} ${at}`
    const before = counts.get(key) ?? 0
    counts.set(key, before + 1)
    return before
  })
}

it('counts the same in any order of the moments as by comparing every row with all', () => {
  // The hash stands for all that a row says, its moment included.
  const row = fc.tuple(fc.integer({min: 0, max: 3}), fc.integer({min: 0, max: 4}))
  const moments = fc.constantFrom('asc', 'desc', 'any')
  fc.assert(
    fc.property(fc.array(row, {maxLength: 30}), moments, (drawn, order) => {
      const sign = order === 'asc' ? 1 : -1
      const sorted = order === 'any' ? drawn : drawn.toSorted(([, left], [, right]) => sign * (left - right))
      const rows = sorted.map(([what, at]) => [10 * at + what, `2025-06-0${at + 1}`] as const)
      const repeats = new Repeats()
      expect(rows.map(([hash, at]) => repeats.before(hash, at))).toEqual(counted(rows))
    }),
  )
})

it('remembers every row of a long file whose last one is of an earlier moment', () => {
  const repeats = new Repeats()
  const at = (row: number): string => `2025-06-01T${String(row).padStart(6, '0')}`
  for (let row = 0; row < 10_000; row++) expect(repeats.before(row, at(row))).toBe(0)
  expect([repeats.before(17, at(17)), repeats.before(17, at(17)), repeats.before(9999, at(9999))]).toEqual([1, 2, 1])
})

it('counts as well where all rows are of one moment', () => {
  const repeats = new Repeats()
  const counts = Array.from({length: 1000}, (_, row) => repeats.before(row % 100, '2025-06-01'))
  expect(counts).toEqual(counted(Array.from({length: 1000}, (_, row) => [row % 100, '2025-06-01'] as const)))
})
