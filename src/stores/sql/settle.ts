import {LINE_COLUMNS, type Order, ORDER_COLUMNS} from '../../core/order/order.ts'
import type {StagingResult} from '../../core/store/facts.ts'
import type {OpenChange} from './draft.ts'
import {keepOrders, removeOrders} from './kept-orders.ts'
import {withLines} from './order-rows.ts'
import {numbersOf, readNumbers, type SqlSession} from './session.ts'
import {columnList, LINES, ORDERS} from './tables.ts'
import {fromWire, storeList} from './wire.ts'

const SAMPLES = 3

const {customer_id: _customer, ...OWN_COLUMNS} = ORDER_COLUMNS
const {customer_id: _owner, order_id: _order, ...LINE_PARTS} = LINE_COLUMNS

/** Columns of the two temporary tables; `seq` numbers the orders as they came and ties the lines to them. */
export const HEAD_COLUMNS = {seq: 'integer', ...ORDER_COLUMNS} as const
export const PART_COLUMNS = {seq: 'integer', ...LINE_PARTS} as const

export interface StagedOrders {
  heads: string
  parts: string
  count: number
}

/**
 * Takes staged orders into the store: one join by id tells new, changed and known ones apart, then changed ones are
 * kept for undo and removed, and new and changed ones are inserted.
 */
export async function settleOrders(
  session: SqlSession,
  change: OpenChange,
  staged: StagedOrders,
): Promise<StagingResult> {
  const known = await setKnownAside(session, staged)
  const fresh = await setFreshAside(session, staged, known)
  const [unchanged, updated] = await readNumbers(
    session,
    `SELECT CAST(coalesce(sum(CASE WHEN same THEN 1 ELSE 0 END), 0) AS DOUBLE PRECISION),
       CAST(coalesce(sum(CASE WHEN same THEN 0 ELSE 1 END), 0) AS DOUBLE PRECISION) FROM ${known}`,
  )
  const counts = {updated: updated as number, unchanged: unchanged as number}
  const created = staged.count - counts.updated - counts.unchanged
  const samples = {
    created: await readSamples(session, staged, {fresh, which: 'f.known IS NULL'}),
    updated: await readSamples(session, staged, {fresh, which: 'f.known IS NOT NULL'}),
  }
  if (created + counts.updated > 0) change.touched = true
  if (counts.updated > 0) await replaceOld(session, change, known)
  await insertFresh(session, change, {staged, fresh})
  for (const table of [known, fresh, staged.heads, staged.parts]) await session.run(`DROP TABLE ${table}`)
  return {created, ...counts, samples}
}

async function setKnownAside(session: SqlSession, {heads}: StagedOrders): Promise<string> {
  const known = session.temporaryName()
  await session.run(
    `CREATE TEMP TABLE ${known} AS
     SELECT s.seq, o.customer_id, o.id, o.rev, o.digest = CAST(s.digest AS BIGINT) AS same
     FROM ${heads} s JOIN ${ORDERS.name} o ON o.id = s.id`,
  )
  return known
}

/** Who the new and changed orders will belong to: a changed one keeps its owner unless that was nobody. */
async function setFreshAside(session: SqlSession, {heads}: StagedOrders, known: string): Promise<string> {
  const fresh = session.temporaryName()
  await session.run(
    `CREATE TEMP TABLE ${fresh} AS
     SELECT s.seq, s.id, k.seq AS known, CASE WHEN k.customer_id <> '' THEN k.customer_id ELSE s.customer_id END AS customer_id
     FROM ${heads} s LEFT JOIN ${known} k ON k.seq = s.seq
     WHERE k.seq IS NULL OR NOT k.same`,
  )
  return fresh
}

async function replaceOld(session: SqlSession, change: OpenChange, known: string): Promise<void> {
  await session.run(`DELETE FROM ${known} WHERE same`)
  await keepOrders(session, change, known)
  await removeOrders(session, known)
}

async function insertFresh(
  session: SqlSession,
  change: OpenChange,
  {staged, fresh}: {staged: StagedOrders; fresh: string},
): Promise<void> {
  await session.run(
    `INSERT INTO ${ORDERS.name} (customer_id, ${columnList(OWN_COLUMNS)}, rev)
     SELECT f.customer_id, ${storeList(OWN_COLUMNS, 's.')}, ${change.id}
     FROM ${staged.heads} s JOIN ${fresh} f ON f.seq = s.seq`,
  )
  await session.run(
    `INSERT INTO ${LINES.name} (customer_id, order_id, ${columnList(LINE_PARTS)})
     SELECT f.customer_id, f.id, ${storeList(LINE_PARTS, 's.')}
     FROM ${staged.parts} s JOIN ${fresh} f ON f.seq = s.seq`,
  )
}

async function readSamples(
  session: SqlSession,
  {heads, parts}: StagedOrders,
  {fresh, which}: {fresh: string; which: string},
): Promise<Order[]> {
  const first = `SELECT f.seq FROM ${fresh} f WHERE ${which} ORDER BY f.seq LIMIT ${SAMPLES}`
  const rows = await session.read(
    `SELECT ${columnList(HEAD_COLUMNS)} FROM ${heads} WHERE seq IN (${first}) ORDER BY seq`,
  )
  const lines = await session.read(
    `SELECT ${columnList(PART_COLUMNS)} FROM ${parts} WHERE seq IN (${first}) ORDER BY seq, line_no`,
  )
  const {line_no: _, ...shown} = LINE_PARTS
  return withLines(
    {seqs: numbersOf(rows[0]), rows: fromWire(ORDER_COLUMNS, rows.slice(1))},
    {seqs: numbersOf(lines[0]), rows: fromWire(shown, lines.slice(2))},
  )
}
