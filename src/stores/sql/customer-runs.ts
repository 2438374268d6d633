import {ANONYMOUS} from '../../core/order/order.ts'
import type {TableQuery} from '../../core/store/order-tables.ts'
import {numbersOf, type SqlSession, textsOf} from './session.ts'
import {runsSql, type Stretch} from './table-queries.ts'

/** How many orders each customer has, in the order of the tables; that of nobody known comes first, if any. */
export interface CustomerRuns {
  ids: string[]
  counts: Float64Array
  orders: number
}

/** What customers to read at once, with the parameters of the query. */
export interface StretchOfOrders {
  stretch: Stretch
  values: string[]
  /** Orders before it. */
  first: number
}

/** Surrogates stand for what lies beyond U+FFFF. */
const RARE = /[\uD800-\uDFFF\uE000-\uFFFF]/

export async function readRuns(session: SqlSession, query: TableQuery): Promise<CustomerRuns> {
  const [ids, counts] = await session.read(runsSql(query))
  const orders = numbersOf(counts)
  return {ids: textsOf(ids), counts: orders, orders: orders.reduce((sum, count) => sum + count, 0)}
}

/**
 * Stretches of customers with about so many orders each: a database sorts some millions in memory, and of a larger
 * result two copies would be in memory at once. They begin with ids without characters from U+E000 on: against such an
 * id a database compares any other as code units do.
 */
export function stretchesOf({ids, counts, orders}: CustomerRuns, most: number): StretchOfOrders[] {
  const starts: {id: string; first: number}[] = []
  let first = 0
  let begun = 0
  for (const [index, count] of counts.entries()) {
    if (first > begun && first + count - begun > most && !RARE.test(ids[index] as string)) {
      starts.push({id: ids[index] as string, first})
      begun = first
    }
    first += count
  }
  if (starts.length === 0) return orders === 0 ? [] : [{stretch: 'all', values: [], first: 0}]
  const rest = starts.map(({id, first: before}, index): StretchOfOrders => {
    const next = starts[index + 1]?.id
    return next === undefined
      ? {stretch: 'from', values: [id], first: before}
      : {stretch: 'between', values: [id, next], first: before}
  })
  return [{stretch: 'up-to', values: [(starts[0] as {id: string}).id], first: 0}, ...rest]
}

/** The customer of each order as a code, and the customers; orders stand by customer, so that counts say it all. */
export function codesOf({ids, counts, orders}: CustomerRuns): {customer: Int32Array<ArrayBuffer>; customers: string[]} {
  const first = ids[0] === ANONYMOUS ? -1 : 0
  const customer = new Int32Array(orders)
  let row = 0
  for (const [index, count] of counts.entries()) customer.fill(first + index, row, (row += count))
  return {customer, customers: first === -1 ? ids.slice(1) : ids}
}
