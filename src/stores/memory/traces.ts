import {ANONYMOUS} from '../../core/order/order.ts'
import {ROW_KINDS} from '../../core/store/row-kinds.ts'
import type {RowKind} from '../../core/store/store.ts'
import {compareText} from '../../core/text/compare-text.ts'
import type {BeforeRow, Tables} from './tables.ts'

/** The kinds of rows that a change wrote or removed. */
export function kindsOf(tables: Tables, changeId: number): Set<RowKind> {
  const kept = tables
    .list<BeforeRow>('before')
    .filter(({change_id, row}) => Math.abs(change_id) === changeId || row.rev === changeId)
  const written = ROW_KINDS.filter((table) => [...tables.rows(table).values()].some(({rev}) => rev === changeId))
  return new Set([...kept.map(({table}) => table), ...written])
}

/** Ids of the rows of a kind that changes wrote or removed. */
export function rowsOf(tables: Tables, kind: RowKind, changeIds: readonly number[]): Set<string> {
  const changes = new Set(changeIds)
  const found = new Set<string>()
  for (const {change_id, table, key} of tables.list<BeforeRow>('before')) {
    if (table === kind && changes.has(Math.abs(change_id))) found.add(key)
  }
  for (const [id, {rev}] of tables.rows(kind)) if (changes.has(rev)) found.add(id)
  return found
}

/** Rows without their customer among those that changes, or whose customers they, wrote or removed. */
export function orphansOf(
  tables: Tables,
  kind: RowKind,
  changeIds: readonly number[],
): {count: number; samples: string[]} {
  const rows = rowsOf(tables, kind, changeIds)
  const customers = rowsOf(tables, 'customer', changeIds)
  const known = tables.rows('customer')
  const samples = [...tables.rows(kind)].flatMap(([id, {customer_id}]) => {
    if (typeof customer_id !== 'string' || customer_id === ANONYMOUS || known.has(customer_id)) return []
    return rows.has(id) || customers.has(customer_id) ? [id] : []
  })
  return {count: samples.length, samples: samples.sort(compareText).slice(0, 10)}
}
