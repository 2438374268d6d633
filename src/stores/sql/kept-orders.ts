import type {OpenChange} from './open-change.ts'
import type {SqlSession} from './session.ts'
import {beforeTable, columnList, LINES, ORDERS, type SqlTable} from './tables.ts'

/**
 * Copies the orders named in a temporary table (customer_id, id, rev) with their lines, for undo, except those that
 * this change wrote itself.
 */
export async function keepOrders(session: SqlSession, change: OpenChange, named: string): Promise<void> {
  await keep(session, change, {table: ORDERS, key: 'id', named})
  await keep(session, change, {table: LINES, key: 'order_id', named})
}

/** Removes the orders named in a temporary table (customer_id, id) with their lines. */
export async function removeOrders(session: SqlSession, named: string): Promise<void> {
  for (const [table, key] of [
    [LINES.name, 'order_id'],
    [ORDERS.name, 'id'],
  ] as const) {
    await session.run(
      `DELETE FROM ${table} WHERE EXISTS (
         SELECT 1 FROM ${named} n WHERE n.customer_id = ${table}.customer_id AND n.id = ${table}.${key})`,
    )
  }
}

async function keep(
  session: SqlSession,
  change: OpenChange,
  {table, key, named}: {table: SqlTable; key: string; named: string},
): Promise<void> {
  const before = beforeTable(table)
  await session.run(
    `INSERT INTO ${before.name} (${columnList(before.columns)})
     SELECT ${change.id}, ${columnList(table.columns, 't.')}
     FROM ${table.name} t JOIN ${named} n ON n.customer_id = t.customer_id AND n.id = t.${key}
     WHERE n.rev <> ${change.id}`,
  )
}
