import type {LineField, LineTable, OrderField, OrderTable, TableQuery} from '../../core/store/facts.ts'
import {codesOf, readRuns, stretchesOf} from './customer-runs.ts'
import {FieldColumns} from './field-columns.ts'
import {type SqlSession, textsOf} from './session.ts'
import {
  lineTableSql,
  namesSql,
  orderTableSql,
  productsSql,
  type ReadLineField,
  type ReadOrderField,
} from './table-queries.ts'

/** Orders that are read at once; of lines there are more. */
const MOST_ORDERS = 2_000_000
const MOST_ORDERS_OF_LINES = 1_000_000

/** Orders as columns: codes are made by the database, so that no text is read for an order. */
export async function readOrderTable<F extends OrderField>(
  session: SqlSession,
  fields: readonly F[],
  query: TableQuery,
  most = MOST_ORDERS,
): Promise<OrderTable<F>> {
  const asked: readonly OrderField[] = fields
  const names = async (field: 'channel' | 'shop' | 'rep'): Promise<string[]> =>
    asked.includes(field) ? readTexts(session, namesSql(field, query)) : []
  const others = asked.filter((field): field is ReadOrderField => field !== 'customer')
  const runs = await readRuns(session, query)
  const read = new FieldColumns(others, runs.orders)
  for (const {stretch, values} of others.length > 0 ? stretchesOf(runs, most) : [])
    await read.read(session, orderTableSql(others, query, stretch), values)
  const [channels, shops, reps] = [await names('channel'), await names('shop'), await names('rep')]
  const columns = others.length > 0 ? read.columns() : {}
  const {customer, customers} = asked.includes('customer') ? codesOf(runs) : {customers: []}
  const own = customer ? {customer} : {}
  return {...own, ...columns, rows: runs.orders, customers, channels, shops, reps} as unknown as OrderTable<F>
}

/** Lines as columns. */
export async function readLineTable<F extends LineField>(
  session: SqlSession,
  fields: readonly F[],
  query: TableQuery,
  most = MOST_ORDERS_OF_LINES,
): Promise<LineTable<F>> {
  const asked: readonly LineField[] = fields
  const others = asked.filter((field): field is ReadLineField => field !== 'customer' && field !== 'order')
  const runs = await readRuns(session, query)
  const read = new FieldColumns<ReadLineField>(['order', ...others], 0)
  for (const {stretch, values, first} of stretchesOf(runs, most)) {
    const before = read.rows
    await read.read(session, lineTableSql(['order', ...others], query, stretch), values)
    if (first > 0) read.shift('order', before, first)
  }
  const {order, ...own} = read.columns() as {order: Int32Array; product?: Int32Array}
  const codes = asked.includes('customer') ? codesOf(runs) : undefined
  const table = {
    ...own,
    ...(asked.includes('order') ? {order} : {}),
    ...(codes ? {customer: order.map((row) => codes.customer[row] as number)} : {}),
    rows: order.length,
    orders: runs.orders,
    customers: codes?.customers ?? [],
    products: own.product ? keepUsed(own.product, await readTexts(session, productsSql())) : [],
    shops: asked.includes('shop') ? await readTexts(session, namesSql('shop', query)) : [],
  }
  return table as unknown as LineTable<F>
}

async function readTexts(session: SqlSession, sql: string): Promise<string[]> {
  const [names] = await session.read(sql)
  return textsOf(names)
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
