import {OrderTally, type TalliedOrders} from '../../core/order/order-tally.ts'
import type {Day} from '../../core/time/day.ts'
import {type CodedCustomers, putCodes} from './customer-codes.ts'
import {inDays} from './day-range.ts'
import {CUSTOMER, DAY, double, integer, REFUND} from './fact-queries.ts'
import type {PlaceCodes} from './place-codes.ts'
import {integersOf, numbersOf, readNumbers, type SqlSession} from './session.ts'

/**
 * What the orders of each customer come to, with the code of its place kept of each purchase, if places are to be told
 * apart. They are read as they lie, with the number of the customer, and added up here: that takes half the time of having
 * the database group them by the customers' texts, and answers every question at once. Undefined where the codes do not
 * do: the customer of an order is not among them, or they are in another order.
 */
export async function tallyStored(
  session: SqlSession,
  {until, code, joins, values, places}: PlaceCodes & {until: Day},
  {count, ids, codes}: CodedCustomers,
): Promise<TalliedOrders | undefined> {
  const [capacity = 0] = await readNumbers(session, `SELECT ${double('count(*)')} FROM orders`)
  const tally = new OrderTally(count, until, {capacity, places: places.size > 0})
  // As arithmetic, and not by cases: so a database can work out the code once for each name.
  const placed = `(${code} + 1) * CAST(purchase AS INTEGER) - 1`
  const sums = ['revenue', REFUND, 'discount', 'items'].map(double)
  const sqlOfOrders = `SELECT ${[CUSTOMER, integer(DAY), integer(placed), ...sums].join(', ')}
    FROM orders ${joins} WHERE customer_number IS NOT NULL AND ${inDays(undefined, until)}`
  let known = true
  let own = new Int32Array(0)
  await session.scan(sqlOfOrders, values, (columns) => {
    const [number, day, place] = columns.slice(0, 3).map(integersOf) as [Int32Array, Int32Array, Int32Array]
    if (own.length < number.length) own = new Int32Array(number.length)
    const customer = own.subarray(0, number.length)
    customer.set(number)
    known &&= putCodes(customer, codes)
    if (!known) return
    const [revenue, refund, discount, items] = columns.slice(3).map(numbersOf) as Sums
    tally.add({rows: customer.length, customer, day, place, revenue, refund, discount, items})
  })
  const customers = known ? await ids : undefined
  return customers && tally.finish(customers)
}

type Sums = [Float64Array, Float64Array, Float64Array, Float64Array]
