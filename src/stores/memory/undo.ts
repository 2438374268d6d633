import type {Change} from '../../core/history/change.ts'
import type {RowKind} from '../../core/store/store.ts'
import type {BeforeRow, Tables} from './tables.ts'

/** Later changes that rewrote or removed rows which this one wrote, or wrote again rows that it removed, oldest first. */
export function dependentsOf(tables: Tables, changeId: number): number[] {
  const undone = undoneIds(tables)
  const later = tables.list<BeforeRow>('before').flatMap(({change_id, table, key, row}) => {
    if (change_id === changeId) return tables.rows(table).get(key)?.rev ?? []
    return row.rev === changeId && !undone.has(change_id) ? change_id : []
  })
  return ascending(later.filter((id) => id > changeId))
}

/** Changes by which the rows of an undone change are not as its undo left them, oldest first. */
export function inTheWayOf(tables: Tables, changeId: number): number[] {
  const before = tables.list<BeforeRow>('before')
  const found = new Map<string, {table: RowKind; key: string; rev: number | undefined}>()
  for (const {change_id, table, key} of before) {
    if (change_id === -changeId) found.set(nameOf(table, key), {table, key, rev: undefined})
  }
  for (const {change_id, table, key, row} of before) {
    if (change_id === changeId) found.set(nameOf(table, key), {table, key, rev: row.rev})
  }
  const changed = [...found.values()].filter(({table, key, rev}) => tables.rows(table).get(key)?.rev !== rev)
  const removers = changed.length === 0 ? undefined : removersOf(tables)
  return ascending(
    changed.flatMap(({table, key, rev}) => {
      const now = tables.rows(table).get(key)
      return now ? [now.rev] : (removers?.get(nameOf(table, key, rev)) ?? [rev as number])
    }),
  )
}

/** Changes that stand and overwrote or removed a row, by the row and the revision that they found. */
function removersOf(tables: Tables): Map<string, number[]> {
  const undone = undoneIds(tables)
  const removers = new Map<string, number[]>()
  for (const {change_id, table, key, row} of tables.list<BeforeRow>('before')) {
    if (change_id < 0 || undone.has(change_id)) continue
    const name = nameOf(table, key, row.rev)
    removers.set(name, [...(removers.get(name) ?? []), change_id])
  }
  return removers
}

export function undoneIds(tables: Tables): Set<number> {
  const undone = tables.list<Change>('change').filter(({undone_by}) => undone_by !== undefined)
  return new Set(undone.map(({id}) => id))
}

function nameOf(table: RowKind, key: string, rev?: number): string {
  return `${table}\u0001${key}\u0001${rev}`
}

function ascending(ids: Iterable<number>): number[] {
  return [...new Set(ids)].sort((left, right) => left - right)
}
