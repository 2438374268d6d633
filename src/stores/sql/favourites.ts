import {favouritesAmong} from '../../core/order/favourite-tally.ts'
import type {FavouriteDimension} from '../../core/order/favourite.ts'
import {Growing} from '../../core/order/growing.ts'
import type {FavouriteColumns} from '../../core/store/facts.ts'
import type {Day} from '../../core/time/day.ts'
import {codedNames, readNames} from './coded-names.ts'
import type {CodedCustomers} from './customer-codes.ts'
import {inDays} from './day-range.ts'
import {double} from './fact-queries.ts'
import {numbersOf, type SqlSession} from './session.ts'
import {quoted} from './tables.ts'

/**
 * What each customer spent most on. Entries are read as they lie, with numbers for the customer and the value, and added
 * up here: grouping and ranking them in the database takes several times as long.
 */
export async function readFavourites(
  session: SqlSession,
  {until, dimension}: FavouriteQuery,
  {ids, table}: CodedCustomers,
): Promise<FavouriteColumns> {
  const ofLines = dimension === 'category' || dimension === 'brand'
  const column = quoted(dimension)
  const values = `SELECT DISTINCT ${column} AS name FROM ${ofLines ? 'product' : 'orders'} WHERE ${column} IS NOT NULL`
  const within = `purchase AND ${inDays(undefined, until)}`
  const entries = ofLines
    ? `lines l JOIN ${table} who ON who.name = l.customer_id
       LEFT JOIN (SELECT p.id, v.code FROM product p JOIN ${codedNames(values)} v ON v.name = p.${column}) v ON v.id = l.product_id
       WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = l.customer_id AND o.id = l.order_id
         AND NOT (${within}))`
    : `orders JOIN ${table} who ON who.name = customer_id LEFT JOIN ${codedNames(values)} v ON v.name = ${column} WHERE ${within}`
  const spent = {customer: new Growing(Int32Array), value: new Growing(Int32Array), amount: new Growing(Float64Array)}
  const amount = ofLines ? 'coalesce(amount, 0)' : 'revenue'
  const columns = ['who.code', 'coalesce(v.code, -1)', amount].map(double).join(', ')
  await session.scan(`SELECT ${columns} FROM ${entries}`, [], (piece) => {
    const [who, value, brought] = piece.map(numbersOf) as [Float64Array, Float64Array, Float64Array]
    spent.customer.append(who)
    spent.value.append(value)
    spent.amount.append(brought)
  })
  return favouritesAmong({
    customers: ids,
    values: await readNames(session, values),
    customer: spent.customer.values(),
    value: spent.value.values(),
    amount: spent.amount.values(),
  })
}

interface FavouriteQuery {
  until: Day
  dimension: FavouriteDimension
}
