import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {judgeChurn} from '../../../src/core/churn/judge-churn.ts'
import {judgeValue, VALUE_CLASSES, type ValueClass} from '../../../src/core/segment/value-class.ts'
import {inputsOf} from '../../support/profile.ts'

const percentiles = Array.from({length: 101}, (_, percent) => percent)

interface Sketch {
  last: number
  gaps: number[]
  revenue: number
  expected: number
  monetary: number
}

function classesOf(sketches: readonly Sketch[]): (ValueClass | undefined)[] {
  const inputs = inputsOf(sketches.map(({gaps, ...rest}) => ({...rest, gaps, orders: gaps.length + 1})))
  const classes = judgeValue(inputs, {
    churn: judgeChurn(inputs),
    lifecycle: {high_value: 1000_00},
    learned: {value_percentiles: percentiles},
    forecast: {expected_value_12m: Float64Array.from(sketches, ({expected}) => expected)},
    monetary: sketches.map(({monetary}) => monetary),
  })
  return sketches.map((_, index) => classes?.valueClass(index))
}

const regular = {last: 5, gaps: [10, 10, 10], revenue: 100_00, expected: 60, monetary: 3}

describe('the classes of value', () => {
  it('take the first definition that holds', () => {
    expect(
      classesOf([
        {...regular, last: 400, revenue: 9000_00, expected: 99},
        {...regular, last: 400, monetary: 2},
        {...regular, last: 25, revenue: 1000_00},
        {...regular, expected: 80},
        {...regular, gaps: [], last: 1},
        regular,
        {...regular, expected: 49.9},
      ]),
    ).toEqual([
      'sleeping-to-win-back',
      'low-value',
      'high-value-at-risk',
      'high-value-active',
      'promising-new',
      'steady',
      'low-value',
    ])
  })

  it('hold every buyer exactly once', () => {
    const sketch = fc.record({
      last: fc.integer({min: 0, max: 500}),
      gaps: fc.array(fc.integer({min: 1, max: 90}), {maxLength: 6}),
      revenue: fc.integer({min: 0, max: 2000_00}),
      expected: fc.integer({min: 0, max: 100}),
      monetary: fc.integer({min: 1, max: 5}),
    })
    fc.assert(
      fc.property(fc.array(sketch, {minLength: 1, maxLength: 20}), (sketches) => {
        for (const name of classesOf(sketches)) expect(VALUE_CLASSES).toContain(name)
      }),
    )
  })

  it('are absent where nobody is forecast', () => {
    const inputs = inputsOf([])
    const rest = {churn: judgeChurn(inputs), lifecycle: {high_value: 0}, learned: {}, monetary: []}
    expect(judgeValue(inputs, {...rest, forecast: {expected_value_12m: new Float64Array(0)}})).toBeUndefined()
  })
})
