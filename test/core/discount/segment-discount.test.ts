import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {discountDepth} from '../../../src/core/discount/depth.ts'
import {discountCustomers} from '../../../src/core/discount/discount-customers.ts'
import {DISCOUNT_CLASSES} from '../../../src/core/discount/discount-classes.ts'
import {segmentDiscount} from '../../../src/core/discount/segment-discount.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'
import {putShop, type SketchedOrder} from '../../support/shop.ts'

const ASKED = {asOf: dayOf('2025-06-30')}

/** A purchase a month of so much at list price in minor units, the discounts as given. */
function monthly(who: string, list: number, discounts: readonly number[]): SketchedOrder[] {
  return discounts.map((discount, month) => ({
    who,
    on: `2025-0${month + 1}-05`,
    lines: [['tea', 1, list - discount]],
    discount,
  }))
}

async function judge(orders: readonly SketchedOrder[], query: {from?: number} = {}) {
  const context = memoryContext()
  await putShop(context.store, [{id: 'tea'}], orders)
  return segmentDiscount(context, {...ASKED, ...query, fields: ['name']})
}

const ORDERS = [
  ...monthly('C1', 10_000, [0, 0, 0, 0, 500, 0]), // one in six: buys without
  ...monthly('C2', 8000, [800, 0, 800, 0]), // half: sometimes
  ...monthly('C3', 6000, [600, 600, 0]), // two in three, a tenth off: light
  ...monthly('C4', 4000, [600, 600, 600]), // always 15 % off: middle
  ...monthly('C5', 2000, [1000, 500, 500]), // always, usually a quarter off: deep
  ...monthly('C6', 1000, [500, 500]), // twice only
]

describe('the habit of discounts', () => {
  it('tells who buys without an offer, who needs one, and how deep', async () => {
    const rows = discountCustomers(await judge(ORDERS), {fields: ['name']})
    expect(rows.map(({id, habit, advice}) => [id, habit, advice])).toEqual([
      ['C1', 'none', 'none'],
      ['C2', 'sometimes', 'hold-back'],
      ['C3', 'light', 'offer'],
      ['C4', 'middle', 'offer'],
      ['C5', 'deep', 'offer'],
      ['C6', 'too-few', 'wait'],
    ])
    expect(rows[0]).toMatchObject({name: 'Name of C1', orders: 6, basket_value: 100, allowance: undefined})
    expect(rows[0]?.['at_discount']).toBeCloseTo(1 / 6, 12)
  })

  it('refuses a period that begins after the day judged from', async () => {
    const asked = judge(ORDERS, {from: dayOf('2025-07-01')})
    await expect(asked).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: 'The period is empty: it begins on 2025-07-01 and ends on 2025-06-30.',
    })
  })

  it('makes the allowance of the usual discount on the usual order', async () => {
    const rows = discountCustomers(await judge(ORDERS), {fields: []})
    const allowances = Object.fromEntries(rows.map(({id, allowance}) => [id, allowance]))
    expect(allowances).toEqual({C1: undefined, C2: 8, C3: 6, C4: 6, C5: 5, C6: undefined})
  })

  it('cuts the baskets where a third and two thirds of the buyers lie below', async () => {
    const {report, buyers} = await judge(ORDERS)
    expect([...buyers.basket_value]).toEqual([10_000, 7600, 5400, 3400, 1500, 500])
    expect(buyers.basket).toEqual(['large', 'large', 'middle', 'middle', 'small', 'small'])
    expect(report.thresholds.basket_cuts).toEqual([27.35, 61.7])
    expect(report.classes.map((one) => one.class)).toEqual([
      'none-large',
      'sometimes-large',
      'light-middle',
      'middle-middle',
      'deep-small',
      'too-few-small',
    ])
  })

  it('takes a discount of a tenth rounded to cents for a tenth', async () => {
    const rows = discountCustomers(await judge(monthly('C1', 1999, [200, 200, 200])), {fields: []})
    expect(rows[0]).toMatchObject({habit: 'light'})
  })

  it('takes cents off a sum for no discount', async () => {
    const {report} = await judge(monthly('C1', 10_020, [20, 20, 20]))
    expect(report).toMatchObject({orders: 3, discounted_orders: 0, classes: []})
  })

  it('takes later refunds off the revenue, not off what the order cost', async () => {
    const orders = ORDERS.map((one) => (one.who === 'C1' ? {...one, refunded: 100} : one))
    const {report, buyers} = await judge(orders)
    expect(buyers.basket_value[0]).toBe(10_000)
    expect(report.classes[0]).toMatchObject({class: 'none-large', revenue: 589})
  })

  it('leaves out and counts sales to nobody known, what is no purchase and what cost nothing', async () => {
    const {report} = await judge([
      ...ORDERS,
      ...monthly('', 5000, [500]),
      {...(monthly('C1', 5000, [500])[0] as SketchedOrder), status: 'cancelled'},
      ...monthly('C1', 0, [0]),
      {...(monthly('C1', 5000, [500])[0] as SketchedOrder), on: '2024-06-29'},
    ])
    expect(report.left_out).toEqual({anonymous_orders: 1, no_purchases: 1, free_orders: 1})
    expect(report.orders).toBe(21)
  })

  it('holds every buyer in exactly one class', async () => {
    const orders = fc.array(
      fc.record({
        who: fc.constantFrom('C1', 'C2', 'C3', 'C4', 'C5'),
        day: fc.integer({min: 0, max: 170}),
        paid: fc.integer({min: 0, max: 9000}),
        discount: fc.integer({min: 0, max: 3000}),
      }),
      {maxLength: 50},
    )
    await fc.assert(
      fc.asyncProperty(orders, async (list) => {
        const sketches = list.map(({who, day, paid, discount}) => {
          const on = textOfDay(dayOf('2025-01-01') + day)
          return {who, on, lines: [['tea', 1, paid]] as const, discount}
        })
        const {report} = await judge(sketches)
        const {classes, buyers, discounted_orders} = report
        if (discounted_orders > 0) expect(classes.reduce((sum, {customers}) => sum + customers, 0)).toBe(buyers)
        expect(classes.every((one) => DISCOUNT_CLASSES.includes(one.class))).toBe(true)
      }),
      {numRuns: 60},
    )
  })
})

it('measures a discount as a share of the list price', () => {
  expect([discountDepth(80, 20), discountDepth(0, 20), discountDepth(80, 0), discountDepth(0, 0)]).toEqual([
    0.2, 1, 0, 0,
  ])
})
