import {startsOf} from '../../core/order/starts-of.ts'
import type {LineField, LineTable, TableQuery} from '../../core/store/order-tables.ts'
import {readNames} from './coded-names.ts'
import {codesOf, readRuns, stretchesOf} from './customer-runs.ts'
import {FieldColumns} from './field-columns.ts'
import type {SqlSession} from './session.ts'
import {lineTableSql, namesSql, PRODUCTS, type ReadLineField} from './table-queries.ts'

/** Orders whose lines are read at once: DuckDB has little memory to join them in. */
const MOST_ORDERS = 600_000

/** Lines as columns. */
export async function readLineTable<F extends LineField>(
  session: SqlSession,
  fields: readonly F[],
  query: TableQuery,
  most = MOST_ORDERS,
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
