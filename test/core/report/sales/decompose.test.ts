import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {factorEffects, wholeParts} from '../../../../src/core/report/sales/decompose.ts'

describe('the effects of factors', () => {
  it('splits a change of two factors down the middle', () => {
    // 10 × 50 → 12 × 60: orders 2 × 55, value 10 × 11.
    expect(factorEffects({total: 500, factors: [10, 50]}, {total: 720, factors: [12, 60]})).toEqual([110, 110])
  })

  it('gives three factors what each adds over all orders of change', () => {
    // Sun 1998 for 2·3·5 → 4·3·10: the unchanged factor adds nothing, the others share the interaction.
    expect(factorEffects({total: 30, factors: [2, 3, 5]}, {total: 120, factors: [4, 3, 10]})).toEqual([45, 0, 45])
  })

  it('takes a factor that is not known on one side from the other', () => {
    expect(factorEffects({total: 0, factors: [0, Number.NaN]}, {total: 300, factors: [3, 100]})).toEqual([300, 0])
    expect(factorEffects({total: 0, factors: [0, Number.NaN]}, {total: 0, factors: [0, Number.NaN]})).toEqual([0, 0])
  })

  it('tells nothing where factors do not make up the total', () => {
    const withoutItems = {total: 500, factors: [10, 0, Infinity]}
    expect(factorEffects(withoutItems, {total: 720, factors: [12, 2, 30]})).toBeUndefined()
  })

  it('adds up exactly, in whole numbers', () => {
    const side = fc
      .record({customers: fc.nat(2000), more: fc.nat(4000), total: fc.nat(10_000_000)})
      .map(({customers, more, total}) => {
        const orders = customers === 0 ? 0 : customers + more
        const sum = orders === 0 ? 0 : total
        return {total: sum, factors: [customers, orders / customers, sum / orders]}
      })
    fc.assert(
      fc.property(side, side, (before, after) => {
        const effects = factorEffects(before, after) ?? []
        expect(effects).toHaveLength(3)
        expect(effects.every(Number.isInteger)).toBe(true)
        expect(effects.reduce((sum, effect) => sum + effect, 0)).toBe(after.total - before.total)
      }),
    )
  })
})

describe('parts in whole numbers', () => {
  it('gives what is missing to those who lost most by rounding', () => {
    expect(wholeParts([1.2, 2.7, 3.1], 7)).toEqual([1, 3, 3])
    expect(wholeParts([-1.5, 0.5], -1)).toEqual([-1, 0])
  })
})
