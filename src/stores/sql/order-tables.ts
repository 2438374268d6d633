import {startsOf} from '../../core/order/starts-of.ts'
import type {LineField, LineTable, OrderField, OrderTable, TableQuery} from '../../core/store/facts.ts'
import {readNames} from './coded-names.ts'
import {codesOf, readRuns, stretchesOf} from './customer-runs.ts'
import {FieldColumns} from './field-columns.ts'
import type {SqlSession} from './session.ts'
import {
  lineTableSql,
  namesSql,
  orderTableSql,
  PRODUCTS,
  type ReadLineField,
  type ReadOrderField,
} from './table-queries.ts'

/** Orders that are read at once; where their lines are, fewer, since DuckDB has little memory to join them in. */
const MOST_ORDERS = 2_000_000
const MOST_ORDERS_OF_LINES = 600_000

/** Orders as columns: codes are made by the database, so that no text is read for an order. */
export async function readOrderTable<F extends OrderField>(
  session: SqlSession,
  fields: readonly F[],
  query: TableQuery,
  most = MOST_ORDERS,
): Promise<OrderTable<F>> {
  const asked: readonly OrderField[] = fields
  const names = async (field: 'channel' | 'shop' | 'rep'): Promise<string[]> =>
    asked.includes(field) ? readNames(session, namesSql(field, query)) : []
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
  const others = asked.filter((field) => field !== 'customer' && field !== 'order')
  const runs = await readRuns(session, query)
  const columns: ReadLineField[] = ['line', 'order', ...others]
  const read = new FieldColumns(columns, 0)
  for (const {stretch, values, first} of stretchesOf(runs, most)) {
    const from = read.rows
    await read.read(session, lineTableSql(columns, query, stretch), values)
    putInOrder(read, from, first)
  }
  const {line: _, order, ...own} = read.columns() as {line: Int32Array; order: Int32Array; product?: Int32Array}
  const codes = asked.includes('customer') ? codesOf(runs) : undefined
  const table = {
    ...own,
    ...(asked.includes('order') ? {order} : {}),
    ...(codes ? {customer: order.map((row) => codes.customer[row] as number)} : {}),
    rows: order.length,
    orders: runs.orders,
    customers: codes?.customers ?? [],
    products: own.product ? keepUsed(own.product, await readNames(session, PRODUCTS)) : [],
    shops: asked.includes('shop') ? await readNames(session, namesSql('shop', query)) : [],
  }
  return table as unknown as LineTable<F>
}

/** Puts the rows from one on by order and line, and numbers the orders from `first`. Lines of an order count from 1. */
function putInOrder(read: FieldColumns<ReadLineField>, from: number, first: number): void {
  const [line, order] = [read.part('line', from), read.part('order', from)]
  const rows = order.length
  let orders = 0
  for (let row = 0; row < rows; row++) orders = Math.max(orders, (order[row] as number) + 1)
  const starts = startsOf(order, orders)
  const places = new Int32Array(rows)
  for (let row = 0; row < rows; row++)
    places[row] = (starts[order[row] as number] as number) + (line[row] as number) - 1
  read.arrange(from, places)
  for (let row = 0; row < rows; row++) order[row] = (order[row] as number) + first
}

/** The names that a code of the column stands for, with the codes made dense again in place. */
function keepUsed(codes: Int32Array, names: readonly string[]): string[] {
  const used = new Uint8Array(names.length)
  for (const code of codes) used[code] = 1
  const kept = names.filter((_, code) => used[code] === 1)
  if (kept.length === names.length) return kept
  const dense = new Int32Array(names.length)
  for (let code = 1; code < names.length; code++) dense[code] = (dense[code - 1] as number) + (used[code - 1] as number)
  for (let row = 0; row < codes.length; row++) codes[row] = dense[codes[row] as number] as number
  return kept
}
