import type {OpenChange} from './open-change.ts'
import type {SqlSession} from './session.ts'
import {beforeTable, columnList, LINES, ORDERS, quoted, type SqlTable} from './tables.ts'

/** A table of facts or of their parts, and the column by which its rows belong to a fact. */
export interface FactPart {
  table: SqlTable
  key: string
}

/** Orders and their lines, which go wherever the orders go. */
export const ORDER_PARTS: readonly [FactPart, FactPart] = [
  {table: ORDERS, key: 'id'},
  {table: LINES, key: 'order_id'},
]

/**
 * Copies the facts named in a temporary table (customer_id, id, rev), for undo, except those that this change wrote
 * itself.
 */
export async function keepFacts(
  session: SqlSession,
  change: OpenChange,
  {parts, named}: {parts: readonly FactPart[]; named: string},
): Promise<void> {
  for (const {table, key} of parts) {
    const before = beforeTable(table)
    await session.run(
      `INSERT INTO ${before.name} (${columnList(before.columns)})
       SELECT ${change.id}, ${columnList(table.columns, 't.')}
       FROM ${quoted(table.name)} t JOIN ${named} n ON n.customer_id = t.customer_id AND n.id = t.${key}
       WHERE n.rev <> ${change.id}`,
    )
  }
}

/** Removes the facts named in a temporary table (customer_id, id). */
export async function removeFacts(session: SqlSession, parts: readonly FactPart[], named: string): Promise<void> {
  for (const {table, key} of parts) {
    const name = quoted(table.name)
    await session.run(
      `DELETE FROM ${name} WHERE EXISTS (
         SELECT 1 FROM ${named} n WHERE n.customer_id = ${name}.customer_id AND n.id = ${name}.${key})`,
    )
  }
}
