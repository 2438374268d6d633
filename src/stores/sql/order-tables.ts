import {ANONYMOUS} from '../../core/order/order.ts'
import type {LineField, LineTable, OrderField, OrderTable, TableQuery} from '../../core/store/facts.ts'
import {readFields} from './read-fields.ts'
import {numbersOf, readNumbers, type SqlSession, textsOf} from './session.ts'
import {
  countSql,
  lineTableSql,
  namesSql,
  orderTableSql,
  productsSql,
  type ReadLineField,
  type ReadOrderField,
  runsSql,
} from './table-queries.ts'

/** Orders as columns: codes are made by the database, so that no text is read for an order. */
export async function readOrderTable<F extends OrderField>(
  session: SqlSession,
  fields: readonly F[],
  query: TableQuery,
): Promise<OrderTable<F>> {
  const asked: readonly OrderField[] = fields
  const names = async (field: 'channel' | 'shop' | 'rep'): Promise<string[]> =>
    asked.includes(field) ? readTexts(session, namesSql(field, query)) : []
  const others = asked.filter((field): field is ReadOrderField => field !== 'customer')
  const runs = asked.includes('customer') ? await readRuns(session, query) : undefined
  const rows = runs?.customer.length ?? (await readCount(session, query))
  const columns = others.length > 0 ? await readFields(session, others, orderTableSql(others, query)) : {}
  const [channels, shops, reps] = [await names('channel'), await names('shop'), await names('rep')]
  const own = runs ? {customer: runs.customer} : {}
  const table = {...own, ...columns, rows, customers: runs?.customers ?? [], channels, shops, reps}
  return table as unknown as OrderTable<F>
}

/** Lines as columns. */
export async function readLineTable<F extends LineField>(
  session: SqlSession,
  fields: readonly F[],
  query: TableQuery,
): Promise<LineTable<F>> {
  const asked: readonly LineField[] = fields
  const others = asked.filter((field): field is ReadLineField => field !== 'customer' && field !== 'order')
  const columns = await readFields(session, ['order', ...others], lineTableSql(['order', ...others], query))
  const {order, ...own} = columns as {order: Int32Array; product?: Int32Array}
  const runs = asked.includes('customer') ? await readRuns(session, query) : undefined
  const shops = asked.includes('shop') ? await readTexts(session, namesSql('shop', query)) : []
  const table = {
    ...own,
    ...(asked.includes('order') ? {order} : {}),
    ...(runs ? {customer: order.map((row) => runs.customer[row] as number)} : {}),
    rows: order.length,
    orders: runs?.customer.length ?? (await readCount(session, query)),
    customers: runs?.customers ?? [],
    products: own.product ? keepUsed(own.product, await readTexts(session, productsSql())) : [],
    shops,
  }
  return table as unknown as LineTable<F>
}

async function readTexts(session: SqlSession, sql: string): Promise<string[]> {
  const [names] = await session.read(sql)
  return textsOf(names)
}

/** The customer of each order, and the customers; orders stand by customer, so that counts say it all. */
async function readRuns(
  session: SqlSession,
  query: TableQuery,
): Promise<{customer: Int32Array<ArrayBuffer>; customers: string[]}> {
  const [ids, counts] = await session.read(runsSql(query))
  const customers = textsOf(ids)
  const first = customers[0] === ANONYMOUS ? -1 : 0
  const orders = numbersOf(counts)
  const customer = new Int32Array(orders.reduce((sum, count) => sum + count, 0))
  let row = 0
  for (const [index, count] of orders.entries()) customer.fill(first + index, row, (row += count))
  return {customer, customers: first === -1 ? customers.slice(1) : customers}
}

async function readCount(session: SqlSession, query: TableQuery): Promise<number> {
  const [count] = await readNumbers(session, countSql(query))
  return count as number
}

/** The names that a code of the column stands for, with the codes made dense again in place. */
function keepUsed(codes: Int32Array, names: readonly string[]): string[] {
  const used = new Uint8Array(names.length)
  for (const code of codes) used[code] = 1
  const kept = names.filter((_, code) => used[code] === 1)
  if (kept.length === names.length) return kept
  const dense = new Int32Array(names.length)
  for (let code = 1; code < names.length; code++) dense[code] = (dense[code - 1] as number) + (used[code - 1] as number)
  for (const [row, code] of codes.entries()) codes[row] = dense[code] as number
  return kept
}
