import {OrderTally, type TalliedOrders} from '../../core/order/order-tally.ts'
import type {Day} from '../../core/time/day.ts'
import {inDays} from './day-range.ts'
import {CUSTOMER, DAY, double, integer, REFUND} from './fact-queries.ts'
import {type KnownCustomers, NUMBERS_GIVEN} from './known-customers.ts'
import type {PlaceCodes} from './place-codes.ts'
import {integersOf, numbersOf, readNumbers, type SqlSession} from './session.ts'

/**
 * What the orders of each customer come to, with the code of its place kept of each purchase, if places are to be told
 * apart. They are read as they lie, with the number of the customer, and added up here: that takes half the time of having
 * the database group them by the customers' texts, and answers every question at once. `before` is waited for once all is
 * read.
 */
export async function tallyStored(
  session: SqlSession,
  {until, code, joins, values, places, before}: PlaceCodes & {until: Day; before: () => Promise<void>},
  customers: Promise<KnownCustomers>,
): Promise<TalliedOrders> {
  const counts = ['(SELECT count(*) FROM orders)', NUMBERS_GIVEN].map(double)
  const [capacity = 0, numbers = 0] = await readNumbers(session, `SELECT ${counts.join(', ')}`)
  const tally = new OrderTally(numbers, until, {capacity, places: places.size > 0})
  // As arithmetic, and not by cases: so a database can work out the code once for each name.
  const placed = `(${code} + 1) * CAST(purchase AS INTEGER) - 1`
  const sums = ['revenue', REFUND, 'discount', 'items'].map(double)
  const sqlOfOrders = `SELECT ${[CUSTOMER, integer(DAY), integer(placed), ...sums].join(', ')}
    FROM orders ${joins} WHERE customer_number IS NOT NULL AND ${inDays(undefined, until)}`
  await session.scan(sqlOfOrders, values, (columns) => {
    const [customer, day, place] = columns.slice(0, 3).map(integersOf) as [Int32Array, Int32Array, Int32Array]
    const [revenue, refund, discount, items] = columns.slice(3).map(numbersOf) as Sums
    tally.add({rows: customer.length, customer, day, place, revenue, refund, discount, items})
  })
  const {ids, codes} = await customers
  await before()
  return tally.finish(ids, codes)
}

type Sums = [Float64Array, Float64Array, Float64Array, Float64Array]
