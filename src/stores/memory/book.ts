import type {Change} from '../../core/history/change.ts'
import type {FactKind, Facts} from '../../core/store/facts.ts'
import type {RecordKind, RecordTypes} from '../../core/store/records.ts'
import type {Book, RowKind} from '../../core/store/store.ts'
import {MemoryFacts} from './facts.ts'
import {MemoryOrders} from './orders.ts'
import {byId, copyOf, ownValue} from './rows.ts'
import type {BeforeRow, StoredRow, Tables} from './tables.ts'
import {undoneIds} from './undo.ts'

/** The reading side over tables in memory. */
export class MemoryBook implements Book {
  readonly orders: MemoryOrders
  protected readonly tables: Tables

  constructor(tables: Tables) {
    this.tables = tables
    this.orders = new MemoryOrders(tables)
  }

  async get<K extends RecordKind>(kind: K, id: string): Promise<RecordTypes[K] | undefined> {
    const row = this.tables.rows(kind).get(id)
    return row && copyOf<RecordTypes[K]>(row)
  }

  async getMany<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<RecordTypes[K][]> {
    const rows = this.tables.rows(kind)
    return [...new Set(ids)].flatMap((id) => {
      const row = rows.get(id)
      return row ? [copyOf<RecordTypes[K]>(row)] : []
    })
  }

  async find<K extends RecordKind>(
    kind: K,
    field: keyof RecordTypes[K] & string,
    values: readonly string[],
  ): Promise<RecordTypes[K][]> {
    const wanted = new Set<unknown>(values)
    return this.sorted(kind)
      .filter((row) => wanted.has(row[field]))
      .map((row) => copyOf<RecordTypes[K]>(row))
  }

  async all<K extends RecordKind>(kind: K): Promise<RecordTypes[K][]> {
    return this.sorted(kind).map((row) => copyOf<RecordTypes[K]>(row))
  }

  async columns<K extends RecordKind, F extends keyof RecordTypes[K] & string>(
    kind: K,
    fields: readonly F[],
  ): Promise<{[P in F]: RecordTypes[K][P][]}> {
    const rows = this.sorted(kind)
    const columns = fields.map((field) => [field, rows.map((row) => ownValue(row[field]))])
    return Object.fromEntries(columns) as {[P in F]: RecordTypes[K][P][]}
  }

  async count(kind: RecordKind): Promise<number> {
    return this.tables.rows(kind).size
  }

  async changes(limit = Number.POSITIVE_INFINITY): Promise<Change[]> {
    const journal = this.tables.list<Change>('change')
    return structuredClone(journal.slice(Math.max(0, journal.length - limit)).toReversed())
  }

  async change(id: number): Promise<Change | undefined> {
    const found = this.tables.list<Change>('change').find((change) => change.id === id)
    return found && structuredClone(found)
  }

  async changesOf(kind: RowKind, ids: readonly string[]): Promise<number[]> {
    const rows = this.tables.rows(kind)
    const changes = new Set(ids.flatMap((id) => rows.get(id)?.rev ?? []))
    const wanted = new Set(ids)
    for (const {table, key, row, change_id} of this.tables.list<BeforeRow>('before')) {
      if (table === kind && wanted.has(key)) changes.add(row.rev).add(change_id)
    }
    const undone = undoneIds(this.tables)
    return [...changes].filter((id) => id > 0 && !undone.has(id)).sort((left, right) => left - right)
  }

  async helper(): Promise<undefined> {
    return undefined
  }

  facts<K extends FactKind>(kind: K): Facts<K> {
    return new MemoryFacts(this.tables, kind)
  }

  private sorted(kind: RecordKind): StoredRow[] {
    return [...this.tables.rows(kind).values()].sort(byId)
  }
}
