import type {RowKind} from '../../core/store/store.ts'
import {numbersOf, type SqlSession} from './session.ts'
import {beforeTable, CHANGES, quoted, revisedTable, type SqlTable} from './tables.ts'

/** Condition on a column of ids: the change stands. Rows under an id with a minus are no change's that does. */
export function stands(column: string): string {
  return `${column} > 0 AND ${column} NOT IN (SELECT id FROM ${CHANGES.name} WHERE undone_by IS NOT NULL)`
}

/** Later changes that rewrote or removed rows which this one wrote, or wrote again rows that it removed, oldest first; `kinds` of rows are all it wrote. */
export async function dependentsOf(session: SqlSession, changeId: number, kinds: Iterable<RowKind>): Promise<number[]> {
  const id = Math.trunc(changeId)
  const parts = Array.from(kinds, revisedTable).map((table) => {
    const before = quoted(beforeTable(table).name)
    return `SELECT kept_by AS change_id FROM ${before} WHERE kept_by > ${id} AND rev = ${id} AND ${stands('kept_by')}
      UNION SELECT t.rev FROM ${quoted(table.name)} t JOIN ${before} b ON b.id = t.id
      WHERE b.kept_by = ${id} AND t.rev > ${id}`
  })
  return readIds(session, parts)
}

/** Changes by which the rows of an undone change are not as its undo left them, oldest first. */
export async function inTheWayOf(session: SqlSession, changeId: number, kinds: Iterable<RowKind>): Promise<number[]> {
  const id = Math.trunc(changeId)
  return readIds(
    session,
    Array.from(kinds, revisedTable).flatMap((table) => [writtenSince(table, id), removedSince(table, id)]),
  )
}

/** Who wrote the rows that stand where it found others or none. */
function writtenSince(table: SqlTable, id: number): string {
  const before = quoted(beforeTable(table).name)
  return `SELECT t.rev AS change_id FROM ${quoted(table.name)} t JOIN (
      SELECT id, max(CASE WHEN kept_by = ${id} THEN rev END) AS found
      FROM ${before} WHERE kept_by IN (${id}, ${-id}) GROUP BY id) k ON k.id = t.id
    WHERE t.rev IS DISTINCT FROM k.found`
}

/** Who removed the rows that it found, or wrote them and is undone. */
function removedSince(table: SqlTable, id: number): string {
  const before = quoted(beforeTable(table).name)
  return `SELECT coalesce(l.kept_by, b.rev) FROM ${before} b
    LEFT JOIN (SELECT id, rev, kept_by FROM ${before} WHERE ${stands('kept_by')}) l ON l.id = b.id AND l.rev = b.rev
    WHERE b.kept_by = ${id} AND NOT EXISTS (SELECT 1 FROM ${quoted(table.name)} t WHERE t.id = b.id)`
}

async function readIds(session: SqlSession, parts: readonly string[]): Promise<number[]> {
  if (parts.length === 0) return []
  const [ids] = await session.read(
    `WITH found (change_id) AS (${parts.join(' UNION ')})
     SELECT CAST(change_id AS DOUBLE PRECISION) FROM found ORDER BY change_id`,
  )
  return [...numbersOf(ids)]
}
