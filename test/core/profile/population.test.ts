import fc from 'fast-check'
import {expect, test} from 'vitest'
import {Judgements} from '../../../src/core/profile/judgements.ts'
import {populationOf} from '../../../src/core/profile/population.ts'
import type {ProfileInputs} from '../../../src/core/profile/profile-inputs.ts'
import {inputsOf} from '../../support/profile.ts'

const sketch = fc.record({
  orders: fc.integer({min: 0, max: 12}),
  revenue: fc.integer({min: -500, max: 500_000}),
  last: fc.integer({min: 0, max: 400}),
  gaps: fc.array(fc.integer({min: 1, max: 90}), {maxLength: 8}),
})

test('judges one customer alone as among all, when it knows the population', () => {
  fc.assert(
    fc.property(fc.array(sketch, {minLength: 1, maxLength: 40}), fc.constantFrom('mean', 'median'), (sketches, cut) => {
      const drawn = inputsOf(sketches.map((one) => ({...one, gaps: one.orders > 1 ? one.gaps : []})))
      const all = {...drawn, settings: {...drawn.settings, 'quadrant.cut': cut}}
      const population = populationOf(all, all)
      const among = new Judgements(all)
      for (const [index, orders] of all.orders.entries()) {
        if (orders === 0) continue
        const alone = new Judgements({...justOne(all, index), population})
        expect(verdicts(alone, 0)).toEqual(verdicts(among, index))
      }
    }),
  )
})

test('counts the buyers and the latest day of a population, and nobody in an empty shop', () => {
  const inputs = inputsOf([
    {orders: 2, revenue: 1000, last: 5, gaps: [3]},
    {orders: 0, revenue: 0, last: 0},
    {orders: 1, revenue: 400, last: 2},
  ])
  expect(populationOf(inputs, inputs)).toMatchObject({
    buyers: 2,
    last_day: inputs.asOf - 2,
    gap_days: [3],
    gap_counts: [1],
  })
  const empty = inputsOf([])
  expect(populationOf(empty, empty)).toMatchObject({buyers: 0, last_day: -1, gap_days: []})
})

function verdicts(judgements: Judgements, index: number): unknown {
  const {r, f, m, segment, cuts} = judgements.rfm()
  const churn = judgements.churn()
  const {quadrant, value_cut, orders_cut} = judgements.quadrants()
  return {
    scores: [r[index], f[index], m[index], segment(index), cuts],
    grid: judgements.grid().segment(index),
    quadrant: [quadrant(index), value_cut, orders_cut],
    churn: [churn.stage(index), churn.unusual(index), churn.usualGap(index), churn.shop, churn.limits(index)],
    buyers: judgements.buyers(),
  }
}

/** The same inputs with one customer left. */
function justOne(all: ProfileInputs, index: number): ProfileInputs {
  const gaps = all.gaps.slice(all.gap_start[index], all.gap_start[index + 1])
  const one = <T extends {slice: (from: number, to: number) => T}>(column: T): T => column.slice(index, index + 1)
  return {
    ...all,
    ids: one(all.ids),
    first_day: one(all.first_day),
    last_day: one(all.last_day),
    purchase_days: one(all.purchase_days),
    orders: one(all.orders),
    revenue: one(all.revenue),
    refunds: one(all.refunds),
    discount: one(all.discount),
    items: one(all.items),
    gap_start: Int32Array.of(0, gaps.length),
    gaps,
  }
}
