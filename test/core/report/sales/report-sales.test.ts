import {describe, expect, it} from 'vitest'
import {compileWhere} from '../../../../src/core/where/compile-where.ts'
import type {Order} from '../../../../src/core/order/order.ts'
import {reportSales, type SalesReport} from '../../../../src/core/report/sales/report-sales.ts'
import type {SalesBy} from '../../../../src/core/report/sales/sales-by.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {header, order, putOrders} from '../../../stores/sample.ts'
import {memoryContext} from '../../../support/context.ts'

const AS_OF = dayOf('2025-03-31')
const buy = (id: string, customer_id: string, at: string, more: Partial<Order> = {}): Order =>
  order({id, customer_id, at: `${at}T10:00:00`, ...more})

/** A shop that sells every day of the quarter to somebody unknown, so that all months are complete. */
const DAILY = Array.from({length: 90}, (_, day) => {
  const at = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)
  return buy(`x${day}`, '', at, {amount: 100, items: 1, lines: [{product_id: 'tea', quantity: 1, amount: 100}]})
})
const ORDERS = [
  ...DAILY,
  buy('a1', 'A', '2025-01-05', {amount: 1000, shop: 'north'}),
  buy('a2', 'A', '2025-01-05', {amount: 500, shop: 'north'}),
  buy('a3', 'A', '2025-02-10', {amount: 3000, shop: 'south'}),
  buy('b1', 'B', '2025-02-11', {amount: 2000, shop: 'south', refunded: 500}),
  buy('b2', 'B', '2025-02-20', {amount: -300, status: 'returned', shop: 'south'}),
  buy('c1', 'C', '2025-03-01', {amount: 800, status: 'cancelled'}),
]

async function report(by: SalesBy, more: Partial<Parameters<typeof reportSales>[1]> = {}): Promise<SalesReport> {
  const context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('customer', [{id: 'A', region: 'East'}, {id: 'B'}, {id: 'C'}])
    await draft.save('shop', [{id: 'south', region: 'West'}, {id: 'north'}])
    await draft.save('product', [{id: 'tea', category: '食品/茶'}])
  })
  await putOrders(context.store, ORDERS)
  return reportSales(context, {asOf: AS_OF, by, against: 'previous', level: 1, ...more})
}

describe('sales by month', () => {
  it('are first and later purchases, what nobody known bought, and returns on their own', async () => {
    const {rows, total} = await report('month')
    expect(rows.map(({label, is_complete}) => [label, is_complete])).toEqual([
      ['2025-01', true],
      ['2025-02', true],
      ['2025-03', true],
    ])
    expect(rows[0]).toMatchObject({revenue: 46, orders: 33, customers: 1, new_customers: 1, new_revenue: 15})
    expect(rows[1]).toMatchObject({
      revenue: 28 + 30 + 15 - 3,
      new_revenue: 15,
      returning_revenue: 30,
      second_revenue: 30,
      anonymous_revenue: 28,
      returned: -3,
      refunds: 8,
      customers: 2,
      frequency: 1,
    })
    expect(total).toMatchObject({revenue: 46 + 70 + 31, customers: 2, orders: 94, anonymous_orders: 90})
  })

  it('change by parts that add up', async () => {
    const {rows} = await report('month')
    expect(rows[0]?.change).toBeUndefined()
    for (const {change} of rows.slice(1)) {
      for (const parts of [change?.purchases, change?.orders, change?.customers, change?.items]) {
        const sum = Object.values(parts ?? {}).reduce((left, right) => left + right, 0)
        expect(sum).toBeCloseTo(change?.change ?? Number.NaN, 9)
      }
    }
    expect(rows[1]?.change).toMatchObject({against: '2025-01', change: 24, purchases: {first: 0, second: 30}})
  })

  it('compare no month that is cut short', async () => {
    const {rows} = await report('month', {from: dayOf('2025-01-10'), to: dayOf('2025-03-15')})
    expect(rows.map(({is_complete}) => is_complete)).toEqual([false, true, false])
    expect(rows.map(({change}) => change)).toEqual([undefined, undefined, undefined])
    expect(rows[0]).toMatchObject({revenue: 22, orders: 22})
  })

  it('narrow to customers, and then leave nobody known out', async () => {
    const where = compileWhere('region == "East"', {region: 'text'})
    const {total} = await report('month', {where, condition: 'region == "East"'})
    expect(total).toMatchObject({revenue: 45, anonymous_orders: 0, customers: 1})
  })
})

describe('sales by a dimension', () => {
  it('put the region of the shop before that of the customer', async () => {
    const {rows} = await report('region')
    expect(rows.map(({label, kind, revenue}) => [label, kind, revenue])).toEqual([
      ['West', 'group', 42],
      ['East', 'group', 15],
      ['', 'none', 90],
    ])
  })

  it('compare with the months before', async () => {
    const {rows, change} = await report('shop', {from: dayOf('2025-02-01'), to: dayOf('2025-02-28')})
    expect(change).toMatchObject({against: '2025-01-01 – 2025-01-31', change: 24})
    const south = rows.find(({label}) => label === 'south')
    expect(south?.change).toMatchObject({change: 42, orders: {orders: 45, order_value: 0, returned: -3}})
    const north = rows.find(({label}) => label === 'north')
    expect(north).toMatchObject({revenue: 0, change: {change: -15}})
  })

  it('split orders by the categories of their lines; what is on no line has a row of its own', async () => {
    const {rows, total} = await report('category')
    const sum = rows.reduce((left, {revenue}) => left + revenue, 0)
    expect(sum).toBeCloseTo(total.revenue, 9)
    expect(rows.map(({label, kind}) => [label, kind])).toEqual([
      ['食品', 'group'],
      ['', 'rest'],
    ])
    expect(rows[0]).toMatchObject({orders: 94, revenue: 130})
  })

  it('are nothing without orders', async () => {
    const empty = await reportSales(memoryContext(), {asOf: AS_OF, by: 'shop', against: 'previous', level: 1})
    expect(empty).toMatchObject({rows: [], total: {revenue: 0, orders: 0}})
  })
})
