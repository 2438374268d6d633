import type {Change, ChangeHeader} from '../../core/history/change.ts'
import type {FactDrafts, FactKind} from '../../core/store/facts.ts'
import {ID_LETTERS, type NumberedKind, type RecordKind, type RecordTypes} from '../../core/store/records.ts'
import type {Draft, RowKind} from '../../core/store/store.ts'
import {compareText} from '../../core/text/compare-text.ts'
import {MemoryBook} from './book.ts'
import {cleanRow} from './clean-row.ts'
import {MemoryFactDrafts} from './fact-drafts.ts'
import {MemoryOrderDrafts} from './order-drafts.ts'
import {RowLog} from './row-log.ts'
import {copyOf} from './rows.ts'
import type {BeforeRow, Tables} from './tables.ts'
import {kindsOf, orphansOf, rowsOf} from './traces.ts'
import {dependentsOf, inTheWayOf} from './undo.ts'

interface Counter {
  kind: NumberedKind
  last: number
}

/** A transaction over tables in memory. It changes them in place and can take everything back. */
export class MemoryDraft extends MemoryBook implements Draft {
  override readonly orders: MemoryOrderDrafts
  readonly changeId: number
  readonly #header: ChangeHeader
  readonly #log: RowLog
  #summary = ''
  #counts: Record<string, number> = {}
  #undoOf: number | undefined

  constructor(tables: Tables, header: ChangeHeader) {
    super(tables)
    this.#header = header
    this.changeId = (tables.list<Change>('change').at(-1)?.id ?? 0) + 1
    this.#log = new RowLog(tables, this.changeId)
    this.orders = new MemoryOrderDrafts(tables, this.#log)
  }

  override facts<K extends FactKind>(kind: K): FactDrafts<K> {
    return new MemoryFactDrafts(this.tables, kind, this.#log)
  }

  async save<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void> {
    for (const record of records) this.#log.put(kind, cleanRow(record))
  }

  async create<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void> {
    return this.save(kind, records)
  }

  async remove(kind: RecordKind, ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#log.delete(kind, id)
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

  async kindsOf(changeId: number): Promise<ReadonlySet<RowKind>> {
    return kindsOf(this.tables, changeId)
  }

  async rowsOf(kind: RowKind, changeIds: readonly number[]): Promise<string[]> {
    return [...rowsOf(this.tables, kind, changeIds)]
  }

  async orphans(kind: RowKind, changeIds: readonly number[]): Promise<{count: number; samples: string[]}> {
    return orphansOf(this.tables, kind, changeIds)
  }

  async dependents(changeId: number): Promise<number[]> {
    return dependentsOf(this.tables, changeId)
  }

  async revert(changeId: number): Promise<void> {
    this.#log.revert(changeId)
    this.#undoOf = changeId
  }

  async inTheWay(changeId: number): Promise<number[]> {
    return inTheWayOf(this.tables, changeId)
  }

  async redo(changeId: number): Promise<number> {
    this.#undoOf = (await this.change(changeId))?.undone_by
    return this.#log.redo(changeId)
  }

  async forget(kind: RowKind, ids: readonly string[]): Promise<void> {
    this.#log.forget(kind, ids)
  }

  async earlier<K extends RecordKind>(
    kind: K,
    only?: {field: keyof RecordTypes[K] & string; values: readonly string[]},
  ): Promise<RecordTypes[K][]> {
    const wanted = only && new Set<unknown>(only.values)
    return this.tables
      .list<BeforeRow>('before')
      .filter(({table, row}) => table === kind && (!wanted || wanted.has(row[only?.field as string])))
      .map(({row}) => copyOf<RecordTypes[K]>(row))
  }

  async earlierFacts(
    kind: FactKind | 'order',
    {field, values}: {field: string; values: readonly string[]},
  ): Promise<string[]> {
    const wanted = new Set<unknown>(values)
    const kept = this.tables
      .list<BeforeRow>('before')
      .filter(({table, row}) => table === kind && wanted.has(row[field]))
    return [...new Set(kept.map(({key}) => key))].sort(compareText)
  }

  async reword(summaries: ReadonlyMap<number, string>): Promise<void> {
    this.#log.reword(summaries)
  }

  /** Adds the journal entry; returns false when there is nothing to say because nothing was changed. */
  commit(): boolean {
    const final = this.#log.dropForgotten()
    if (!this.#log.touched) return false
    const {at, who, command} = this.#header
    const change: Change = {id: this.changeId, at, who, command, summary: this.#summary, counts: this.#counts}
    if (this.#undoOf !== undefined) change.undo_of = this.#undoOf
    if (final) change.final = true
    this.tables.list<Change>('change').push(change)
    this.tables.touched.add('change')
    return true
  }

  /** Puts every row back as it was. Counters keep what was given out. */
  rollback(): void {
    this.#log.rollback()
  }
}
