import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Baskets} from '../../../src/core/basket/baskets.ts'
import {frequentItemSets} from '../../../src/core/basket/fp-growth.ts'
import {itemsOf} from '../../../src/core/basket/item-sets.ts'

const KINDS = 7

function basketsOf(lists: readonly (readonly number[])[]): Baskets {
  const start = Int32Array.from({length: lists.length + 1}, (_, at) => lists.slice(0, at).flat().length)
  return {count: lists.length, start, items: Int32Array.from(lists.flat()), kinds: KINDS}
}

/** Each set with its count as text, found by trying all subsets. */
function bySubsets(lists: readonly (readonly number[])[], least: number, most: number): string[] {
  return Array.from({length: 2 ** KINDS - 1}, (_, bits) =>
    [...Array(KINDS).keys()].filter((i) => ((bits + 1) >> i) & 1),
  )
    .filter((items) => items.length <= most)
    .map((items) => ({items, count: lists.filter((list) => items.every((item) => list.includes(item))).length}))
    .filter(({count}) => count >= least)
    .map(({items, count}) => `${items.join(' ')}: ${count}`)
    .sort()
}

function mined(lists: readonly (readonly number[])[], count: number, most: number): string[] {
  const sets = frequentItemSets(basketsOf(lists), {count, most_items: most, most_sets: 1000})
  if (!sets) return ['too many']
  return Array.from({length: sets.size}, (_, set) => {
    const items = itemsOf(sets, set).sort((left, right) => left - right)
    return `${items.join(' ')}: ${sets.count[set]}`
  }).sort()
}

describe('FP-growth', () => {
  it('finds the frequent sets of the example in the paper', () => {
    // f c a m p · f c a b m · f b · c b p · f c a m p, as 0 to 5
    const lists = [
      [0, 1, 2, 3, 4],
      [0, 1, 2, 5, 3],
      [0, 5],
      [1, 5, 4],
      [0, 1, 2, 3, 4],
    ]
    const found = mined(lists, 3, 10)
    expect(found).toContain('0 1 2 3: 3')
    expect(found).toContain('1 4: 3')
    expect(found).toHaveLength(18)
  })

  it('finds what trying all subsets finds, for any baskets, count and size', () => {
    const list = fc.uniqueArray(fc.integer({min: 0, max: KINDS - 1}), {maxLength: KINDS})
    const lists = fc.array(list, {maxLength: 30})
    fc.assert(
      fc.property(lists, fc.integer({min: 1, max: 6}), fc.integer({min: 1, max: KINDS}), (baskets, least, most) => {
        expect(mined(baskets, least, most)).toEqual(bySubsets(baskets, least, most))
      }),
    )
  })

  it('gives up when there are more sets than asked for', () => {
    const sets = frequentItemSets(basketsOf([[0, 1, 2, 3]]), {count: 1, most_items: 9, most_sets: 10})
    expect(sets).toBeUndefined()
  })
})
