import type {OpenChange} from './open-change.ts'
import type {SqlSession} from './session.ts'
import {beforeTable, columnList, quoted, type SqlTable} from './tables.ts'

/** Copies rows that a change is about to overwrite, except those it wrote itself. */
export async function keepRows(
  session: SqlSession,
  change: OpenChange,
  {table, where, values = []}: {table: SqlTable; where: string; values?: readonly string[]},
): Promise<void> {
  const before = beforeTable(table)
  await session.run(
    `INSERT INTO ${quoted(before.name)} (${columnList(before.columns)})
     SELECT ${change.id}, ${columnList(table.columns)} FROM ${quoted(table.name)} WHERE rev <> ${change.id} AND ${where}`,
    values,
  )
}
