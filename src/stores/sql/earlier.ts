import {RECORD_COLUMNS, type RecordKind} from '../../core/store/records.ts'
import {numbersOf, type SqlSession} from './session.ts'
import {beforeTable, quoted, recordTable, type RevisedKind, revisedTable} from './tables.ts'
import {inValues} from './values.ts'
import {fromWire, readList} from './wire.ts'

/** Ids of the changes that wrote or removed rows, oldest first. */
export async function changesOf(session: SqlSession, kind: RevisedKind, ids: readonly string[]): Promise<number[]> {
  const table = revisedTable(kind)
  const before = quoted(beforeTable(table).name)
  const list = await inValues(session, ids)
  const [changes] = await session.read(
    `SELECT CAST(change_id AS DOUBLE PRECISION) FROM (
       SELECT rev AS change_id FROM ${quoted(table.name)} WHERE id ${list.sql}
       UNION SELECT rev FROM ${before} WHERE id ${list.sql}
       UNION SELECT change_id FROM ${before} WHERE id ${list.sql}) touched
     ORDER BY change_id`,
    list.values,
  )
  return [...numbersOf(changes)]
}

/** Earlier versions of records, in the order in which they were overwritten or removed. */
export async function earlierRecords(
  session: SqlSession,
  kind: RecordKind,
  only: {field: string; values: readonly string[]} | undefined,
): Promise<Record<string, unknown>[]> {
  const columns = RECORD_COLUMNS[kind]
  if (only && !Object.hasOwn(columns, only.field)) throw new Error(`A ${kind} has no field ${only.field}.`)
  const list = only && (await inValues(session, only.values))
  const which = list ? `WHERE ${quoted(only.field)} ${list.sql}` : ''
  const before = quoted(beforeTable(recordTable(kind)).name)
  return fromWire(
    columns,
    await session.read(`SELECT ${readList(columns)} FROM ${before} ${which} ORDER BY change_id, id`, list?.values),
  )
}
