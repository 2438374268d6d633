import {RECORD_COLUMNS, type RecordKind} from '../../core/store/records.ts'
import type {RowKind} from '../../core/store/store.ts'
import {stands} from './in-the-way.ts'
import {numbersOf, type SqlSession, textsOf} from './session.ts'
import {beforeTable, quoted, recordTable, revisedTable} from './tables.ts'
import {codeUnitKey} from './text-order.ts'
import {inValues} from './values.ts'
import {fromWire, readList} from './wire.ts'

/** Ids of the changes that wrote or removed rows and stand, oldest first. */
export async function changesOf(session: SqlSession, kind: RowKind, ids: readonly string[]): Promise<number[]> {
  const table = revisedTable(kind)
  const before = quoted(beforeTable(table).name)
  const list = await inValues(session, ids)
  const [changes] = await session.read(
    `SELECT CAST(change_id AS DOUBLE PRECISION) FROM (
       SELECT rev AS change_id FROM ${quoted(table.name)} WHERE id ${list.sql}
       UNION SELECT rev FROM ${before} WHERE id ${list.sql}
       UNION SELECT kept_by FROM ${before} WHERE id ${list.sql}) touched
     WHERE ${stands('change_id')} ORDER BY change_id`,
    list.values,
  )
  return [...numbersOf(changes)]
}

/** Versions of records that are kept, by the change that overwrote, removed or, undone, wrote them. */
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
    await session.read(`SELECT ${readList(columns)} FROM ${before} ${which} ORDER BY abs(kept_by), id`, list?.values),
  )
}

/** Ids of the rows of which a version is kept whose text field is one of the values, ascending in code units. */
export async function earlierIds(
  session: SqlSession,
  kind: RowKind,
  {field, values}: {field: string; values: readonly string[]},
): Promise<string[]> {
  const table = revisedTable(kind)
  if (!Object.hasOwn(table.columns, field)) throw new Error(`A ${kind} has no field ${field}.`)
  const list = await inValues(session, values)
  const [ids] = await session.read(
    `SELECT id FROM ${quoted(beforeTable(table).name)} WHERE ${quoted(field)} ${list.sql}
     GROUP BY id ORDER BY ${codeUnitKey('id')}`,
    list.values,
  )
  return textsOf(ids)
}
