import type {Change} from '../../core/history/change.ts'
import {ROW_KINDS} from '../../core/store/row-kinds.ts'
import type {RowKind} from '../../core/store/store.ts'
import {sameRow} from './clean-row.ts'
import type {BeforeRow, ListTable, StoredRow, Tables} from './tables.ts'

/** Changes rows in place on behalf of one change, keeps what was there before, and can take everything back. */
export class RowLog {
  readonly #tables: Tables
  readonly #changeId: number
  readonly #undo: (() => void)[] = []
  readonly #forgotten = new Map<RowKind, Set<string>>()

  constructor(tables: Tables, changeId: number) {
    this.#tables = tables
    this.#changeId = changeId
  }

  /** Whether anything was changed. */
  get touched(): boolean {
    return this.#undo.length > 0
  }

  /** Writes a row, which becomes the store's, with its old version kept for undo. Equal rows are left alone. */
  put(table: RowKind, row: Record<string, unknown>): void {
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

  delete(table: RowKind, id: string): void {
    const rows = this.#tables.rows(table)
    const old = rows.get(id)
    if (!old) return
    this.#keep(table, old)
    this.#undo.push(() => rows.set(id, old))
    rows.delete(id)
    this.#tables.touched.add(table)
  }

  /** Takes out what a change wrote and keeps it, puts back what it overwrote or removed, and marks it undone. */
  revert(changeId: number): void {
    const before = this.#tables.list<BeforeRow>('before')
    const written = ROW_KINDS.flatMap((table) => this.#writtenBy(changeId, table))
    for (const {table, key} of written) this.#takeOut(table, key)
    for (const {table, row} of before.filter(({change_id}) => change_id === changeId)) this.#set(table, row)
    this.#setList('before', [...before, ...written])
    this.#remark(changeId, (change) => ({...change, undone_by: this.#changeId}))
  }

  /** Puts back what an undone change had written, takes out what it removed, and the mark off it; returns how many rows. */
  redo(changeId: number): number {
    const before = this.#tables.list<BeforeRow>('before')
    const found = before.filter(({change_id}) => change_id === changeId)
    const written = before.filter(({change_id}) => change_id === -changeId)
    for (const {table, key} of found) this.#takeOut(table, key)
    for (const {table, row} of written) this.#set(table, row)
    if (written.length > 0) {
      this.#setList(
        'before',
        before.filter(({change_id}) => change_id !== -changeId),
      )
    }
    this.#remark(changeId, ({undone_by: _, ...change}) => change)
    return found.length + written.length
  }

  /** Notes rows whose earlier versions are to go; they go with {@link dropForgotten}, whatever else the change still does. */
  forget(table: RowKind, ids: readonly string[]): void {
    const known = this.#forgotten.get(table) ?? new Set()
    for (const id of ids) known.add(id)
    if (known.size > 0) this.#forgotten.set(table, known)
  }

  /**
   * Removes every other version of the rows to forget; returns whether there are such rows at all. A row that loses
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

  #keep(table: RowKind, row: StoredRow): void {
    if (row.rev === this.#changeId) return
    this.#tables.list<BeforeRow>('before').push({change_id: this.#changeId, table, key: row['id'] as string, row})
    this.#tables.touched.add('before')
  }

  #takeOver(table: RowKind, id: string, writtenBy: number): void {
    const rows = this.#tables.rows(table)
    const row = rows.get(id)
    if (row?.rev !== writtenBy || writtenBy === this.#changeId) return
    rows.set(id, {...row, rev: this.#changeId})
    this.#undo.push(() => rows.set(id, row))
    this.#tables.touched.add(table)
  }

  #writtenBy(changeId: number, table: RowKind): BeforeRow[] {
    const written = [...this.#tables.rows(table).values()].filter(({rev}) => rev === changeId)
    return written.map((row) => ({change_id: -changeId, table, key: row['id'] as string, row}))
  }

  #takeOut(table: RowKind, id: string): void {
    const rows = this.#tables.rows(table)
    const old = rows.get(id)
    if (!old) return
    rows.delete(id)
    this.#undo.push(() => rows.set(id, old))
    this.#tables.touched.add(table)
  }

  #set(table: RowKind, row: StoredRow): void {
    const rows = this.#tables.rows(table)
    const id = row['id'] as string
    const old = rows.get(id)
    rows.set(id, row)
    this.#undo.push(() => (old ? rows.set(id, old) : rows.delete(id)))
    this.#tables.touched.add(table)
  }

  #remark(changeId: number, mark: (change: Change) => Change): void {
    const journal = this.#tables.list<Change>('change')
    this.#setList(
      'change',
      journal.map((change) => (change.id === changeId ? mark(change) : change)),
    )
  }
}
