import {RECORD_COLUMNS, type RecordKind} from '../../core/store/records.ts'
import type {OpenChange} from './open-change.ts'
import {insertRows} from './insert-rows.ts'
import {keepRows} from './kept-records.ts'
import {numbersOf, type SqlSession, textsOf} from './session.ts'
import {stageRows} from './staged-rows.ts'
import {columnList, quoted, recordTable} from './tables.ts'
import {inValues} from './values.ts'
import {storeList} from './wire.ts'

type Row = Record<string, unknown> & {id: string}

/** Creates or replaces a few records, without tables in between. */
export async function saveFew(
  session: SqlSession,
  change: OpenChange,
  {kind, rows}: {kind: RecordKind; rows: readonly Row[]},
): Promise<void> {
  const fresh = await readFresh(session, kind, rows)
  if (fresh.size === 0) return
  change.touched = true
  const known = [...fresh].filter(([, isKnown]) => isKnown).map(([id]) => id)
  if (known.length > 0) {
    const list = await inValues(session, known)
    await keepRows(session, change, {table: recordTable(kind), where: `id ${list.sql}`, values: list.values})
    await session.run(`DELETE FROM ${quoted(kind)} WHERE id ${list.sql}`, list.values)
  }
  const written = rows.filter(({id}) => fresh.has(id)).map((row) => ({...row, rev: change.id}))
  await insertRows(session, recordTable(kind), written)
}

/** Ids of those that are new or differ from the stored ones, and whether they are stored. */
async function readFresh(session: SqlSession, kind: RecordKind, rows: readonly Row[]): Promise<Map<string, boolean>> {
  const columns = RECORD_COLUMNS[kind]
  const staged = await stageRows(session, columns, rows)
  const [ids, olds] = await session.read(
    `WITH staged (${columnList(columns)}) AS (SELECT ${storeList(columns)} FROM ${staged.sql} cells)
     SELECT s.id, CAST(t.rev AS DOUBLE PRECISION)
     FROM staged s LEFT JOIN ${quoted(kind)} t ON t.id = s.id WHERE ${isFresh(kind)}`,
    staged.values,
  )
  await staged.drop()
  const revisions = numbersOf(olds)
  return new Map(textsOf(ids).map((id, row) => [id, !Number.isNaN(revisions[row])]))
}

/** Condition on a staged record `s` and the stored one `t` with its id: it is new, or another. */
export function isFresh(kind: RecordKind): string {
  const fields = Object.keys(RECORD_COLUMNS[kind]).filter((column) => column !== 'id')
  const differs = fields.map((field) => `s.${quoted(field)} IS DISTINCT FROM t.${quoted(field)}`)
  return ['t.id IS NULL', ...differs].join(' OR ')
}
