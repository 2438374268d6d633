import {CrmError} from '../../core/error/crm-error.ts'
import type {Columns} from '../../core/store/columns.ts'
import type {TransferPart} from '../../core/store/store.ts'
import {numberCustomers} from './customer-numbers.ts'
import {insertRows} from './insert-rows.ts'
import {type OrderSource, pickOrders} from './order-rows.ts'
import {pages} from './pages.ts'
import {keepPopulation} from './population.ts'
import {readNumbers, type SqlSession} from './session.ts'
import {
  beforeTable,
  CHANGES,
  COUNTERS,
  KEPT_BY,
  LINES,
  ORDERS,
  PLAIN_TABLES,
  quoted,
  REVISED_TABLES,
  type SqlTable,
} from './tables.ts'
import {codeUnitKey} from './text-order.ts'

type Row = Record<string, unknown>

const BATCH = 5000
const REV = {rev: 'integer'} as const
const KEPT = {...KEPT_BY, ...REV} as const

/** Every table in parts, in the form that all engines share: orders carry their lines, every row its revision. */
export async function* dumpStore(session: SqlSession): AsyncIterable<TransferPart> {
  for (const table of PLAIN_TABLES) {
    for await (const rows of pages(session, table, 'id')) yield {table: table.name, rows}
  }
  for await (const rows of orderPages(session, {orders: ORDERS.name, lines: LINES.name, more: REV})) {
    yield {table: 'order', rows}
  }
  for await (const rows of pages(session, CHANGES, 'id')) yield {table: 'change', rows}
  yield* dumpBefore(session)
  for await (const rows of pages(session, COUNTERS, 'kind')) yield {table: 'counter', rows}
}

/** Fills an empty store. Throws REFUSED when there is something in it. */
export async function loadStore(session: SqlSession, parts: AsyncIterable<TransferPart>): Promise<void> {
  await refuseFilled(session)
  for await (const {table, rows} of parts) {
    if (table === 'before') await loadBefore(session, rows)
    else await loadRows(session, table, rows)
  }
  await numberCustomers(session)
  await keepPopulation(session)
}

async function* dumpBefore(session: SqlSession): AsyncIterable<TransferPart> {
  for (const table of PLAIN_TABLES) {
    for await (const rows of pages(session, beforeTable(table), 'kept_by, id')) {
      yield {table: 'before', rows: rows.map((row) => beforeRow(table.name, row))}
    }
  }
  const source = {
    orders: beforeTable(ORDERS).name,
    lines: beforeTable(LINES).name,
    more: KEPT,
    shared: 'kept_by',
  }
  for await (const rows of orderPages(session, source)) {
    yield {table: 'before', rows: rows.map((row) => beforeRow('order', row))}
  }
}

function beforeRow(table: string, {kept_by, ...row}: Row): Row {
  return {change_id: kept_by, table, key: row['id'], row}
}

async function* orderPages(session: SqlSession, source: OrderSource): AsyncIterable<Row[]> {
  const orderBy = source.shared ? `${source.shared}, id` : `${codeUnitKey('customer_id')}, ${codeUnitKey('id')}`
  const picked = await pickOrders(session, source, {where: 'TRUE', orderBy, limit: '', values: []})
  yield* picked.batches(BATCH) as AsyncIterable<unknown> as AsyncIterable<Row[]>
}

async function refuseFilled(session: SqlSession): Promise<void> {
  for (const {name} of [CHANGES, ...REVISED_TABLES]) {
    const [count] = await readNumbers(session, `SELECT CAST(count(*) AS DOUBLE PRECISION) FROM ${quoted(name)}`)
    if (count !== 0) throw new CrmError('REFUSED', 'The store to fill is not empty.', {hint: 'Name a new file.'})
  }
}

async function loadRows(session: SqlSession, table: string, rows: readonly Row[]): Promise<void> {
  if (table === 'order') return insertOrders(session, {orders: ORDERS, lines: LINES, link: {}}, rows)
  const target = targetOf(table)
  if (!target) {
    throw new CrmError('BAD_INPUT', `The store to copy from has a table "${table}" that this patron does not know.`, {
      hint: 'Update patron.',
    })
  }
  await insertRows(session, target, rows)
}

function targetOf(table: string): SqlTable | undefined {
  if (table === 'change') return CHANGES
  if (table === 'counter') return COUNTERS
  return PLAIN_TABLES.find(({name}) => name === table)
}

async function loadBefore(session: SqlSession, rows: readonly Row[]): Promise<void> {
  const byTable = Map.groupBy(rows, (row) => row['table'] as string)
  for (const [table, kept] of byTable) {
    const flat = kept.map(({change_id, row}) => ({...(row as Row), kept_by: change_id}))
    if (table === 'order') {
      const tables = {orders: beforeTable(ORDERS), lines: beforeTable(LINES), link: KEPT_BY}
      await insertOrders(session, tables, flat)
    } else {
      const target = targetOf(table)
      if (target) await insertRows(session, beforeTable(target), flat)
    }
  }
}

async function insertOrders(
  session: SqlSession,
  {orders, lines, link}: {orders: SqlTable; lines: SqlTable; link: Columns},
  rows: readonly Row[],
): Promise<void> {
  await insertRows(session, orders, rows)
  const parts = rows.flatMap((row) => {
    const shared = Object.fromEntries(Object.keys(link).map((column) => [column, row[column]]))
    const {customer_id, id: order_id, at, purchase} = row
    const bought_on = purchase === true ? (at as string).slice(0, 10) : undefined
    const own = row['lines'] as Row[]
    return own.map((line, index) => ({...line, ...shared, customer_id, order_id, line_no: index + 1, bought_on}))
  })
  await insertRows(session, lines, parts)
}
