import type {SqlSession} from './session.ts'
import {columnList, quoted, type SqlTable} from './tables.ts'
import {createStaging, storeList, toWire} from './wire.ts'

/** Adds rows to a table, through a temporary one. Nothing is checked. */
export async function insertRows(
  session: SqlSession,
  table: SqlTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const staging = await createStaging(session, table.columns)
  await session.append(staging, toWire(table.columns, rows))
  await session.run(
    `INSERT INTO ${quoted(table.name)} (${columnList(table.columns)}) SELECT ${storeList(table.columns)} FROM ${staging}`,
  )
  await session.run(`DROP TABLE ${staging}`)
}
