import type {SqlSession} from './session.ts'
import {stageRows} from './staged-rows.ts'
import {columnList, quoted, type SqlTable} from './tables.ts'
import {storeList} from './wire.ts'

/** Adds rows to a table. Nothing is checked. */
export async function insertRows(
  session: SqlSession,
  table: SqlTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return
  const staged = await stageRows(session, table.columns, rows)
  await session.run(
    `INSERT INTO ${quoted(table.name)} (${columnList(table.columns)})
     SELECT ${storeList(table.columns)} FROM ${staged.sql} s`,
    staged.values,
  )
  await staged.drop()
}
