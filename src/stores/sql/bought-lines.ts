import {groupLines} from '../../core/order/bought-lines.ts'
import {Growing} from '../../core/order/growing.ts'
import type {BoughtLines} from '../../core/store/order-aggregates.ts'
import {codedNames, readNames} from './coded-names.ts'
import type {CodedCustomers} from './customer-codes.ts'
import {double, integer} from './fact-queries.ts'
import {integersOf, numbersOf, readNumbers, type SqlSession} from './session.ts'

const CATALOGUE = 'SELECT id AS name FROM product'

/**
 * The lines of purchases, as they lie, with numbers for customer and product. Undefined where the codes do not
 * do: the customer of one is not among them, or they are in another order.
 */
export async function readBoughtLines(
  session: SqlSession,
  {ids, sql}: CodedCustomers,
): Promise<BoughtLines | undefined> {
  const [capacity] = await readNumbers(session, `SELECT ${double('count(*)')} FROM lines`)
  const ints = (): Growing<Int32Array<ArrayBuffer>> => new Growing(Int32Array, capacity)
  const [customer, product, day, amount] = [ints(), ints(), ints(), new Growing(Float64Array, capacity)]
  const codes = ['coalesce(who.code, -1)', 'coalesce(p.code, -1)', `bought_on - DATE '1970-01-01'`].map(integer)
  let known = true
  await session.scan(
    `SELECT ${codes.join(', ')}, ${double('coalesce(amount, 0)')}
     FROM lines LEFT JOIN ${sql} who ON who.name = customer_id LEFT JOIN ${codedNames(CATALOGUE)} p ON p.name = product_id
     WHERE bought_on IS NOT NULL AND customer_id <> ''`,
    [],
    (columns) => {
      const who = integersOf(columns[0])
      known &&= !who.includes(-1)
      if (!known) return
      customer.append(who)
      product.append(integersOf(columns[1]))
      day.append(integersOf(columns[2]))
      amount.append(numbersOf(columns[3]))
    },
  )
  const customers = known ? await ids : undefined
  if (!customers) return undefined
  const own = {customer: customer.values(), product: product.values(), day: day.values(), amount: amount.values()}
  return groupLines({customers, products: await readNames(session, CATALOGUE), ...own})
}
