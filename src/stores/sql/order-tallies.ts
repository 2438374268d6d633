import {OrderTally, type TalliedOrders} from '../../core/order/order-tally.ts'
import type {Day} from '../../core/time/day.ts'
import {codedNames} from './coded-names.ts'
import type {CodedCustomers} from './customer-codes.ts'
import {inDays} from './day-range.ts'
import {DAY, double, integer, REFUND} from './fact-queries.ts'
import {integersOf, numbersOf, readNumbers, type SqlSession} from './session.ts'

/** What an order names that a customer can have a favourite of. */
export type PlaceField = 'channel' | 'shop'

/**
 * What the orders of each customer come to, with a code of these fields kept of each purchase. They are read as they lie,
 * with a number for the customer, and added up here: that takes half the time of having the database group them by the
 * customers' texts, and answers every question at once. Undefined where the customer of an order is not among the coded.
 */
export async function tallyStored(
  session: SqlSession,
  {until, fields}: {until: Day; fields: readonly PlaceField[]},
  {ids, sql}: CodedCustomers,
): Promise<TalliedOrders | undefined> {
  const [capacity = 0] = await readNumbers(session, `SELECT ${double('count(*)')} FROM orders`)
  const tally = new OrderTally(ids, until, {capacity, more: fields.length})
  const codes = ['coalesce(who.code, -1)', DAY, 'CAST(purchase AS INTEGER)'].map(integer)
  const values = ['revenue', REFUND, 'discount', 'items'].map(double)
  const more = fields.map((field) => integer(`coalesce(${field}s.code, -1)`))
  const joins = fields.map(
    (field) => `LEFT JOIN ${codedNames(placeNames(field))} ${field}s ON ${field}s.name = ${field}`,
  )
  const sqlOfOrders = `SELECT ${[...codes, ...values, ...more].join(', ')}
    FROM orders LEFT JOIN ${sql} who ON who.name = customer_id ${joins.join(' ')}
    WHERE customer_id <> '' AND ${inDays(undefined, until)}`
  let known = true
  await session.scan(sqlOfOrders, [], (columns) => {
    const [customer, day, purchase] = columns.slice(0, 3).map(integersOf) as [Int32Array, Int32Array, Int32Array]
    known &&= !customer.includes(-1)
    if (!known) return
    const [revenue, refund, discount, items] = columns.slice(3, 7).map(numbersOf) as Sums
    const places = columns.slice(7).map(integersOf)
    tally.add({rows: customer.length, customer, day, purchase, revenue, refund, discount, items, more: places})
  })
  return known ? tally.finish() : undefined
}

type Sums = [Float64Array, Float64Array, Float64Array, Float64Array]

/** The names behind the codes of a field. */
export function placeNames(field: PlaceField): string {
  return `SELECT DISTINCT ${field} AS name FROM orders WHERE ${field} IS NOT NULL`
}
