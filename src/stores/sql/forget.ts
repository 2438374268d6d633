import type {RowKind} from '../../core/store/store.ts'
import type {OpenChange} from './open-change.ts'
import type {SqlSession} from './session.ts'
import {beforeTable, LINES, ORDERS, quoted, revisedTable} from './tables.ts'
import {inValues} from './values.ts'

/**
 * Removes every other version of these rows. A row that loses the version before the one it has now counts as
 * written by this change: an undo of the change that wrote it could only remove it.
 */
export async function dropForgotten(
  session: SqlSession,
  change: OpenChange,
  {kind, ids}: {kind: RowKind; ids: readonly string[]},
): Promise<void> {
  const list = await inValues(session, ids)
  const table = revisedTable(kind)
  const name = quoted(table.name)
  const before = quoted(beforeTable(table).name)
  await session.run(
    `UPDATE ${name} SET rev = ${change.id}
     WHERE id ${list.sql} AND EXISTS (
       SELECT 1 FROM ${before} b WHERE b.id = ${name}.id AND b.kept_by = ${name}.rev)`,
    list.values,
  )
  const removed = await session.run(`DELETE FROM ${before} WHERE id ${list.sql}`, list.values)
  if (table === ORDERS) {
    await session.run(`DELETE FROM ${beforeTable(LINES).name} WHERE order_id ${list.sql}`, list.values)
  }
  if (removed > 0) change.touched = true
}
