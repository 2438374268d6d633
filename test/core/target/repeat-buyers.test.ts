import fc from 'fast-check'
import {expect, it} from 'vitest'
import {orderTable} from '../../../src/core/order/order-table.ts'
import type {MetricOrders} from '../../../src/core/target/metrics/metric-orders.ts'
import {monthBuyers, partedMonths} from '../../../src/core/target/metrics/repeat-buyers.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'
import {order} from '../../stores/sample.ts'

const STARTS = ['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01'].map(dayOf)
const EVERYBODY = {scope: 'all', of: undefined} as const

const someOrders = fc.array(
  fc.tuple(fc.constantFrom('', 'A', 'B', 'C'), fc.integer({min: -40, max: 120}), fc.boolean()),
  {maxLength: 40},
)

function ordersOf(sketched: readonly (readonly [string, number, boolean])[]): MetricOrders {
  const orders = sketched
    .map(([customer_id, day, paid], index) =>
      order({
        id: `O${index}`,
        customer_id,
        at: `${textOfDay((STARTS[0] as number) + day)}T10:00:00`,
        status: paid ? 'paid' : 'cancelled',
      }),
    )
    .sort((left, right) => (left.customer_id + left.at < right.customer_id + right.at ? -1 : 1))
  return {table: orderTable(orders, ['customer', 'day', 'purchase', 'revenue', 'shop', 'rep'], {}), keys: () => ['all']}
}

it('parts the buyers of several months in one pass as a pass for each month would', () => {
  fc.assert(
    fc.property(someOrders, fc.integer({min: 1, max: 31}), (sketched, days) => {
      const orders = ordersOf(sketched)
      const months = partedMonths(orders, STARTS, days)
      expect(months).toHaveLength(3)
      months.forEach(({early, late}, month) => {
        const {buyers, returning} = monthBuyers(orders, STARTS[month] as number, (STARTS[month + 1] as number) - 1)
        const part = (from: number, to?: number): object => ({
          buyers: buyers
            .of(EVERYBODY)
            .subarray(from, to)
            .reduce((sum, value) => sum + value, 0),
          returning: returning
            .of(EVERYBODY)
            .subarray(from, to)
            .reduce((sum, value) => sum + value, 0),
        })
        expect({early, late}).toEqual({early: part(0, days), late: part(days)})
      })
    }),
  )
})
