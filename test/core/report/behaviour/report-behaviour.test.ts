import {describe, expect, it} from 'vitest'
import {type BehaviourReport, reportBehaviour} from '../../../../src/core/report/behaviour/report-behaviour.ts'
import type {Context} from '../../../../src/core/store/context.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {storeWith} from '../../../support/store-with.ts'
import {compileWhere} from '../../../../src/core/where/compile-where.ts'

const ASK = {asOf: dayOf('2025-06-30')}

/** Three buyers: C1 three times (twice on a day), C2 twice, C3 once; one sale to nobody, one cancelled. */
function shop(least = 1): Promise<Context> {
  const tea = {product_id: 'tea', quantity: 2, amount: 1000}
  const cup = {product_id: 'cup', quantity: 1, amount: 3000}
  return storeWith({
    customers: [{id: 'C1', city: '杭州'}, {id: 'C2', city: '上海'}, {id: 'C3'}],
    products: [
      {id: 'tea', category: '茶', brand: '龙井'},
      {id: 'cup', category: '器具'},
    ],
    settings: {'report.least': least},
    orders: [
      // 2025-06-02 is a Monday.
      {id: 'a', customer_id: 'C1', at: '2025-06-02T09:30:00', amount: 1000, items: 2, channel: 'till', lines: [tea]},
      {id: 'b', customer_id: 'C1', at: '2025-06-02T18:00:00', amount: 3000, items: 1, channel: 'web', lines: [cup]},
      {
        id: 'c',
        customer_id: 'C1',
        at: '2025-06-12T09:59:59',
        amount: 4000,
        items: 3,
        channel: 'till',
        lines: [tea, cup],
      },
      {id: 'd', customer_id: 'C2', at: '2025-06-01T00:00:00', amount: 900, discount: 100, items: 2, lines: [tea]},
      {id: 'e', customer_id: 'C2', at: '2025-06-21T20:00:00', amount: 900, discount: 100, items: 2, lines: [tea]},
      {
        id: 'f',
        customer_id: 'C3',
        at: '2025-06-05T09:00:00',
        amount: 500,
        items: 0,
        lines: [{product_id: 'gift', quantity: 1}],
      },
      {id: 'g', customer_id: '', at: '2025-06-06T09:00:00', amount: 700},
      {id: 'h', customer_id: 'C1', at: '2025-06-25T09:00:00', amount: 700, status: 'cancelled'},
    ],
  })
}

function figure({figures}: BehaviourReport, name: string): unknown {
  const {figure: _, ...rest} = figures.find((row) => row.figure === name) as object & {figure: string}
  return rest
}

describe('report behaviour', () => {
  it('tells rhythm and frequency by days and not by orders', async () => {
    const report = await reportBehaviour(await shop(), ASK)
    expect(report).toMatchObject({buyers: 3, orders: 6, to: '2025-06-30'})
    expect(figure(report, 'gap_days')).toEqual({sample: 2, mean: 15, quarter: 12.5, median: 15, three_quarters: 17.5})
    expect(figure(report, 'own_gap_days')).toMatchObject({sample: 2, mean: 15})
    expect(figure(report, 'purchase_days')).toMatchObject({sample: 3, mean: 5 / 3, median: 2})
  })

  it('gives what is paid for an order and an item, leaving out orders that do not say how many', async () => {
    const report = await reportBehaviour(await shop(), ASK)
    expect(figure(report, 'order_value')).toMatchObject({sample: 6, mean: 103 / 6})
    expect(figure(report, 'items_per_order')).toMatchObject({sample: 5, mean: 2, median: 2})
    expect(figure(report, 'unit_price')).toMatchObject({sample: 5, mean: 98 / 10, median: 5})
    expect(figure(report, 'discount_percent')).toMatchObject({sample: 6, mean: (100 * 2) / 105, median: 0})
  })

  it('divides the purchases by goods, places and times, so that each adds up', async () => {
    const {by, orders} = await reportBehaviour(await shop(), ASK)
    expect(by.channel.map(({value, orders: count, revenue}) => [value, count, revenue])).toEqual([
      ['till', 5, 73],
      ['web', 1, 30],
    ])
    expect(by.category.map(({value, customers, orders: count, revenue}) => [value, customers, count, revenue])).toEqual(
      [
        ['器具', 1, 2, 60],
        ['茶', 2, 4, 40],
        ['', 1, 1, 0],
      ],
    )
    expect(by.brand.map(({value}) => value)).toEqual(['龙井', ''])
    for (const dimension of ['frequency', 'discount', 'channel', 'shop', 'weekday', 'hour'] as const) {
      expect(by[dimension].reduce((sum, row) => sum + row.orders, 0)).toBe(orders)
      expect(by[dimension].reduce((sum, row) => sum + row.revenue_share, 0)).toBeCloseTo(1, 12)
    }
  })

  it('bands customers by purchase days and by discount habit', async () => {
    const {by} = await reportBehaviour(await shop(), ASK)
    expect(by.frequency.map(({value, customers}) => [value, customers])).toEqual([
      ['1', 1],
      ['2', 2],
    ])
    expect(by.discount.map(({value, customers}) => [value, customers])).toEqual([
      ['none', 2],
      ['medium', 1],
    ])
  })

  it('puts each order into its hour and weekday, and none into an hour that only says the day', async () => {
    const {hours, by, left_out} = await reportBehaviour(await shop(), ASK)
    expect(hours[0]?.[9]).toBe(1)
    expect(hours[0]?.[18]).toBe(1)
    expect(hours[3]?.[9]).toBe(2)
    expect(hours.flat().reduce((sum, count) => sum + count, 0)).toBe(5)
    expect(left_out).toEqual({
      anonymous_orders: 1,
      other_orders: 1,
      without_time: 1,
      without_items: 1,
      lines_without_amount: 1,
    })
    expect(by.weekday.map(({value}) => value)).toEqual(['monday', 'thursday', 'saturday', 'sunday'])
  })

  it('looks only at the period and at the customers of a condition', async () => {
    const where = compileWhere('city == "杭州"', {city: 'text'})
    const report = await reportBehaviour(await shop(), {...ASK, where, from: dayOf('2025-06-03')})
    expect(report).toMatchObject({from: '2025-06-03', buyers: 1, orders: 1})
    expect(report.by.category).toHaveLength(2)
    expect(report.left_out).toMatchObject({anonymous_orders: 1, other_orders: 1})
  })

  it('gives no mean of fewer than the setting says', async () => {
    const report = await reportBehaviour(await shop(3), ASK)
    expect(figure(report, 'gap_days')).toEqual({sample: 2})
    expect(figure(report, 'purchase_days')).toMatchObject({sample: 3, median: 2})
  })

  it('is empty where nobody bought', async () => {
    const report = await reportBehaviour(await shop(), {...ASK, to: dayOf('2025-05-31')})
    expect(report).toMatchObject({buyers: 0, orders: 0})
    expect(Object.values(report.by).flat()).toEqual([])
  })
})
