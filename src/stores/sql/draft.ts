import type {Change, ChangeHeader} from '../../core/history/change.ts'
import type {FactDrafts, FactKind} from '../../core/store/facts.ts'
import {ID_LETTERS, type NumberedKind, type RecordKind, type RecordTypes} from '../../core/store/records.ts'
import type {Draft, RowKind} from '../../core/store/store.ts'
import {SqlBook} from './book.ts'
import {SqlFactDrafts} from './fact-drafts.ts'
import {dropNumbers, numberCustomers} from './customer-numbers.ts'
import {earlierIds, earlierRecords} from './earlier.ts'
import {dropForgotten} from './forget.ts'
import {dependentsOf, inTheWayOf} from './in-the-way.ts'
import {insertRows} from './insert-rows.ts'
import type {OpenChange} from './open-change.ts'
import {SqlOrderDrafts} from './order-drafts.ts'
import {keepPopulation} from './population.ts'
import {createRecords, removeRecords, saveRecords} from './records.ts'
import {readNumbers, type SqlSession} from './session.ts'
import {CHANGES, COUNTERS} from './tables.ts'
import {kindsOf, orphansOf, rowsOf} from './traces.ts'
import {redoChange, revertChange} from './undo.ts'

/** A transaction over a store in SQL. Whoever makes it begins and ends the database's transaction around it. */
export class SqlDraft extends SqlBook implements Draft {
  override readonly orders: SqlOrderDrafts
  readonly #change: OpenChange
  readonly #header: ChangeHeader
  readonly #counters = new Map<NumberedKind, number>()
  /** What changes wrote is asked for often, and stays the same: an undo keeps a trace of all of it. */
  readonly #kinds = new Map<number, ReadonlySet<RowKind>>()
  readonly #forgotten = new Map<RowKind, Set<string>>()
  #summary = ''
  #counts: Record<string, number> = {}
  #undoOf: number | undefined

  private constructor(session: SqlSession, header: ChangeHeader, change: OpenChange) {
    super(session)
    this.#header = header
    this.#change = change
    this.orders = new SqlOrderDrafts(session, change)
  }

  static async begin(session: SqlSession, header: ChangeHeader): Promise<SqlDraft> {
    const sql = `SELECT CAST(coalesce(max(id), 0) AS DOUBLE PRECISION) FROM ${CHANGES.name}`
    const [last] = await readNumbers(session, sql)
    return new SqlDraft(session, header, {id: (last as number) + 1, touched: false, orders: false})
  }

  get changeId(): number {
    return this.#change.id
  }

  override facts<K extends FactKind>(kind: K): FactDrafts<K> {
    return new SqlFactDrafts(this.session, kind, this.#change)
  }

  async save<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void> {
    await saveRecords(this.session, this.#change, {kind, records: records as readonly object[]})
  }

  async create<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void> {
    await createRecords(this.session, this.#change, {kind, records: records as readonly object[]})
  }

  async remove(kind: RecordKind, ids: readonly string[]): Promise<void> {
    await removeRecords(this.session, this.#change, {kind, ids})
  }

  async nextIds(kind: NumberedKind, count: number): Promise<string[]> {
    const last = this.#counters.get(kind) ?? (await this.#lastNumber(kind))
    this.#counters.set(kind, last + count)
    return Array.from({length: count}, (_, index) => `${ID_LETTERS[kind]}${last + 1 + index}`)
  }

  describe(summary: string, counts: Record<string, number> = {}): void {
    this.#summary = summary
    for (const [what, count] of Object.entries(counts)) this.#counts[what] = (this.#counts[what] ?? 0) + count
  }

  async kindsOf(changeId: number): Promise<ReadonlySet<RowKind>> {
    const kinds = this.#kinds.get(changeId) ?? (await kindsOf(this.session, changeId))
    this.#kinds.set(changeId, kinds)
    return kinds
  }

  async rowsOf(kind: RowKind, changeIds: readonly number[]): Promise<string[]> {
    return rowsOf(this.session, kind, changeIds)
  }

  async orphans(kind: RowKind, changeIds: readonly number[]): Promise<{count: number; samples: string[]}> {
    return orphansOf(this.session, kind, changeIds)
  }

  async dependents(changeId: number): Promise<number[]> {
    return dependentsOf(this.session, changeId, await this.kindsOf(changeId))
  }

  async revert(changeId: number): Promise<void> {
    const kinds = await this.kindsOf(changeId)
    this.#undoOf = changeId
    this.#change.touched = true
    this.#change.orders ||= kinds.has('order')
    await revertChange(this.session, {id: changeId, kinds}, this.changeId)
    if (kinds.has('order')) await numberCustomers(this.session)
  }

  async inTheWay(changeId: number): Promise<number[]> {
    return inTheWayOf(this.session, changeId, await this.kindsOf(changeId))
  }

  async redo(changeId: number): Promise<number> {
    this.#undoOf = (await this.change(changeId))?.undone_by
    const kinds = await this.kindsOf(changeId)
    this.#change.touched = true
    this.#change.orders ||= kinds.has('order')
    const rows = await redoChange(this.session, {id: changeId, kinds})
    if (kinds.has('order')) await numberCustomers(this.session)
    return rows
  }

  async forget(kind: RowKind, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) this.#forgotten.set(kind, new Set([...(this.#forgotten.get(kind) ?? []), ...ids]))
  }

  async earlier<K extends RecordKind>(
    kind: K,
    only?: {field: keyof RecordTypes[K] & string; values: readonly string[]},
  ): Promise<RecordTypes[K][]> {
    return (await earlierRecords(this.session, kind, only)) as unknown as RecordTypes[K][]
  }

  async earlierFacts(kind: FactKind | 'order', only: {field: string; values: readonly string[]}): Promise<string[]> {
    return earlierIds(this.session, kind, only)
  }

  async reword(summaries: ReadonlyMap<number, string>): Promise<void> {
    for (const [id, summary] of summaries) {
      await this.session.run(`UPDATE ${CHANGES.name} SET summary = $1 WHERE id = ${Math.trunc(id)}`, [summary])
      this.#change.touched = true
    }
  }

  /** Writes the counters and the journal entry; returns false when nothing was changed, and then writes nothing. */
  async finish(): Promise<boolean> {
    for (const [kind, ids] of this.#forgotten) await dropForgotten(this.session, this.#change, {kind, ids: [...ids]})
    await dropNumbers(this.session, this.#change, [...(this.#forgotten.get('customer') ?? [])])
    if (!this.#change.touched) return false
    if (this.#change.orders) await keepPopulation(this.session)
    const {at, who, command} = this.#header
    const entry: Change = {id: this.changeId, at, who, command, summary: this.#summary, counts: this.#counts}
    if (this.#undoOf !== undefined) entry.undo_of = this.#undoOf
    if (this.#forgotten.size > 0) entry.final = true
    await insertRows(this.session, CHANGES, [{...entry}])
    for (const [kind, last] of this.#counters) {
      await this.session.run(`DELETE FROM ${COUNTERS.name} WHERE kind = $1`, [kind])
      await insertRows(this.session, COUNTERS, [{kind, last}])
    }
    return true
  }

  async #lastNumber(kind: NumberedKind): Promise<number> {
    const sql = `SELECT CAST(coalesce(max(last), 0) AS DOUBLE PRECISION) FROM ${COUNTERS.name} WHERE kind = $1`
    const [last] = await readNumbers(this.session, sql, [kind])
    return last as number
  }
}
