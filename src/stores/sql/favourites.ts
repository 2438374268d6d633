import {favouritesAmong} from '../../core/order/favourite-tally.ts'
import type {FavouriteDimension} from '../../core/order/favourite.ts'
import {Growing} from '../../core/order/growing.ts'
import type {FavouriteColumns} from '../../core/store/facts.ts'
import type {Day} from '../../core/time/day.ts'
import {inDays} from './day-range.ts'
import {double} from './fact-queries.ts'
import {numbersOf, type SqlSession, textsOf} from './session.ts'
import {quoted} from './tables.ts'
import {codeUnitKey} from './text-order.ts'

/**
 * What each customer spent most on. Entries are read as they lie, with numbers for the customer and the value, and added
 * up here: grouping and ranking them in the database takes several times as long.
 */
export async function readFavourites(
  session: SqlSession,
  until: Day,
  dimension: FavouriteDimension,
): Promise<FavouriteColumns> {
  const bought = `customer_id <> '' AND purchase AND ${inDays(undefined, until)}`
  const customers = `SELECT DISTINCT customer_id AS name FROM orders WHERE ${bought}`
  const ofLines = dimension === 'category' || dimension === 'brand'
  const values = ofLines
    ? `SELECT DISTINCT ${quoted(dimension)} AS name FROM product WHERE ${quoted(dimension)} IS NOT NULL`
    : `SELECT DISTINCT ${quoted(dimension)} AS name FROM orders WHERE ${quoted(dimension)} IS NOT NULL`
  const entries = ofLines
    ? `SELECT who.code AS who, product.code AS value, coalesce(l.amount, 0) AS amount FROM lines l
       JOIN ${coded(customers)} who ON who.name = l.customer_id
       LEFT JOIN (SELECT p.id, v.code FROM product p JOIN ${coded(values)} v ON v.name = p.${quoted(dimension)}) product
         ON product.id = l.product_id
       WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = l.customer_id AND o.id = l.order_id
         AND NOT (o.purchase AND ${inDays(undefined, until)}))`
    : `SELECT who.code AS who, v.code AS value, revenue AS amount FROM orders
       JOIN ${coded(customers)} who ON who.name = customer_id
       LEFT JOIN ${coded(values)} v ON v.name = ${quoted(dimension)} WHERE ${bought}`
  const spent = {customer: new Growing(Int32Array), value: new Growing(Int32Array), amount: new Growing(Float64Array)}
  const columns = [double('who'), double('coalesce(value, -1)'), double('amount')].join(', ')
  await session.scan(`SELECT ${columns} FROM (${entries}) AS entries`, [], (piece) => {
    const [customer, value, amount] = piece.map(numbersOf) as [Float64Array, Float64Array, Float64Array]
    spent.customer.append(customer)
    spent.value.append(value)
    spent.amount.append(amount)
  })
  return favouritesAmong({
    customers: await names(session, customers),
    values: await names(session, values),
    customer: spent.customer.values(),
    value: spent.value.values(),
    amount: spent.amount.values(),
  })
}

/** Names with numbers counting up from 0 in the order of code units. */
function coded(distinct: string): string {
  return `(SELECT name, row_number() OVER (ORDER BY ${codeUnitKey('name')}) - 1 AS code FROM (${distinct}) AS found)`
}

async function names(session: SqlSession, distinct: string): Promise<string[]> {
  const [found] = await session.read(`SELECT name FROM (${distinct}) AS found ORDER BY ${codeUnitKey('name')}`)
  return textsOf(found)
}
