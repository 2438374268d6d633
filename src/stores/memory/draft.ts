import {CrmError} from '../../core/error/crm-error.ts'
import type {Change, ChangeHeader} from '../../core/history/change.ts'
import type {Order} from '../../core/order/order.ts'
import type {OrderDrafts, OrderStaging, StagingResult} from '../../core/store/facts.ts'
import {ID_LETTERS, type NumberedKind, type RecordKind, type RecordTypes} from '../../core/store/records.ts'
import type {Draft} from '../../core/store/store.ts'
import {ANONYMOUS} from '../../core/order/order.ts'
import {MemoryBook} from './book.ts'
import {MemoryOrders} from './orders.ts'
import {ownValue} from './own-value.ts'
import {type BeforeRow, type ListTable, ROW_TABLES, type RowTable, type StoredRow, type Tables} from './tables.ts'

const SAMPLES = 3

/** Orders and lines of one import that Node's memory and one JSON file can hold. */
const MOST_ROWS = 1_500_000

interface Counter {
  kind: NumberedKind
  last: number
}

/** A transaction over tables in memory. It changes them in place and can take everything back. */
export class MemoryDraft extends MemoryBook implements Draft {
  override readonly orders: MemoryOrderDrafts
  readonly changeId: number
  readonly #header: ChangeHeader
  readonly #undo: (() => void)[] = []
  #summary = ''
  #counts: Record<string, number> = {}
  #undoOf: number | undefined

  constructor(tables: Tables, header: ChangeHeader) {
    super(tables)
    this.#header = header
    this.changeId = (tables.list<Change>('change').at(-1)?.id ?? 0) + 1
    this.orders = new MemoryOrderDrafts(tables, this)
  }

  async save<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void> {
    for (const record of records) this.put(kind, cleanRow(record))
  }

  async create<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void> {
    return this.save(kind, records)
  }

  async remove(kind: RecordKind, ids: readonly string[]): Promise<void> {
    for (const id of ids) this.delete(kind, id)
  }

  async nextIds(kind: NumberedKind, count: number): Promise<string[]> {
    const counters = this.tables.list<Counter>('counter')
    let counter = counters.find((candidate) => candidate.kind === kind)
    if (!counter) counters.push((counter = {kind, last: 0}))
    const first = counter.last + 1
    counter.last += count
    this.tables.touched.add('counter')
    return Array.from({length: count}, (_, index) => `${ID_LETTERS[kind]}${first + index}`)
  }

  describe(summary: string, counts: Record<string, number> = {}): void {
    this.#summary = summary
    for (const [what, count] of Object.entries(counts)) this.#counts[what] = (this.#counts[what] ?? 0) + count
  }

  async dependents(changeId: number): Promise<number[]> {
    const later = this.tables
      .list<BeforeRow>('before')
      .filter(({change_id, row}) => change_id > changeId && row.rev === changeId)
    return [...new Set(later.map(({change_id}) => change_id))].sort((left, right) => left - right)
  }

  async revert(changeId: number): Promise<void> {
    const before = this.tables.list<BeforeRow>('before')
    for (const table of ROW_TABLES) this.#removeWrittenBy(changeId, table)
    for (const {table, row, change_id} of before) if (change_id === changeId) this.#restore(table, row)
    this.#setList(
      'before',
      before.filter(({change_id}) => change_id !== changeId),
    )
    const journal = this.tables.list<Change>('change')
    const marked = {undone_by: this.changeId}
    this.#setList(
      'change',
      journal.map((change) => (change.id === changeId ? {...change, ...marked} : change)),
    )
    this.#undoOf = changeId
  }

  /** Writes a row, which becomes the store's, with its old version kept for undo. Equal rows are left alone. */
  put(table: RowTable, row: Record<string, unknown>): void {
    const rows = this.tables.rows(table)
    const id = row['id'] as string
    const old = rows.get(id)
    if (old && sameRow(old, row)) return
    if (old) this.#keep(table, old)
    this.#undo.push(() => (old ? rows.set(id, old) : rows.delete(id)))
    row['rev'] = this.changeId
    rows.set(id, row as StoredRow)
    this.tables.touched.add(table)
  }

  delete(table: RowTable, id: string): void {
    const rows = this.tables.rows(table)
    const old = rows.get(id)
    if (!old) return
    this.#keep(table, old)
    this.#undo.push(() => rows.set(id, old))
    rows.delete(id)
    this.tables.touched.add(table)
  }

  /** Adds the journal entry; returns false when there is nothing to say because nothing was changed. */
  commit(): boolean {
    if (this.#undo.length === 0 && this.#undoOf === undefined) return false
    const {at, who, command} = this.#header
    const change: Change = {id: this.changeId, at, who, command, summary: this.#summary, counts: this.#counts}
    if (this.#undoOf !== undefined) change.undo_of = this.#undoOf
    this.tables.list<Change>('change').push(change)
    this.tables.touched.add('change')
    return true
  }

  /** Puts every row back as it was. Counters keep what was given out. */
  rollback(): void {
    for (const step of this.#undo.toReversed()) step()
    const before = this.tables.list<BeforeRow>('before')
    if (before.some(({change_id}) => change_id === this.changeId)) {
      this.tables.setList(
        'before',
        before.filter(({change_id}) => change_id !== this.changeId),
      )
    }
  }

  #setList(table: ListTable, list: object[]): void {
    const old = this.tables.list<object>(table)
    this.#undo.push(() => this.tables.setList(table, old))
    this.tables.setList(table, list)
  }

  #keep(table: RowTable, row: StoredRow): void {
    if (row.rev === this.changeId) return
    this.tables.list<BeforeRow>('before').push({change_id: this.changeId, table, key: row['id'] as string, row})
    this.tables.touched.add('before')
  }

  #removeWrittenBy(changeId: number, table: RowTable): void {
    const rows = this.tables.rows(table)
    for (const [id, row] of rows) {
      if (row.rev !== changeId) continue
      rows.delete(id)
      this.#undo.push(() => rows.set(id, row))
      this.tables.touched.add(table)
    }
  }

  #restore(table: RowTable, row: StoredRow): void {
    const rows = this.tables.rows(table)
    const id = row['id'] as string
    rows.set(id, row)
    this.#undo.push(() => rows.delete(id))
    this.tables.touched.add(table)
  }
}

class MemoryOrderDrafts extends MemoryOrders implements OrderDrafts {
  readonly #draft: MemoryDraft

  constructor(tables: Tables, draft: MemoryDraft) {
    super(tables)
    this.#draft = draft
  }

  async stage(): Promise<OrderStaging> {
    const staged: Order[] = []
    let rows = 0
    return {
      append: async (orders) => {
        for (const order of orders) {
          rows += 1 + order.lines.length
          staged.push(order)
        }
        if (rows > MOST_ROWS) throw tooMany()
      },
      settle: async () => this.#settle(staged),
    }
  }

  async move(from: string, to: string): Promise<number> {
    const moved = [...this.rows()].filter(({customer_id}) => customer_id === from)
    for (const order of moved) this.#draft.put('order', cleanRow({...order, customer_id: to}))
    return moved.length
  }

  #settle(staged: readonly Order[]): StagingResult {
    const result: StagingResult = {
      created: 0,
      updated: 0,
      unchanged: 0,
      foreign: 0,
      samples: {created: [], updated: []},
    }
    const stored = this.tables.rows('order') as unknown as Map<string, Order>
    for (const order of staged) {
      const old = stored.get(order.id)
      if (old && isForeign(old.customer_id, order.customer_id)) result.foreign++
      if (old?.digest === order.digest) {
        result.unchanged++
        continue
      }
      const what = old ? 'updated' : 'created'
      result[what]++
      if (result.samples[what].length < SAMPLES) result.samples[what].push(structuredClone(order))
      const owner = old && old.customer_id !== ANONYMOUS ? old.customer_id : order.customer_id
      const row = cleanRow(order)
      row['customer_id'] = owner
      this.#draft.put('order', row)
    }
    return result
  }
}

function tooMany(): CrmError {
  return new CrmError(
    'STORE_FULL',
    `More than ${MOST_ROWS.toLocaleString('en-US')} orders and lines are more than one JSON file can hold; nothing was imported.`,
    {
      hint: 'Use the column engine: --store duckdb:shop.duckdb (`patron store migrate duckdb:shop.duckdb` takes along what is here).',
    },
  )
}

function isForeign(stored: string, staged: string): boolean {
  return stored !== ANONYMOUS && staged !== ANONYMOUS && stored !== staged
}

/** The row without absent fields and without any tie to the caller's object. */
function cleanRow(record: object): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const field in record) {
    const value = (record as Record<string, unknown>)[field]
    if (value === undefined || value === null || field === 'rev') continue
    row[field] = ownValue(value)
  }
  return row
}

function sameRow({rev: _, ...old}: StoredRow, row: Record<string, unknown>): boolean {
  const fields = Object.keys(row)
  if (fields.length !== Object.keys(old).length) return false
  return fields.every((field) => sameValue(old[field], row[field]))
}

function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true
  return typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right)
}
