import {orderRegions} from '../../report/order-region.ts'
import type {OrderTable} from '../../store/facts.ts'
import type {Book} from '../../store/store.ts'
import type {Day} from '../../time/day.ts'
import {type DailySums, type Doer, dailySums} from './daily-sums.ts'

const FIELDS = ['customer', 'day', 'purchase', 'revenue', 'shop', 'rep'] as const

/** All orders up to a day, by customer and time, and who made each: its rep, its shop, and the region that reports give it. */
export interface MetricOrders {
  table: OrderTable<(typeof FIELDS)[number]>
  doer: (row: number) => Doer
}

export async function metricOrders(book: Book, until: Day): Promise<MetricOrders> {
  const table = await book.orders.columns(FIELDS, {until})
  const {group, names} = await orderRegions(book, table)
  return {
    table,
    doer: (row) => ({
      rep: table.reps[table.rep[row] as number],
      shop: table.shops[table.shop[row] as number],
      region: names[group[row] as number],
    }),
  }
}

/** Paid less refunded, in minor units, on the day of the order; sales to nobody known and stand-alone returns included. */
export function revenueByDay({table, doer}: MetricOrders, from: Day, until: Day): DailySums {
  const sums = dailySums(from, until)
  for (let row = 0; row < table.rows; row++) {
    const day = table.day[row] as number
    if (day >= from && day <= until && table.revenue[row] !== 0) sums.add(day, table.revenue[row] as number, doer(row))
  }
  return sums
}

/** Customers by the day of their first purchase ever; they are whose that order is. */
export function newCustomersByDay({table, doer}: MetricOrders, from: Day, until: Day): DailySums {
  const sums = dailySums(from, until)
  let last = -1
  for (let row = 0; row < table.rows; row++) {
    const customer = table.customer[row] as number
    if (customer < 0 || customer === last || table.purchase[row] === 0) continue
    last = customer
    const day = table.day[row] as number
    if (day >= from && day <= until) sums.add(day, 1, doer(row))
  }
  return sums
}
