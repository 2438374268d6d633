import type {SqlSession} from './session.ts'
import {numbersOf} from './session.ts'
import {beforeTable, CHANGES, columnList, LINES, ORDERS, quoted, REVISED_TABLES, type SqlTable} from './tables.ts'

/** Later changes that overwrote or removed rows which this change wrote, oldest first. */
export async function dependentsOf(session: SqlSession, changeId: number): Promise<number[]> {
  const id = checked(changeId)
  const parts = REVISED_TABLES.map(
    (table) => `SELECT change_id FROM ${quoted(beforeTable(table).name)} WHERE change_id > ${id} AND rev = ${id}`,
  )
  const [ids] = await session.read(
    `WITH later AS (${parts.join(' UNION ')}) SELECT CAST(change_id AS DOUBLE PRECISION) FROM later ORDER BY change_id`,
  )
  return [...numbersOf(ids)]
}

/** Takes out what a change wrote, puts back what it overwrote or removed, and marks it undone. */
export async function revertChange(session: SqlSession, changeId: number, undoneBy: number): Promise<void> {
  const id = checked(changeId)
  await revertLines(session, id)
  for (const table of REVISED_TABLES) await revertTable(session, table, id)
  await session.run(`UPDATE ${CHANGES.name} SET undone_by = ${checked(undoneBy)} WHERE id = ${id}`)
}

async function revertTable(session: SqlSession, table: SqlTable, changeId: number): Promise<void> {
  const before = quoted(beforeTable(table).name)
  await session.run(`DELETE FROM ${quoted(table.name)} WHERE ${writtenOrKept(table, changeId)}`)
  await restore(session, table, changeId)
  await session.run(`DELETE FROM ${before} WHERE change_id = ${changeId}`)
}

/** Lines go with their orders, and before them, because an order's row says which change wrote it. */
async function revertLines(session: SqlSession, changeId: number): Promise<void> {
  await session.run(
    `DELETE FROM ${LINES.name} WHERE EXISTS (
       SELECT 1 FROM ${ORDERS.name} o
       WHERE o.customer_id = ${LINES.name}.customer_id AND o.id = ${LINES.name}.order_id
         AND (${writtenOrKept(ORDERS, changeId, 'o.')}))`,
  )
  await restore(session, LINES, changeId)
  await session.run(`DELETE FROM ${beforeTable(LINES).name} WHERE change_id = ${changeId}`)
}

function writtenOrKept(table: SqlTable, changeId: number, prefix = ''): string {
  const kept = `SELECT id FROM ${quoted(beforeTable(table).name)} WHERE change_id = ${changeId}`
  return `${prefix}rev = ${changeId} OR ${prefix}id IN (${kept})`
}

async function restore(session: SqlSession, table: SqlTable, changeId: number): Promise<void> {
  const list = columnList(table.columns)
  await session.run(
    `INSERT INTO ${quoted(table.name)} (${list})
     SELECT ${list} FROM ${quoted(beforeTable(table).name)} WHERE change_id = ${changeId}`,
  )
}

function checked(changeId: number): number {
  return Number.isSafeInteger(changeId) ? changeId : -1
}
