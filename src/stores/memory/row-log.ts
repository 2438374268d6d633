import type {Change} from '../../core/history/change.ts'
import {sameRow} from './clean-row.ts'
import {type BeforeRow, type ListTable, ROW_TABLES, type RowTable, type StoredRow, type Tables} from './tables.ts'

/** Changes rows in place on behalf of one change, keeps what was there before, and can take everything back. */
export class RowLog {
  readonly #tables: Tables
  readonly #changeId: number
  readonly #undo: (() => void)[] = []
  readonly #forgotten = new Map<RowTable, Set<string>>()

  constructor(tables: Tables, changeId: number) {
    this.#tables = tables
    this.#changeId = changeId
  }

  /** Whether anything was changed. */
  get touched(): boolean {
    return this.#undo.length > 0
  }

  /** Writes a row, which becomes the store's, with its old version kept for undo. Equal rows are left alone. */
  put(table: RowTable, row: Record<string, unknown>): void {
    const rows = this.#tables.rows(table)
    const id = row['id'] as string
    const old = rows.get(id)
    if (old && sameRow(old, row)) return
    if (old) this.#keep(table, old)
    this.#undo.push(() => (old ? rows.set(id, old) : rows.delete(id)))
    row['rev'] = this.#changeId
    rows.set(id, row as StoredRow)
    this.#tables.touched.add(table)
  }

  delete(table: RowTable, id: string): void {
    const rows = this.#tables.rows(table)
    const old = rows.get(id)
    if (!old) return
    this.#keep(table, old)
    this.#undo.push(() => rows.set(id, old))
    rows.delete(id)
    this.#tables.touched.add(table)
  }

  /** Takes out what a change wrote, puts back what it overwrote or removed, and marks it undone. */
  revert(changeId: number): void {
    const before = this.#tables.list<BeforeRow>('before')
    for (const table of ROW_TABLES) this.#removeWrittenBy(changeId, table)
    for (const {table, row, change_id} of before) if (change_id === changeId) this.#restore(table, row)
    this.#setList(
      'before',
      before.filter(({change_id}) => change_id !== changeId),
    )
    const journal = this.#tables.list<Change>('change')
    const marked = {undone_by: this.#changeId}
    this.#setList(
      'change',
      journal.map((change) => (change.id === changeId ? {...change, ...marked} : change)),
    )
  }

  /** Notes rows whose earlier versions are to go; they go with {@link dropForgotten}, whatever else the change still does. */
  forget(table: RowTable, ids: readonly string[]): void {
    const known = this.#forgotten.get(table) ?? new Set()
    for (const id of ids) known.add(id)
    if (known.size > 0) this.#forgotten.set(table, known)
  }

  /**
   * Removes every earlier version of the rows to forget; returns whether there are such rows at all. A row that loses
   * the version before the one it has now counts as written by this change: an undo of the change that wrote it could
   * only remove it.
   */
  dropForgotten(): boolean {
    if (this.#forgotten.size === 0) return false
    const isForgotten = ({table, key}: BeforeRow): boolean => this.#forgotten.get(table)?.has(key) ?? false
    const {forgotten = [], kept = []} = Object.groupBy(this.#tables.list<BeforeRow>('before'), (row) =>
      isForgotten(row) ? 'forgotten' : 'kept',
    )
    if (forgotten.length === 0) return true
    this.#setList('before', kept)
    for (const {table, key, change_id} of forgotten) this.#takeOver(table, key, change_id)
    return true
  }

  /** Replaces what the journal says about earlier changes. */
  reword(summaries: ReadonlyMap<number, string>): void {
    if (summaries.size === 0) return
    const journal = this.#tables.list<Change>('change')
    this.#setList(
      'change',
      journal.map((change) => ({...change, summary: summaries.get(change.id) ?? change.summary})),
    )
  }

  /** Puts every row back as it was. */
  rollback(): void {
    for (const step of this.#undo.toReversed()) step()
    const before = this.#tables.list<BeforeRow>('before')
    if (before.some(({change_id}) => change_id === this.#changeId)) {
      this.#tables.setList(
        'before',
        before.filter(({change_id}) => change_id !== this.#changeId),
      )
    }
  }

  #setList(table: ListTable, list: object[]): void {
    const old = this.#tables.list<object>(table)
    this.#undo.push(() => this.#tables.setList(table, old))
    this.#tables.setList(table, list)
  }

  #keep(table: RowTable, row: StoredRow): void {
    if (row.rev === this.#changeId) return
    this.#tables.list<BeforeRow>('before').push({change_id: this.#changeId, table, key: row['id'] as string, row})
    this.#tables.touched.add('before')
  }

  #takeOver(table: RowTable, id: string, writtenBy: number): void {
    const rows = this.#tables.rows(table)
    const row = rows.get(id)
    if (row?.rev !== writtenBy || writtenBy === this.#changeId) return
    rows.set(id, {...row, rev: this.#changeId})
    this.#undo.push(() => rows.set(id, row))
    this.#tables.touched.add(table)
  }

  #removeWrittenBy(changeId: number, table: RowTable): void {
    const rows = this.#tables.rows(table)
    for (const [id, row] of rows) {
      if (row.rev !== changeId) continue
      rows.delete(id)
      this.#undo.push(() => rows.set(id, row))
      this.#tables.touched.add(table)
    }
  }

  #restore(table: RowTable, row: StoredRow): void {
    const rows = this.#tables.rows(table)
    const id = row['id'] as string
    rows.set(id, row)
    this.#undo.push(() => rows.delete(id))
    this.#tables.touched.add(table)
  }
}
