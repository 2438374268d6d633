import {describe, expect, it} from 'vitest'
import type {Order} from '../../../../src/core/order/order.ts'
import {reportTop, type TopQuery, type TopReport} from '../../../../src/core/report/top/report-top.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {header, order, putOrders} from '../../../stores/sample.ts'
import {memoryContext} from '../../../support/context.ts'

/** A hundred buyers; the first twenty of them spend ten times as much, all of it in the north, half of it on pots. */
const ORDERS = Array.from({length: 100}, (_, index): Order => {
  const isBest = index < 20
  const amount = isBest ? 10_000 : 1000
  const tea = {product_id: 'tea', quantity: 1, amount: isBest ? 5000 : 1000}
  return order({
    id: `o${index}`,
    customer_id: `C${String(index).padStart(3, '0')}`,
    amount,
    shop: index < 50 ? 'north' : 'south',
    lines: isBest ? [tea, {product_id: 'pot', quantity: 1, amount: 5000}] : [tea],
  })
})
const OTHERS = [
  order({id: 'x', customer_id: '', amount: 99_999, shop: 'south'}),
  order({
    id: 'y',
    customer_id: 'C099',
    amount: 90_000,
    status: 'cancelled',
    lines: [{product_id: 'car', quantity: 1, amount: 90_000}],
  }),
  order({id: 'z', customer_id: 'C098', amount: 1, shop: 'tiny', lines: [{product_id: 'tea', quantity: 1}]}),
]

async function report(more: Partial<TopQuery> = {}, orders: Order[] = [...ORDERS, ...OTHERS]): Promise<TopReport> {
  const context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('shop', [
      {id: 'north', region: 'N'},
      {id: 'south', region: 'S'},
    ])
    await draft.save('product', [{id: 'pot', name: 'Pot', category: 'Ware'}])
  })
  await putOrders(context.store, orders)
  return reportTop(context, {asOf: dayOf('2025-06-30'), ...more})
}

describe('the high-value customers', () => {
  it('are the top fifth of the buyers by revenue', async () => {
    expect(await report()).toMatchObject({buyers: 100, best: 20, least_revenue: 100, top_share: 0.2})
    const {revenue_share, left_out} = await report()
    expect(revenue_share).toBeCloseTo(2000 / 2800.01, 9)
    expect(left_out).toEqual({anonymous_orders: 1, lines_without_amount: 1})
  })

  it('prefer what is a greater share of their spending than of everybody’s', async () => {
    const {products} = await report()
    expect(products.map(({rank, product_id}) => [rank, product_id])).toEqual([
      [1, 'pot'],
      [2, 'tea'],
    ])
    expect(products[0]).toMatchObject({
      name: 'Pot',
      category: 'Ware',
      best_revenue: 1000,
      best_share: 0.5,
      best_penetration: 1,
      all_penetration: 0.2,
      best_buyers: 20,
    })
    // Twenty buyers are too few for an index; of tea a hundred are enough: 50 % against 1800 of 2800.
    expect(products[0]?.index).toBeUndefined()
    expect(products[1]?.index).toBeCloseTo((100 * 0.5) / (1800 / 2800), 6)
  })

  it('are rare in a value lowland: the interval of their share lies below that of all', async () => {
    const {shops, regions} = await report()
    expect(shops.map(({place, standing, best, buyers}) => [place, standing, best, buyers])).toEqual([
      ['south', 'low', 0, 50],
      ['north', 'high', 20, 50],
    ])
    expect(regions.map(({place, standing}) => [place, standing])).toEqual([
      ['S', 'low'],
      ['N', 'high'],
    ])
  })

  it('say nothing of a place with few buyers', async () => {
    const {shops} = await report({}, ORDERS.slice(0, 60))
    expect(shops.at(-1)).toMatchObject({place: 'south', buyers: 10, standing: 'too-few'})
  })

  it('are nobody where nobody bought', async () => {
    expect(await report({}, [])).toMatchObject({buyers: 0, best: 0, products: [], shops: [], revenue_share: 0})
  })
})
