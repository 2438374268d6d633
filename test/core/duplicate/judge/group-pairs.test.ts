import {describe, expect, it} from 'vitest'
import {groupPairs} from '../../../../src/core/duplicate/judge/group-pairs.ts'

const pair = (left: number, right: number, told = false): {left: number; right: number; told: boolean} => ({
  left,
  right,
  told,
})
const nobody = (): boolean => false

describe('groupPairs', () => {
  it('puts chains of pairs into one group', () => {
    const {groups, refused} = groupPairs([pair(4, 2), pair(1, 4), pair(7, 8)], nobody)
    expect(groups).toEqual([
      [1, 2, 4],
      [7, 8],
    ])
    expect(refused.size).toBe(0)
  })

  it('does not chain two who differ through a third: the surer pair holds', () => {
    const differ = (left: number, right: number): boolean => left + right === 1 + 3
    const {groups, refused} = groupPairs([pair(1, 2), pair(2, 3)], differ)
    expect(groups).toEqual([[1, 2]])
    expect([...refused]).toEqual([1])
  })

  it('joins what a person said is the same, though it differs', () => {
    expect(groupPairs([pair(1, 2, true)], () => true).groups).toEqual([[1, 2]])
  })
})
