import {describe, expect, it} from 'vitest'
import type {Comparison, LevelSpec} from '../../../../src/core/duplicate/compare/comparison.ts'
import {estimate} from '../../../../src/core/duplicate/model/estimate.ts'
import {levelSlots} from '../../../../src/core/duplicate/model/level-slots.ts'
import {judge, type Model} from '../../../../src/core/duplicate/model/model.ts'
import type {Patterns} from '../../../../src/core/duplicate/model/patterns.ts'
import {createRandom} from '../../../../src/core/demo/random.ts'

/** Fields of three levels with the chances that each kind of pair comes out there. */
const FIELDS = [
  {field: 'name', m: [0.8, 0.15, 0.05], h: [0.001, 0.009, 0.99], u: [0.001, 0.009, 0.99], personal: true},
  {field: 'phone', m: [0.7, 0.1, 0.2], h: [0.9, 0.02, 0.08], u: [0.0005, 0.0005, 0.999], personal: false},
  {field: 'birthday', m: [0.9, 0.05, 0.05], h: [0.0005, 0.0015, 0.998], u: [0.0005, 0.0015, 0.998], personal: true},
  {field: 'address', m: [0.6, 0.2, 0.2], h: [0.85, 0.1, 0.05], u: [0.0002, 0.001, 0.9988], personal: false},
  {field: 'place', m: [0.85, 0.1, 0.05], h: [0.93, 0.04, 0.03], u: [0.05, 0.1, 0.85], personal: false},
] as const
const PAIRS = {same: 3_000, household: 2_000, others: 2_000_000}

const comparisons = FIELDS.map(({field, personal}): Comparison => {
  const own: Partial<LevelSpec> = personal ? {personal: true} : {}
  const levels: LevelSpec[] = [{name: 'missing'}, {name: 'agree', ...own}, {name: 'slip', ...own}, {name: 'disagree'}]
  return {field, levels, compare: () => 0, rarity: () => 0, shown: () => [undefined, undefined]}
})

/** Pairs drawn from the three kinds; those in which nothing agrees are outside the blocks. */
function drawn(): {patterns: Patterns; outside: Float64Array; outsidePairs: number} {
  const random = createRandom()
  random.seed(1, 2, 3)
  const known = new Map<string, number>()
  for (const kind of ['same', 'household', 'others'] as const) {
    for (let pair = 0; pair < PAIRS[kind]; pair++) {
      const levels = FIELDS.map((field) => {
        const chances = kind === 'same' ? field.m : kind === 'household' ? field.h : field.u
        const draw = random.unit()
        return draw < chances[0] ? 1 : draw < chances[0] + chances[1] ? 2 : 3
      })
      const key = levels.join('')
      known.set(key, (known.get(key) ?? 0) + 1)
    }
  }
  const outsidePairs = known.get('33333') ?? 0
  known.delete('33333')
  const {first, specs} = levelSlots(comparisons)
  const outside = new Float64Array(specs.length)
  comparisons.forEach((_, at) => (outside[(first[at] as number) + 3] = outsidePairs))
  const blank = new Float32Array(known.size)
  const levels = Uint8Array.from([...known.keys()].flatMap((key) => [...key].map(Number)))
  const patterns = {comparisons, levels, rarity: blank, sharedRarity: blank, pairs: Float64Array.from(known.values())}
  return {patterns, outside, outsidePairs}
}

describe('the estimated weights', () => {
  const {patterns, outside, outsidePairs} = drawn()
  const {model, converged} = estimate(patterns, {counts: outside, pairs: outsidePairs, sampled: outsidePairs})
  const all = PAIRS.same + PAIRS.household + PAIRS.others

  it('come back to the chances that the pairs were drawn from', () => {
    expect(converged).toBe(true)
    expect(Math.abs(model.shares.same * all - PAIRS.same)).toBeLessThan(60)
    expect(Math.abs(model.shares.household * all - PAIRS.household)).toBeLessThan(100)
    FIELDS.forEach(({m, h, u}, at) => {
      for (const level of [0, 1, 2]) {
        const slot = at * 4 + 1 + level
        expect(model.m[slot]).toBeCloseTo(m[level] as number, 1.3)
        expect(model.h[slot]).toBeCloseTo(h[level] as number, 1.3)
        expect(Math.log2((model.u[slot] as number) / (u[level] as number))).toBeCloseTo(0, 0)
      }
    })
  })

  it('make of two with one phone and address but other names a household, not one person', () => {
    const bits = (chances: Float64Array, levels: readonly number[]): number =>
      levels.reduce((sum, level, at) => {
        const slot = at * 4 + level
        return sum + Math.log2((chances[slot] as number) / (model.u[slot] as number))
      }, 0)
    const probability = (levels: readonly number[]): number =>
      judge(model, bits(model.m, levels), bits(model.h, levels)).probability
    expect(probability([3, 1, 3, 1, 1])).toBeLessThan(0.05)
    expect(probability([1, 1, 0, 1, 1])).toBeGreaterThan(0.99)
    expect(probability([1, 0, 1, 0, 1])).toBeGreaterThan(0.9)
  })
})

describe('judge', () => {
  const model = {shares: {same: 0.001, household: 0.001, others: 0.998}} as Model

  it('has a score that adds the household to the sum of the weights', () => {
    const {score, household, probability} = judge(model, 20, 18)
    expect(score).toBeCloseTo(20 - household, 10)
    expect(probability).toBeCloseTo(1 / (1 + (0.999 / 0.001) * 2 ** -score), 12)
    expect(household).toBeGreaterThan(7)
  })

  it('leaves the sum alone where a household explains nothing', () => {
    expect(judge(model, 20, -10).score).toBeCloseTo(20, 2)
  })
})
