import {describe, expect, test} from 'vitest'
import {explainChurn} from '../../../src/core/explain/explain-churn.ts'
import {explainGrid} from '../../../src/core/explain/explain-grid.ts'
import {explainQuadrant} from '../../../src/core/explain/explain-quadrant.ts'
import {explainSegment} from '../../../src/core/explain/explain-segment.ts'
import {Judgements} from '../../../src/core/profile/judgements.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'
import {AS_OF, inputsOf} from '../../support/profile.ts'

const SHOP = Array.from({length: 50}, (_, n) => ({
  orders: 1 + (n % 10),
  revenue: 1000 * (1 + (n % 17)),
  last: 3 + n * 4,
  gaps: Array.from({length: n % 10}, (__, gap) => 10 + ((gap * 7 + n) % 20)),
}))
const judgements = new Judgements(inputsOf(SHOP))
const someone = 30

/** The judgements of the same shop seen so many days later, nobody having bought. */
function later(days: number): Judgements {
  return new Judgements({...inputsOf(SHOP.map((one) => ({...one, last: one.last + days}))), asOf: AS_OF})
}

describe('explaining', () => {
  test('gives the verdict that the judgement itself gives', () => {
    expect(explainSegment(judgements, someone).verdict).toBe(judgements.rfm().segment(someone))
    expect(explainGrid(judgements, someone).verdict).toBe(judgements.grid().segment(someone))
    expect(explainQuadrant(judgements, someone).verdict).toBe(judgements.quadrants().quadrant(someone))
    expect(explainChurn(judgements, someone).verdict).toBe(judgements.churn().stage(someone))
  })

  test('names the day on which silence changes the churn stage, and the day before it does not', () => {
    const changes = [...SHOP.keys()].flatMap((index) => {
      const {verdict, otherwise} = explainChurn(judgements, index)
      const next = otherwise.find(({event}) => event === 'silence')
      return next?.day === undefined ? [] : [{index, verdict, next: next.verdict, day: dayOf(next.day) - AS_OF}]
    })
    let checked = 0
    for (const {index, verdict, next, day} of changes) {
      expect(later(day).churn().stage(index)).toBe(next)
      expect(
        later(day - 1)
          .churn()
          .stage(index),
      ).toBe(verdict)
      checked++
    }
    expect(checked).toBeGreaterThan(10)
  })

  test('names the day on which silence changes the cell of the grid', () => {
    const {otherwise} = explainGrid(judgements, 0)
    const next = otherwise.find(({event}) => event === 'silence')
    expect(next?.day).toBe(textOfDay(AS_OF + 31 - 3))
    expect(next?.verdict).toMatch(/^silent-/)
  })

  test('shows the conditions that hold for the named segment, and none where no rule fits', () => {
    for (const index of SHOP.keys()) {
      const {verdict, rule, inputs} = explainSegment(judgements, index)
      const values = new Map(inputs.map(({name, value}) => [name, value as number]))
      expect(rule.length > 0).toBe(verdict !== 'others')
      for (const {field, operator, value} of rule) {
        const own = values.get(field) as number
        expect(operator === '>=' ? own >= (value as number) : own <= (value as number)).toBe(true)
      }
    }
  })

  test('says what lifts a quadrant side above its cut', () => {
    const low = [...SHOP.keys()].find((index) => judgements.quadrants().quadrant(index) === 'low-low') as number
    const {otherwise} = explainQuadrant(judgements, low)
    expect(otherwise.map(({verdict}) => verdict)).toEqual(['high-low', 'low-high'])
    expect(otherwise[0]?.conditions[0]).toMatchObject({field: 'average_order_value', operator: '>='})
  })
})
