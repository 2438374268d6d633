import {describe, expect, it} from 'vitest'
import type {Customer} from '../../../src/core/customer/customer.ts'
import type {Order} from '../../../src/core/order/order.ts'
import {quadrantPeople, reportQuadrants} from '../../../src/core/segment/report-quadrants.ts'
import {saveSetting} from '../../../src/core/setting/settings.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import type {MemoryStore} from '../../../src/stores/memory/memory-store.ts'
import {header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const asOf = dayOf('2025-06-30')

/** Customers who each placed so many orders of an amount in minor units. */
async function shop(people: readonly (Partial<Customer> & {times: number; amount: number})[]) {
  const context = memoryContext()
  const orders: Order[] = []
  const customers = people.map(({times, amount, ...customer}, index) => {
    const id = `C${index + 1}`
    for (let n = 0; n < times; n++) {
      orders.push(order({id: `${id}-${n}`, customer_id: id, at: `2025-01-${10 + n}T10:00:00`, amount}))
    }
    return {id, registered_at: '2024-01-01T00:00:00', ...customer}
  })
  await context.store.write(header(), async (draft) => draft.save('customer', customers))
  await putOrders(context.store as MemoryStore, orders)
  return context
}

describe('the map of quadrants', () => {
  it('cuts at the mean, the median or given values, with what each corner brings', async () => {
    const context = await shop([
      {times: 1, amount: 100_00},
      {times: 1, amount: 100_00},
      {times: 4, amount: 10_00},
      {times: 0, amount: 0},
    ])
    const {report} = await reportQuadrants(context, {asOf})
    expect(report).toMatchObject({cut: 'mean', value_cut: 70, orders_cut: 2, buyers: 3})
    expect(report.potential).toEqual({registered: 1, leads: 0})
    expect(report.corners).toMatchObject([
      {quadrant: 'high-high', customers: 0},
      {quadrant: 'high-low', customers: 2, orders: 2, revenue: 200, average_order_value: 100},
      {quadrant: 'low-high', customers: 1, orders: 4, revenue: 40, average_order_value: 10},
      {quadrant: 'low-low', customers: 0},
    ])
    const given = await reportQuadrants(context, {asOf, cut: '5,3'})
    expect(given.report).toMatchObject({value_cut: 5, orders_cut: 3})
    expect(given.report.corners.map(({customers}) => customers)).toEqual([1, 2, 0, 0])
    expect((await reportQuadrants(context, {asOf, cut: 'median'})).report.value_cut).toBe(100)
    await expect(reportQuadrants(context, {asOf, cut: '5,'})).rejects.toThrow('no value for quadrant.cut')
  })

  it('lists the people of a corner by revenue', async () => {
    const context = await shop([
      {times: 1, amount: 100_00},
      {times: 1, amount: 300_00},
      {times: 9, amount: 10_00},
    ])
    const reported = await reportQuadrants(context, {asOf, cut: '50,3', fields: ['id', 'revenue']})
    expect(quadrantPeople(reported, ['id', 'revenue'], 'high-low')).toEqual([
      {id: 'C2', revenue: 300},
      {id: 'C1', revenue: 100},
    ])
  })

  it('says from the data that many small shops order often and little', async () => {
    const small = Array.from({length: 40}, () => ({times: 8, amount: 20_00, kind: 'sole-shop' as const}))
    const others = Array.from({length: 60}, (_, index) => ({
      times: 1 + (index % 2),
      amount: index < 50 ? 200_00 : 30_00,
      kind: 'household' as const,
    }))
    const {report} = await reportQuadrants(await shop([...small, ...others]), {asOf})
    expect(report.large).toMatchObject({
      quadrant: 'low-high',
      share: 0.4,
      orders_per_customer: 8,
      average_order_value: 20,
      kinds: [{kind: 'sole-shop', share: 1, of_all: 0.4, customers: 40}],
    })
    expect(report.large?.expected_share).toBeCloseTo(0.5 * 0.4)
  })

  it('names no corner where order value has nothing to do with the number of orders', async () => {
    const people = [1, 3].flatMap((times) => [50_00, 150_00].map((amount) => ({times, amount})))
    const {report} = await reportQuadrants(await shop(people), {asOf})
    expect(report.large).toBeUndefined()
    expect(report.corners.map(({share, expected_share}) => [share, expected_share])).toEqual(
      Array.from({length: 4}, () => [0.25, 0.25]),
    )
  })

  it('follows the setting, which refuses what is no cut', async () => {
    const context = await shop([{times: 1, amount: 100_00}])
    await context.store.write(header(), (draft) => saveSetting(draft, 'quadrant.cut', '80,2'))
    expect((await reportQuadrants(context, {asOf})).report).toMatchObject({cut: '80,2', value_cut: 80, orders_cut: 2})
    const refused = context.store.write(header(), (draft) => saveSetting(draft, 'quadrant.cut', '80,-2'))
    await expect(refused).rejects.toThrow('no value for quadrant.cut')
  })
})
