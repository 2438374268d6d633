import {repFinder} from '../../rep/rep-of.ts'
import {orderRegions} from '../../report/order-region.ts'
import type {OrderTable} from '../../store/order-tables.ts'
import type {Book} from '../../store/store.ts'
import type {Day} from '../../time/day.ts'
import {type DailySums, dailySums, keysOf} from './daily-sums.ts'

const FIELDS = ['customer', 'day', 'purchase', 'revenue', 'shop', 'rep'] as const

/** All orders up to a day, by customer and time, and in whose sums each counts: its rep's, its shop's, its region's. */
export interface MetricOrders {
  table: OrderTable<(typeof FIELDS)[number]>
  keys: (row: number) => readonly string[]
}

export async function metricOrders(book: Book, until: Day): Promise<MetricOrders> {
  const table = await book.orders.columns(FIELDS, {until})
  const {group, names} = await orderRegions(book, table)
  const repOf = repFinder(await book.all('rep'))
  const reps = table.reps.map((name) => repOf(name) ?? name)
  // Few reps stand in few shops: the keys of each of these are made once.
  const known = new Map<number, readonly string[]>()
  const keys = (row: number): readonly string[] => {
    const [rep, shop, region] = [table.rep[row] as number, table.shop[row] as number, group[row] as number]
    const code = ((rep + 1) * (table.shops.length + 1) + shop + 1) * (names.length + 1) + region + 1
    const own = known.get(code) ?? keysOf({rep: reps[rep], shop: table.shops[shop], region: names[region]})
    known.set(code, own)
    return own
  }
  return {table, keys}
}

/** Paid less refunded, in minor units, on the day of the order; sales to nobody known and stand-alone returns included. */
export function revenueByDay({table, keys}: MetricOrders, from: Day, until: Day): DailySums {
  const sums = dailySums(from, until)
  for (let row = 0; row < table.rows; row++) {
    const day = table.day[row] as number
    if (day >= from && table.revenue[row] !== 0) sums.add(day, table.revenue[row] as number, keys(row))
  }
  return sums
}

/** Customers by the day of their first purchase ever; they are whose that order is. */
export function newCustomersByDay({table, keys}: MetricOrders, from: Day, until: Day): DailySums {
  const sums = dailySums(from, until)
  let last = -1
  for (let row = 0; row < table.rows; row++) {
    const customer = table.customer[row] as number
    if (customer < 0 || customer === last || table.purchase[row] === 0) continue
    last = customer
    sums.add(table.day[row] as number, 1, keys(row))
  }
  return sums
}
