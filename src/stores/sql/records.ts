import {RECORD_COLUMNS, type RecordKind} from '../../core/store/records.ts'
import {insertRows} from './insert-rows.ts'
import {keepRows} from './kept-records.ts'
import type {OpenChange} from './open-change.ts'
import {readNumbers, type SqlSession} from './session.ts'
import {isFresh, saveFew} from './save-few.ts'
import {FEW} from './staged-rows.ts'
import {columnList, quoted, recordTable} from './tables.ts'
import {inValues} from './values.ts'
import {createStaging, storeList, toWire} from './wire.ts'

/** Creates or replaces records. Those that are equal already are left alone; overwritten ones are kept for undo. */
export async function saveRecords(
  session: SqlSession,
  change: OpenChange,
  {kind, records}: {kind: RecordKind; records: readonly object[]},
): Promise<void> {
  const rows = [...new Map((records as readonly {id: string}[]).map((record) => [record.id, record])).values()]
  if (rows.length === 0) return
  if (rows.length <= FEW)
    return saveFew(session, change, {kind, rows: rows as readonly (Record<string, unknown> & {id: string})[]})
  const columns = RECORD_COLUMNS[kind]
  const staging = await createStaging(session, columns)
  await session.append(staging, toWire(columns, rows as unknown as Record<string, unknown>[]))
  const fresh = await setFreshAside(session, kind, staging)
  if (fresh.count > 0) {
    change.touched = true
    if (fresh.known > 0) {
      const known = `id IN (SELECT id FROM ${fresh.table} WHERE old_rev IS NOT NULL)`
      await keepRows(session, change, {table: recordTable(kind), where: known})
      await session.run(`DELETE FROM ${quoted(kind)} WHERE ${known}`)
    }
    await session.run(
      `INSERT INTO ${quoted(kind)} (${columnList(columns)}, rev)
       SELECT ${columnList(columns)}, ${change.id} FROM ${fresh.table}`,
    )
  }
  await session.run(`DROP TABLE ${staging}`)
  await session.run(`DROP TABLE ${fresh.table}`)
}

/** Creates records that are known to be new: nothing is compared and nothing kept. */
export async function createRecords(
  session: SqlSession,
  change: OpenChange,
  {kind, records}: {kind: RecordKind; records: readonly object[]},
): Promise<void> {
  if (records.length === 0) return
  change.touched = true
  await insertRows(
    session,
    recordTable(kind),
    records.map((record) => ({...record, rev: change.id})),
  )
}

/** Removes records, keeping them for undo. Ids that do not exist are passed over. */
export async function removeRecords(
  session: SqlSession,
  change: OpenChange,
  {kind, ids}: {kind: RecordKind; ids: readonly string[]},
): Promise<void> {
  if (ids.length === 0) return
  const list = await inValues(session, ids)
  const where = `id ${list.sql}`
  await keepRows(session, change, {table: recordTable(kind), where, values: list.values})
  const removed = await session.run(`DELETE FROM ${quoted(kind)} WHERE ${where}`, list.values)
  if (removed > 0) change.touched = true
}

/** The staged records that are new or differ from the stored ones, with the revision of those. */
async function setFreshAside(
  session: SqlSession,
  kind: RecordKind,
  staging: string,
): Promise<{table: string; count: number; known: number}> {
  const columns = RECORD_COLUMNS[kind]
  const table = session.temporaryName()
  await session.run(
    `CREATE TEMP TABLE ${table} AS
     WITH staged (${columnList(columns)}) AS (SELECT ${storeList(columns)} FROM ${staging})
     SELECT ${columnList(columns, 's.')}, t.rev AS old_rev
     FROM staged s LEFT JOIN ${quoted(kind)} t ON t.id = s.id
     WHERE ${isFresh(kind)}`,
  )
  const counts = 'CAST(count(*) AS DOUBLE PRECISION), CAST(count(old_rev) AS DOUBLE PRECISION)'
  const [count, known] = await readNumbers(session, `SELECT ${counts} FROM ${table}`)
  return {table, count: count as number, known: known as number}
}
