import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {judgeChurn} from '../../../src/core/churn/judge-churn.ts'
import {judgeLifecycle, LIFECYCLE_STAGES} from '../../../src/core/lifecycle/judge-lifecycle.ts'
import {inputsOf} from '../../support/profile.ts'

function stagesOf(
  sketches: Parameters<typeof inputsOf>[0],
  {order}: {order?: number} = {order: 5},
): (string | undefined)[] {
  const inputs = inputsOf(sketches)
  const {stage} = judgeLifecycle(inputs, {churn: judgeChurn(inputs), stable: {order, why: 'flat'}})
  return sketches.map((_, index) => stage(index))
}

const regular = [10, 10, 10]

describe('the stage of a customer', () => {
  it('goes from registered over the first order and developing to stable', () => {
    const rich = {orders: 4, revenue: 9_999_00, last: 5, gaps: regular}
    const stages = stagesOf([
      {orders: 0, revenue: 0, last: 0},
      {orders: 1, revenue: 10_00, last: 3},
      {orders: 4, revenue: 40_00, last: 5, gaps: regular},
      {orders: 6, revenue: 60_00, last: 5, gaps: [...regular, 10, 10]},
      rich,
    ])
    expect(stages).toEqual(['registered', 'first-order', 'developing', 'stable', 'high-value'])
  })

  it('falls with the silence, whatever the customer was worth', () => {
    const own = {orders: 4, revenue: 40_00, gaps: regular}
    const stages = stagesOf([
      {...own, last: 9},
      {...own, last: 25},
      {...own, last: 40},
      {...own, last: 400},
      {...own, revenue: 9_999_00, last: 400},
    ])
    expect(stages.slice(1)).toEqual(['slowing', 'sleeping', 'lost', 'lost'])
  })

  it('is won back by the purchase that ended a long silence, until the next one', () => {
    const stages = stagesOf([
      {orders: 5, revenue: 10_00, last: 2, gaps: [...regular, 200]},
      {orders: 6, revenue: 10_00, last: 2, gaps: [...regular, 200, 8]},
      ...Array.from({length: 20}, () => ({orders: 4, revenue: 99_00, last: 2, gaps: regular})),
    ])
    expect(stages.slice(0, 2)).toEqual(['won-back', 'stable'])
  })

  it('is never stable where the ladder shows no number', () => {
    const everyday = {orders: 30, revenue: 10_00, last: 1, gaps: Array.from({length: 29}, () => 3)}
    expect(stagesOf([everyday, {...everyday, revenue: 99_00}], {})[0]).toBe('developing')
  })

  it('is exactly one for every customer', () => {
    const sketch = fc.record({
      orders: fc.integer({min: 0, max: 9}),
      revenue: fc.integer({min: 0, max: 1000}),
      last: fc.integer({min: 0, max: 900}),
      gaps: fc.array(fc.integer({min: 1, max: 300}), {maxLength: 8}),
    })
    fc.assert(
      fc.property(fc.array(sketch, {minLength: 1, maxLength: 30}), (sketches) => {
        const known = sketches.map((one) => ({...one, gaps: one.orders > 0 ? one.gaps : []}))
        for (const stage of stagesOf(known)) expect(LIFECYCLE_STAGES).toContain(stage)
      }),
    )
  })
})
