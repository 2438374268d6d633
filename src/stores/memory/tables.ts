import {ROW_KINDS} from '../../core/store/row-kinds.ts'
import type {RowKind} from '../../core/store/store.ts'

/** A row as it is kept: the columns plus `rev`, the change that wrote it. */
export type StoredRow = Record<string, unknown> & {rev: number}

/**
 * What a change overwrote or removed: `row` is the row before; enough to put it back. Under the id with a minus stands
 * what a change had written that is undone; enough to do it again.
 */
export interface BeforeRow {
  change_id: number
  table: RowKind
  key: string
  row: StoredRow
}

/** Plain lists beside them: the journal, the overwritten rows, and the last number given out per kind. */
export const LIST_TABLES = ['change', 'before', 'counter'] as const
export type ListTable = (typeof LIST_TABLES)[number]

export type TableName = RowKind | ListTable
export const TABLE_NAMES: readonly TableName[] = [...ROW_KINDS, ...LIST_TABLES]

type Loader = (table: TableName) => Record<string, unknown>[]

/**
 * All tables of a store held in memory. A table is loaded when first asked for, so that a change of one table does
 * not pay for parsing the others; `touched` says which ones must be written again.
 */
export class Tables {
  readonly touched = new Set<TableName>()
  readonly #load: Loader
  readonly #rows = new Map<RowKind, Map<string, StoredRow>>()
  readonly #lists = new Map<ListTable, Record<string, unknown>[]>()

  constructor(load: Loader = () => []) {
    this.#load = load
  }

  rows(table: RowKind): Map<string, StoredRow> {
    let rows = this.#rows.get(table)
    if (!rows) {
      rows = new Map(this.#load(table).map((row) => [row['id'] as string, row as StoredRow]))
      this.#rows.set(table, rows)
    }
    return rows
  }

  list<T>(table: ListTable): T[] {
    let list = this.#lists.get(table)
    if (!list) this.#lists.set(table, (list = this.#load(table)))
    return list as T[]
  }

  /** Replaces a list, when entries are taken out of it. */
  setList(table: ListTable, list: object[]): void {
    this.#lists.set(table, list as Record<string, unknown>[])
    this.touched.add(table)
  }

  /** The rows of any table, for writing them out. */
  *content(table: TableName): Iterable<object> {
    if (isListTable(table)) yield* this.list<object>(table)
    else yield* this.rows(table).values()
  }
}

export function isListTable(table: TableName): table is ListTable {
  return (LIST_TABLES as readonly string[]).includes(table)
}
