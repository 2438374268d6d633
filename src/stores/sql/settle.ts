import {LINE_COLUMNS, type Order, ORDER_COLUMNS} from '../../core/order/order.ts'
import type {StagingResult} from '../../core/store/order-facts.ts'
import {numberCustomers} from './customer-numbers.ts'
import {keepFacts, ORDER_PARTS, removeFacts} from './kept-rows.ts'
import type {OpenChange} from './open-change.ts'
import {withLines} from './order-rows.ts'
import {numbersOf, readNumbers, type SqlSession} from './session.ts'
import {boughtOn, columnList, LINES, ORDERS} from './tables.ts'
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

/** The staged orders that are new or changed, and who they will belong to: a changed one keeps its owner unless that was nobody. */
const OWNER = `CASE WHEN k.customer_id <> '' THEN k.customer_id ELSE s.customer_id END`
const BOUGHT_ON = boughtOn({
  at: storeList({at: ORDER_COLUMNS.at}, 's.'),
  purchase: storeList({purchase: ORDER_COLUMNS.purchase}, 's.'),
})
const FRESH = 'k.seq IS NULL OR NOT k.same'

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
  const {unchanged, updated, foreign} = await countKnown(session, known)
  const created = staged.count - updated - unchanged
  const samples = {
    created: await readSamples(session, staged, {known, which: 'k.seq IS NULL'}),
    updated: await readSamples(session, staged, {known, which: 'NOT k.same'}),
  }
  if (created + updated > 0) {
    change.touched = true
    change.orders = true
    if (updated > 0) await replaceOld(session, change, known)
    await insertFresh(session, change, {staged, known})
    await numberCustomers(session)
  }
  for (const table of [known, staged.heads, staged.parts]) await session.run(`DROP TABLE ${table}`)
  return {created, updated, unchanged, foreign, samples}
}

async function setKnownAside(session: SqlSession, {heads}: StagedOrders): Promise<string> {
  const known = session.temporaryName()
  await session.run(
    `CREATE TEMP TABLE ${known} AS
     SELECT s.seq, o.customer_id, o.id, o.rev, o.digest = CAST(s.digest AS BIGINT) AS same,
            o.customer_id <> '' AND s.customer_id <> '' AND o.customer_id <> s.customer_id AS foreign_one
     FROM ${heads} s JOIN ${ORDERS.name} o ON o.id = s.id`,
  )
  return known
}

async function countKnown(
  session: SqlSession,
  known: string,
): Promise<{unchanged: number; updated: number; foreign: number}> {
  const sum = (when: string): string =>
    `CAST(coalesce(sum(CASE WHEN ${when} THEN 1 ELSE 0 END), 0) AS DOUBLE PRECISION)`
  const sums = ['same', 'NOT same', 'foreign_one'].map(sum)
  const [unchanged = 0, updated = 0, foreign = 0] = await readNumbers(
    session,
    `SELECT ${sums.join(', ')} FROM ${known}`,
  )
  return {unchanged, updated, foreign}
}

async function replaceOld(session: SqlSession, change: OpenChange, known: string): Promise<void> {
  const outdated = session.temporaryName()
  await session.run(`CREATE TEMP TABLE ${outdated} AS SELECT customer_id, id, rev FROM ${known} WHERE NOT same`)
  await keepFacts(session, change, {parts: ORDER_PARTS, named: outdated})
  await removeFacts(session, ORDER_PARTS, outdated)
  await session.run(`DROP TABLE ${outdated}`)
}

async function insertFresh(
  session: SqlSession,
  change: OpenChange,
  {staged, known}: {staged: StagedOrders; known: string},
): Promise<void> {
  await session.runBulk(
    `INSERT INTO ${ORDERS.name} (customer_id, ${columnList(OWN_COLUMNS)}, rev)
     SELECT ${OWNER}, ${storeList(OWN_COLUMNS, 's.')}, ${change.id}
     FROM ${staged.heads} s LEFT JOIN ${known} k ON k.seq = s.seq WHERE ${FRESH}`,
  )
  await session.runBulk(
    `INSERT INTO ${LINES.name} (customer_id, order_id, ${columnList(LINE_PARTS)}, bought_on)
     SELECT f.customer_id, f.id, ${storeList(LINE_PARTS, 'p.')}, f.bought_on
     FROM ${staged.parts} p JOIN (
       SELECT s.seq, s.id, ${OWNER} AS customer_id, ${BOUGHT_ON} AS bought_on
       FROM ${staged.heads} s LEFT JOIN ${known} k ON k.seq = s.seq WHERE ${FRESH}) f ON f.seq = p.seq`,
  )
}

async function readSamples(
  session: SqlSession,
  {heads, parts}: StagedOrders,
  {known, which}: {known: string; which: string},
): Promise<Order[]> {
  const [first] = await session.read(
    `SELECT s.seq FROM ${heads} s LEFT JOIN ${known} k ON k.seq = s.seq WHERE ${which} ORDER BY s.seq LIMIT ${SAMPLES}`,
  )
  const seqs = numbersOf(first)
  if (seqs.length === 0) return []
  const where = `seq IN (${seqs.join(', ')})`
  const rows = await session.read(`SELECT ${columnList(HEAD_COLUMNS)} FROM ${heads} WHERE ${where} ORDER BY seq`)
  const lines = await session.read(
    `SELECT ${columnList(PART_COLUMNS)} FROM ${parts} WHERE ${where} ORDER BY seq, line_no`,
  )
  const {line_no: _, ...shown} = LINE_PARTS
  return withLines(
    {seqs: numbersOf(rows[0]), rows: fromWire(ORDER_COLUMNS, rows.slice(1))},
    {seqs: numbersOf(lines[0]), rows: fromWire(shown, lines.slice(2))},
  )
}
