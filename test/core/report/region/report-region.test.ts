import {describe, expect, it} from 'vitest'
import type {Order} from '../../../../src/core/order/order.ts'
import {
  regionListRows,
  type RegionQuery,
  type RegionReport,
  reportRegion,
} from '../../../../src/core/report/region/report-region.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {header, order, putOrders} from '../../../stores/sample.ts'
import {memoryContext} from '../../../support/context.ts'

const buy = (id: string, customer_id: string, at: string, more: Partial<Order> = {}): Order =>
  order({id, customer_id, at: `${at}T10:00:00`, ...more})

const ORDERS = [
  buy('a1', 'A', '2025-01-02', {shop: 'south', refunded: 200}),
  buy('a2', 'A', '2025-02-10', {amount: 3000}),
  buy('b1', 'B', '2025-02-11', {shop: 'unheard-of', amount: 500}),
  buy('x1', '', '2025-02-25', {shop: 'south', amount: 100, lines: [{product_id: 'pot', quantity: 1, amount: 100}]}),
]

async function report(more: Partial<RegionQuery> = {}): Promise<RegionReport> {
  const context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('customer', [{id: 'A', region: 'East'}, {id: 'B'}])
    await draft.save('shop', [{id: 'south', region: 'South'}])
    await draft.save('product', [{id: 'tea', category: 'Food/Tea'}])
  })
  await putOrders(context.store, ORDERS)
  return reportRegion(context, {asOf: dayOf('2025-02-25'), by: 'month', level: 1, ...more})
}

describe('regions', () => {
  it("are the shop's, else the customer's, else none, by month", async () => {
    const {regions, columns, total} = await report()
    expect(columns.map(({column, is_complete}) => [column, is_complete])).toEqual([
      ['2025-01', true],
      ['2025-02', false],
    ])
    expect(regions.map(({region, revenue, cells}) => [region, revenue, cells.map((cell) => cell.revenue)])).toEqual([
      ['East', 30, [0, 30]],
      ['South', 9, [8, 1]],
      ['', 5, [0, 5]],
    ])
    expect(regions[1]).toMatchObject({orders: 2, customers: 1})
    expect(total).toEqual({revenue: 44, orders: 4, customers: 2})
  })

  it('add up over categories, with what is on no line', async () => {
    const {regions, columns, total} = await report({by: 'category'})
    expect(columns.map(({column, kind}) => [column, kind])).toEqual([
      ['Food', 'category'],
      ['', 'none'],
      ['', 'rest'],
    ])
    const sum = regions.flatMap(({cells}) => cells).reduce((left, {revenue}) => left + revenue, 0)
    expect(sum).toBeCloseTo(total.revenue, 9)
  })

  it('look at the days asked for', async () => {
    const {total, columns} = await report({from: dayOf('2025-02-11')})
    expect(total).toMatchObject({revenue: 6, orders: 2})
    expect(columns.map(({column}) => column)).toEqual(['2025-02'])
  })

  it('are listed a row a cell', async () => {
    const rows = regionListRows(await report())
    expect(rows).toHaveLength(6)
    expect(rows[0]).toEqual({
      region: 'East',
      period: '2025-01',
      kind: 'period',
      is_complete: true,
      revenue: 0,
      orders: 0,
      customers: 0,
    })
  })

  it('are none without orders', async () => {
    const empty = await reportRegion(memoryContext(), {asOf: 20_000, by: 'week', level: 1})
    expect(empty).toMatchObject({regions: [], columns: [], total: {orders: 0}})
  })
})
