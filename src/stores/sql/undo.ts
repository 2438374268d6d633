import type {RowKind} from '../../core/store/store.ts'
import {readNumbers, type SqlSession} from './session.ts'
import {beforeTable, CHANGES, columnList, LINES, quoted, revisedTable, ORDERS, type SqlTable} from './tables.ts'

/** A change and the kinds of rows that it wrote or removed: only their tables are looked at. */
interface Traced {
  id: number
  kinds: ReadonlySet<RowKind>
}

/** Takes out what a change wrote and keeps it, puts back what it overwrote or removed, and marks it undone. */
export async function revertChange(session: SqlSession, change: Traced, undoneBy: number): Promise<void> {
  const id = checked(change.id)
  if (change.kinds.has('order')) {
    await keepWrittenLines(session, id)
    await replaceLines(session, `o.rev = ${id} OR ${isFound(ORDERS, id, 'o.')}`, id)
  }
  for (const table of Array.from(change.kinds, revisedTable)) {
    await keepWritten(session, table, id)
    await replaceRows(session, table, {where: `rev = ${id} OR ${isFound(table, id)}`, by: id})
  }
  await session.run(`UPDATE ${CHANGES.name} SET undone_by = ${checked(undoneBy)} WHERE id = ${id}`)
}

/** Puts back what an undone change had written, takes out what it removed, and the mark off it; returns how many rows. */
export async function redoChange(session: SqlSession, change: Traced): Promise<number> {
  const id = checked(change.id)
  if (change.kinds.has('order')) {
    await replaceLines(session, isFound(ORDERS, id, 'o.'), -id)
    await drop(session, LINES, -id)
  }
  let rows = 0
  for (const table of Array.from(change.kinds, revisedTable)) {
    rows += await countKept(session, table, id)
    await replaceRows(session, table, {where: isFound(table, id), by: -id})
    await drop(session, table, -id)
  }
  await session.run(`UPDATE ${CHANGES.name} SET undone_by = NULL WHERE id = ${id}`)
  return rows
}

async function keepWritten(session: SqlSession, table: SqlTable, id: number): Promise<void> {
  const before = beforeTable(table)
  await session.runBulk(
    `INSERT INTO ${quoted(before.name)} (${columnList(before.columns)})
     SELECT ${-id}, ${columnList(table.columns)} FROM ${quoted(table.name)} WHERE rev = ${id}`,
  )
}

async function keepWrittenLines(session: SqlSession, id: number): Promise<void> {
  const before = beforeTable(LINES)
  await session.runBulk(
    `INSERT INTO ${before.name} (${columnList(before.columns)})
     SELECT ${-id}, ${columnList(LINES.columns, 'l.')}
     FROM ${LINES.name} l JOIN ${ORDERS.name} o ON o.customer_id = l.customer_id AND o.id = l.order_id
     WHERE o.rev = ${id}`,
  )
}

/** Removes rows, and adds those kept under an id. */
async function replaceRows(
  session: SqlSession,
  table: SqlTable,
  {where, by}: {where: string; by: number},
): Promise<void> {
  await session.run(`DELETE FROM ${quoted(table.name)} WHERE ${where}`)
  await restore(session, table, by)
}

/** Lines go with their orders, and before them, because an order's row says which change wrote it. */
async function replaceLines(session: SqlSession, ofOrders: string, by: number): Promise<void> {
  await session.run(
    `DELETE FROM ${LINES.name} WHERE EXISTS (
       SELECT 1 FROM ${ORDERS.name} o
       WHERE o.customer_id = ${LINES.name}.customer_id AND o.id = ${LINES.name}.order_id AND (${ofOrders}))`,
  )
  await restore(session, LINES, by)
}

async function restore(session: SqlSession, table: SqlTable, keptBy: number): Promise<void> {
  const list = columnList(table.columns)
  await session.runBulk(
    `INSERT INTO ${quoted(table.name)} (${list})
     SELECT ${list} FROM ${quoted(beforeTable(table).name)} WHERE kept_by = ${keptBy}`,
  )
}

async function drop(session: SqlSession, table: SqlTable, keptBy: number): Promise<void> {
  await session.run(`DELETE FROM ${quoted(beforeTable(table).name)} WHERE kept_by = ${keptBy}`)
}

async function countKept(session: SqlSession, table: SqlTable, id: number): Promise<number> {
  const before = quoted(beforeTable(table).name)
  const sql = `SELECT CAST(count(*) AS DOUBLE PRECISION) FROM ${before} WHERE kept_by IN (${id}, ${-id})`
  const [count] = await readNumbers(session, sql)
  return count as number
}

/** Whether a row stands where the change found one. */
function isFound(table: SqlTable, id: number, prefix = ''): string {
  return `${prefix}id IN (SELECT id FROM ${quoted(beforeTable(table).name)} WHERE kept_by = ${id})`
}

function checked(changeId: number): number {
  return Number.isSafeInteger(changeId) && changeId > 0 ? changeId : 0
}
