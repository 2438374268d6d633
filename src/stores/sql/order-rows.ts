import {LINE_COLUMNS, type Order, ORDER_COLUMNS, type OrderLine} from '../../core/order/order.ts'
import type {Columns} from '../../core/store/columns.ts'
import {numbersOf, readNumbers, type SqlSession, textsOf} from './session.ts'
import {columnList} from './tables.ts'
import {fromWire, readList} from './wire.ts'

/** Two tables that hold orders and their lines. `shared` columns, beyond customer and order, tie the two. */
export interface OrderSource {
  orders: string
  lines: string
  /** More columns to read with each order, such as its revision. */
  more?: Columns
  shared?: string
}

interface Picking {
  where: string
  orderBy: string
  limit: string
  values: readonly string[]
}

interface PickedOrders {
  batches(size: number): AsyncIterable<Order[]>
}

const LINE_PARTS = {
  product_id: LINE_COLUMNS.product_id,
  quantity: LINE_COLUMNS.quantity,
  amount: LINE_COLUMNS.amount,
} as const

/**
 * Sets orders aside in a numbered temporary table, their lines in another, and reads them batch by batch: other
 * statements may run in between, and memory holds one batch.
 */
export async function pickOrders(session: SqlSession, source: OrderSource, picking: Picking): Promise<PickedOrders> {
  const columns: Columns = {...ORDER_COLUMNS, ...source.more}
  const orders = session.temporaryName()
  const lines = session.temporaryName()
  await session.run(
    `CREATE TEMP TABLE ${orders} AS
     SELECT row_number() OVER (ORDER BY ${picking.orderBy}) AS seq, ${columnList(columns)}
     FROM ${source.orders} WHERE ${picking.where} ORDER BY seq ${picking.limit}`,
    picking.values,
  )
  const shared = source.shared ? `AND l.${source.shared} = p.${source.shared}` : ''
  await session.run(
    `CREATE TEMP TABLE ${lines} AS
     SELECT p.seq, l.line_no, ${columnList(LINE_PARTS, 'l.')}
     FROM ${source.lines} l JOIN ${orders} p ON l.customer_id = p.customer_id AND l.order_id = p.id ${shared}
     ORDER BY p.seq, l.line_no`,
  )
  return {batches: (size) => readBatches(session, {orders, lines, columns}, size)}
}

/**
 * The orders of one customer, who is the first value, with their lines: few enough to be read at once, without tables
 * in between.
 */
export async function ordersOfOne(session: SqlSession, {where, orderBy, limit, values}: Picking): Promise<Order[]> {
  const heads = await session.read(
    `SELECT ${readList(ORDER_COLUMNS)} FROM orders WHERE ${where} ORDER BY ${orderBy} ${limit}`,
    values,
  )
  const [owners, ...parts] = await session.read(
    `SELECT order_id, ${readList(LINE_PARTS)} FROM lines WHERE customer_id = $1 ORDER BY order_id, line_no`,
    values.slice(0, 1),
  )
  const lines = new Map<string, OrderLine[]>()
  const rows = fromWire(LINE_PARTS, parts) as unknown as OrderLine[]
  for (const [index, id] of textsOf(owners).entries()) {
    const own = lines.get(id)
    if (own) own.push(rows[index] as OrderLine)
    else lines.set(id, [rows[index] as OrderLine])
  }
  return (fromWire(ORDER_COLUMNS, heads) as unknown as Order[]).map((order) => ({
    ...order,
    lines: lines.get(order.id) ?? [],
  }))
}

async function* readBatches(
  session: SqlSession,
  picked: {orders: string; lines: string; columns: Columns},
  size: number,
): AsyncIterable<Order[]> {
  const [count] = await readNumbers(session, `SELECT CAST(count(*) AS DOUBLE PRECISION) FROM ${picked.orders}`)
  for (let from = 1; from <= (count as number); from += size) {
    yield await readOrders(session, picked, `seq >= ${from} AND seq < ${from + size}`)
  }
  await session.run(`DROP TABLE ${picked.orders}`)
  await session.run(`DROP TABLE ${picked.lines}`)
}

async function readOrders(
  session: SqlSession,
  {orders, lines, columns}: {orders: string; lines: string; columns: Columns},
  where: string,
): Promise<Order[]> {
  const seq = 'CAST(seq AS DOUBLE PRECISION)'
  const heads = await session.read(`SELECT ${seq}, ${readList(columns)} FROM ${orders} WHERE ${where} ORDER BY seq`)
  const parts = await session.read(
    `SELECT ${seq}, ${readList(LINE_PARTS)} FROM ${lines} WHERE ${where} ORDER BY seq, line_no`,
  )
  return withLines(
    {seqs: numbersOf(heads[0]), rows: fromWire(columns, heads.slice(1))},
    {seqs: numbersOf(parts[0]), rows: fromWire(LINE_PARTS, parts.slice(1))},
  )
}

interface Numbered {
  seqs: Float64Array
  rows: Record<string, unknown>[]
}

/** Gives each order its lines; both are sorted by the order's number. */
export function withLines(orders: Numbered, lines: Numbered): Order[] {
  let next = 0
  return orders.rows.map((row, index) => {
    const own: OrderLine[] = []
    while (lines.seqs[next] === orders.seqs[index]) own.push(lines.rows[next++] as unknown as OrderLine)
    return {...row, lines: own} as unknown as Order
  })
}
