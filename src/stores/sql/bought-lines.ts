import {availableParallelism} from 'node:os'
import {isMainThread} from 'node:worker_threads'
import {Growing} from '../../core/order/growing.ts'
import type {LinePieces} from '../../core/order/bought-lines.ts'
import {putCodes} from '../../core/order/put-codes.ts'
import {codedNames, readNames} from './coded-names.ts'
import {CUSTOMER, double, integer} from './fact-queries.ts'
import type {KnownCustomers} from './known-customers.ts'
import type {LineDesk} from './line-desk.ts'
import {nearDesk} from './near-desk.ts'
import {integersOf, numbersOf, readNumbers, type SqlSession} from './session.ts'

const CATALOGUE = 'SELECT id AS name FROM product'

/** Lines from which on another thread sees to them: to begin one takes as long as to see to some ten thousand. */
const MANY = 200_000

/** Lines of purchases that questions can be asked of, and what the numbers in the answers stand for. */
export interface AskedLines {
  desk: LineDesk
  /** Both ascending in code units. */
  customers: string[]
  products: string[]
}

/** Who will answer questions about the lines that there are. A thread beside a screen leaves the other processor to it. */
export async function openDesk(session: SqlSession): Promise<OpenDesk> {
  const count = await countLines(session)
  const alone = !isMainThread || availableParallelism() === 1 || count < MANY
  return {desk: alone ? nearDesk() : (await import('./far-desk.ts')).farDesk(), count}
}

/** A desk, and how many lines there are. */
export interface OpenDesk {
  desk: LineDesk
  count: number
}

/** Hands the lines of purchases to the desk as they lie, with numbers for customer and product. */
export async function readBoughtLines(
  session: SqlSession,
  customers: Promise<KnownCustomers>,
  {desk, count}: OpenDesk,
): Promise<AskedLines> {
  const [pieces, products] = await Promise.all([readPieces(session, count), readNames(session, CATALOGUE)])
  const {ids, codes} = await customers
  putCodes(pieces.customer, codes)
  desk.take({customers: ids.length, ...pieces})
  return {customers: ids, products, desk}
}

async function countLines(session: SqlSession): Promise<number> {
  const [count = 0] = await readNumbers(session, `SELECT ${double('count(*)')} FROM lines`)
  return count
}

/** The customers are told by their numbers. */
async function readPieces(session: SqlSession, capacity: number): Promise<Omit<LinePieces, 'customers'>> {
  const ints = (): Growing<Int32Array<ArrayBuffer>> => new Growing(Int32Array, capacity)
  const [customer, product, day, amount] = [ints(), ints(), ints(), new Growing(Float64Array, capacity)]
  const productAndDay = ['coalesce(p.code, -1)', `bought_on - DATE '1970-01-01'`].map(integer)
  await session.scan(
    `SELECT ${CUSTOMER}, ${productAndDay.join(', ')}, ${double('coalesce(amount, 0)')}
     FROM lines LEFT JOIN ${codedNames(CATALOGUE)} p ON p.name = product_id
     WHERE bought_on IS NOT NULL AND customer_number IS NOT NULL`,
    [],
    (columns) => {
      customer.append(integersOf(columns[0]))
      product.append(integersOf(columns[1]))
      day.append(integersOf(columns[2]))
      amount.append(numbersOf(columns[3]))
    },
  )
  return {
    customer: customer.release(),
    product: product.release(),
    day: day.release(),
    amount: amount.release(),
  }
}
