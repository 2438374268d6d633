import {describe, expect, it} from 'vitest'
import type {Order} from '../../../../src/core/order/order.ts'
import {type Influence, influenceByRep} from '../../../../src/core/report/reps/influence.ts'
import {liftOf} from '../../../../src/core/report/reps/lift.ts'
import {orderTable} from '../../../../src/core/order/order-table.ts'
import {type Day, dayOf, secondsOf, textOfDay} from '../../../../src/core/time/day.ts'
import type {Touch} from '../../../../src/core/touch/touch.ts'
import {order, touch} from '../../../stores/sample.ts'

const FIELDS = ['customer', 'day', 'second', 'purchase', 'revenue', 'rep'] as const
const DAY = dayOf('2025-06-01')

/** What li influenced: purchases of customers on days, contacts on days. */
function influence(
  bought: readonly (readonly [customer: string, day: Day, hour?: string])[],
  touches: readonly Partial<Touch>[],
  end = '2025-12-31T23:59:59',
): Influence | undefined {
  const orders = bought
    .map(([customer_id, day, hour = '12'], index): Order =>
      order({id: `O${String(index).padStart(4, '0')}`, customer_id, at: `${textOfDay(day)}T${hour}:00:00`}),
    )
    .sort((left, right) => (left.customer_id + left.at < right.customer_id + right.at ? -1 : 1))
  const contacts = touches.map((one, index) =>
    touch({id: `t${index}`, at: '2025-06-01T10:00:00', kind: 'call', rep: 'li', customer_id: 'A', ...one}),
  )
  const found = influenceByRep(contacts, orderTable(orders, FIELDS, {}), {
    ...{from: DAY, until: DAY + 29, days: 14, end: secondsOf(end)},
    repOf: (rep) => rep,
  })
  return found.get('li')
}

/** A customer who bought on so many days apart, for a year before June. */
const regular = (customer: string, every: number): [string, Day][] =>
  Array.from({length: Math.floor(400 / every)}, (_, index) => [customer, DAY - 1 - index * every])

describe('what a contact influenced', () => {
  it('is what the customer bought after it, within the days', () => {
    const found = influence(
      [
        ['A', DAY, '09'],
        ['A', DAY, '11'],
        ['A', DAY + 13],
        ['A', DAY + 15],
      ],
      [{}],
    )
    expect(found).toMatchObject({customers: 1, windows: 1, orders: 2, revenue: 2000})
  })

  it('counts a purchase once where contacts follow each other, up to the days after the last', () => {
    const found = influence(
      [
        ['A', DAY + 5],
        ['A', DAY + 20],
        ['A', DAY + 27],
      ],
      [{}, {at: '2025-06-09T10:00:00'}],
    )
    expect(found).toMatchObject({windows: 1, orders: 2})
  })

  it('leaves out attempts that reached nobody, customers who came by themselves, and what is outside the period', () => {
    const none = [
      {outcome: 'no-answer'},
      {kind: 'store-visit' as const},
      {kind: 'note' as const},
      {customer_id: ''},
      {at: '2025-05-31T10:00:00'},
    ]
    expect(influence([['A', DAY + 1]], none)).toBeUndefined()
  })

  it("is compared with as many purchases as the customer's own past year has in so many days", () => {
    const found = influence([...regular('A', 7), ['A', DAY + 3], ['A', DAY + 4], ['A', DAY + 5]], [{}])
    // 53 purchases in the 365 days before: two in a window of 14 days.
    expect(found?.pairs).toEqual([{bought: 3, usual: (53 / 365) * 14}])
  })

  it('begins the past of a young customer with the first purchase, which does not count itself', () => {
    const found = influence(
      [
        ['A', DAY - 40, '10'],
        ['A', DAY - 20],
      ],
      [{}],
    )
    expect(found?.pairs).toEqual([{bought: 0, usual: expect.closeTo((1 / 40) * 14, 9)}])
  })

  it('does not compare who has no past of four weeks, nor days that are not over', () => {
    expect(influence([['A', DAY - 20]], [{}])).toMatchObject({pairs: [], no_past: 1, open: 0})
    expect(influence([['B', DAY - 20]], [{}])).toMatchObject({pairs: [], no_past: 1, customers: 1})
    const open = influence([...regular('A', 7), ['A', DAY + 2]], [{}], '2025-06-10T12:00:00')
    expect(open).toMatchObject({pairs: [], open: 1, orders: 1})
  })
})

describe('the lift', () => {
  const many = (count: number, bought: (index: number) => number): {bought: number; usual: number}[] =>
    Array.from({length: count}, (_, index) => ({bought: bought(index), usual: 1}))

  it('is how much more was bought than usual, with an interval that holds it', () => {
    const lift = liftOf(
      many(100, (index) => (index % 2 === 0 ? 3 : 1)),
      30,
    )
    expect(lift?.lift).toBeCloseTo(1, 9)
    // The sum of 100 values with a deviation of 1.005: ± 1.96 × 0.1005.
    expect(lift?.low).toBeCloseTo(1 - 1.96 * 0.1005, 3)
    expect(lift?.high).toBeCloseTo(1 + 1.96 * 0.1005, 3)
  })

  it('is not told of too few customers, or where nothing was usual', () => {
    expect(
      liftOf(
        many(29, () => 2),
        30,
      ),
    ).toBeUndefined()
    expect(
      liftOf(
        Array.from({length: 50}, () => ({bought: 1, usual: 0})),
        30,
      ),
    ).toBeUndefined()
  })

  it('of contacts that do nothing holds 0 about 19 times in 20', () => {
    let state = 7
    const random = (): number => {
      state = (state * 16_807) % 2_147_483_647
      return state / 2_147_483_647
    }
    let held = 0
    const runs = 300
    for (let run = 0; run < runs; run++) {
      const pairs = Array.from({length: 60}, () => {
        const rate = 0.2 + 1.6 * random()
        const bought = Array.from({length: 10}, () => Number(random() < rate / 10)).reduce((sum, one) => sum + one, 0)
        return {bought, usual: rate}
      })
      const lift = liftOf(pairs, 30)
      if (lift && lift.low <= 0 && lift.high >= 0) held++
    }
    expect(held / runs).toBeGreaterThan(0.91)
    expect(held / runs).toBeLessThan(0.985)
  })
})
