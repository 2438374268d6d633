import {ROW_KINDS} from '../../core/store/row-kinds.ts'
import type {RowKind} from '../../core/store/store.ts'
import {double} from './fact-queries.ts'
import {readNumbers, type SqlSession, textsOf} from './session.ts'
import {beforeTable, quoted, revisedTable, type SqlTable} from './tables.ts'
import {codeUnitKey} from './text-order.ts'

/** The kinds of rows that a change wrote or removed, in one statement: one for each table takes ten times as long. */
export async function kindsOf(session: SqlSession, changeId: number): Promise<Set<RowKind>> {
  const id = Math.trunc(changeId)
  const parts = ROW_KINDS.flatMap((kind) => {
    const table = revisedTable(kind)
    const before = quoted(beforeTable(table).name)
    return [
      `(SELECT '${kind}' AS kind FROM ${quoted(table.name)} WHERE rev = ${id} LIMIT 1)`,
      `(SELECT '${kind}' FROM ${before} WHERE kept_by IN (${id}, ${-id}) OR rev = ${id} LIMIT 1)`,
    ]
  })
  const [kinds] = await session.read(parts.join(' UNION ALL '))
  return new Set(textsOf(kinds) as RowKind[])
}

/** Ids of the rows of a kind that changes wrote or removed. */
export async function rowsOf(session: SqlSession, kind: RowKind, changeIds: readonly number[]): Promise<string[]> {
  const table = revisedTable(kind)
  const sql = `SELECT id FROM ${quoted(table.name)} WHERE rev IN (${listed(changeIds)}) UNION ${keptIds(table, changeIds)}`
  const [ids] = await session.read(sql)
  return [...textsOf(ids)]
}

/** Rows without their customer among those that changes, or whose customers they, wrote or removed; few are, so they are picked first. */
export async function orphansOf(
  session: SqlSession,
  kind: RowKind,
  changeIds: readonly number[],
): Promise<{count: number; samples: string[]}> {
  const table = revisedTable(kind)
  const orphans = `FROM ${quoted(table.name)} o
    WHERE o.customer_id <> '' AND (
      o.rev IN (${listed(changeIds)}) OR o.id IN (${keptIds(table, changeIds)})
      OR o.customer_id IN (${keptIds(revisedTable('customer'), changeIds)}))
    AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = o.customer_id)`
  const [count = 0] = await readNumbers(session, `SELECT ${double('count(*)')} ${orphans}`)
  if (count === 0) return {count, samples: []}
  const [ids] = await session.read(`SELECT o.id ${orphans} ORDER BY ${codeUnitKey('o.id')} LIMIT 10`)
  return {count, samples: [...textsOf(ids)]}
}

function keptIds(table: SqlTable, changeIds: readonly number[]): string {
  const kept = listed(changeIds.flatMap((id) => [id, -id]))
  return `SELECT id FROM ${quoted(beforeTable(table).name)} WHERE kept_by IN (${kept})`
}

/** No change has the number 0. */
function listed(changeIds: readonly number[]): string {
  return [0, ...changeIds.map((id) => Math.trunc(id))].join(', ')
}
