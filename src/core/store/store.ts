import type {Change, ChangeHeader} from '../history/change.ts'
import type {Helper} from '../helper/helper.ts'
import type {FactDrafts, FactKind, Facts} from './facts.ts'
import type {OrderDrafts, OrderFacts} from './order-facts.ts'
import type {NumberedKind, RecordKind, RecordTypes} from './records.ts'

/** The version of the stored form. A store with a higher one is refused, a lower one is migrated on opening. */
export const SCHEMA_VERSION = 7

export const ENGINES = ['memory', 'lowdb', 'duckdb'] as const
export type Engine = (typeof ENGINES)[number]

/** Every kind of rows that a change can write or remove. */
export type RowKind = RecordKind | FactKind | 'order'

/** What readers see: one consistent state of the store. Whatever it returns is the caller's own copy. */
export interface Book {
  get<K extends RecordKind>(kind: K, id: string): Promise<RecordTypes[K] | undefined>
  /** The records that exist among these ids, in no particular order. */
  getMany<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<RecordTypes[K][]>
  /** Records whose text field is exactly one of the values, ordered by id. */
  find<K extends RecordKind>(
    kind: K,
    field: keyof RecordTypes[K] & string,
    values: readonly string[],
  ): Promise<RecordTypes[K][]>
  /** All records of a kind ordered by id (code units). */
  all<K extends RecordKind>(kind: K): Promise<RecordTypes[K][]>
  /** Some fields of all records of a kind as columns, rows ordered by id; absent values are undefined. */
  columns<K extends RecordKind, F extends keyof RecordTypes[K] & string>(
    kind: K,
    fields: readonly F[],
  ): Promise<{[P in F]: RecordTypes[K][P][]}>
  count(kind: RecordKind): Promise<number>
  /** Journal entries, newest first. */
  changes(limit?: number): Promise<Change[]>
  change(id: number): Promise<Change | undefined>
  /** Ids of the changes, not undone, that wrote these rows or removed them, as far as the journal keeps them, oldest first. */
  changesOf(kind: RowKind, ids: readonly string[]): Promise<number[]>
  readonly orders: OrderFacts
  facts<K extends FactKind>(kind: K): Facts<K>
  /** Who can work beside the reader, while lines are read for them; undefined where there is too little to do. */
  helper(): Promise<Helper | undefined>
}

/** What a transaction may do besides reading. All of it happens, in one journal entry, or none of it. */
export interface Draft extends Book {
  readonly orders: OrderDrafts
  facts<K extends FactKind>(kind: K): FactDrafts<K>
  /**
   * Creates or replaces records by id. Absent fields are absent afterwards. A record that is equal already is left
   * alone. Text is kept as well-formed Unicode: a lone surrogate becomes U+FFFD.
   */
  save<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void>
  /** Creates records whose ids are distinct and not in the store yet, as the caller knows; quicker than `save` for many. */
  create<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void>
  remove(kind: RecordKind, ids: readonly string[]): Promise<void>
  /** Fresh ids of a numbered kind, e.g. C1, C2. An id is never handed out twice, not even after an undo. */
  nextIds(kind: NumberedKind, count: number): Promise<string[]>
  /** What the journal says about this change; counts add up over calls. */
  describe(summary: string, counts?: Record<string, number>): void
  /** The id this change will have in the journal. */
  readonly changeId: number
  /** The kinds of rows that the change with this id wrote or removed, as far as the journal keeps them, undone or not. */
  kindsOf(changeId: number): Promise<ReadonlySet<RowKind>>
  /**
   * Ids of the rows of a kind that these changes wrote or removed, without those that they created and others rewrote
   * since; in no order.
   */
  rowsOf(kind: RowKind, changeIds: readonly number[]): Promise<string[]>
  /**
   * Rows whose customer does not exist, count and up to ten ids, among those of these changes ({@link rowsOf}) and those
   * of their customers.
   */
  orphans(kind: RowKind, changeIds: readonly number[]): Promise<{count: number; samples: string[]}>
  /** Later changes, not undone, that rewrote or removed what the change with this id wrote, or wrote again what it removed. */
  dependents(changeId: number): Promise<number[]>
  /** Puts back what was there before the change with this id, keeps what it had written, and marks it undone by this one. */
  revert(changeId: number): Promise<void>
  /**
   * Changes by which the rows that an undone change wrote or removed are not as its undo left them: those that stand and
   * wrote or removed them, and undone ones whose rows it found.
   */
  inTheWay(changeId: number): Promise<number[]>
  /**
   * Does again what an undone change did, to the very revisions, and takes the mark off it; this change is then the undo
   * of that undo. Returns how many rows that was: none where the journal keeps nothing of it. Nothing may be in the way.
   */
  redo(changeId: number): Promise<number>
  /**
   * Removes from the journal every other version of these rows, this change's own and those kept for a redo included, so
   * that nothing of what was overwritten, removed or undone can be read any more; marks this change final.
   */
  forget(kind: RowKind, ids: readonly string[]): Promise<void>
  /** Versions of records that the journal keeps for undo and redo, those of records that are no more too; with `only`, those
   * whose text field is one of the values. */
  earlier<K extends RecordKind>(
    kind: K,
    only?: {field: keyof RecordTypes[K] & string; values: readonly string[]},
  ): Promise<RecordTypes[K][]>
  /** Ids of the facts or orders of which the journal keeps a version whose text field is one of the values. */
  earlierFacts(kind: FactKind | 'order', only: {field: string; values: readonly string[]}): Promise<string[]>
  /** Replaces what the journal says about earlier changes: id of the change → summary. */
  reword(summaries: ReadonlyMap<number, string>): Promise<void>
}

export interface StoreInfo {
  engine: Engine
  /** Path of the file; undefined for memory. */
  path: string | undefined
  bytes: number
  schema: number
}

/** A part of a store on its way to another: rows as they are stored, revisions and journal included. */
export interface TransferPart {
  table: string
  rows: Record<string, unknown>[]
}

/**
 * The port behind which databases live. A write is one transaction: it writes exactly one journal entry, or none
 * when nothing was changed, and leaves no trace when the work throws. Writers of one store wait for each other,
 * across processes too, and then see what the one before wrote.
 *
 * Throws CrmError LOCKED (waited too long; names the holder where it can), STORE_CORRUPT, STORE_FOREIGN,
 * STORE_NEWER, STORE_FULL, STORE_UNREACHABLE.
 */
export interface Store {
  readonly engine: Engine
  read<T>(work: (book: Book) => Promise<T>): Promise<T>
  write<T>(header: ChangeHeader, work: (draft: Draft) => Promise<T>): Promise<T>
  /** Like write, and then takes everything back: a dry run. */
  rehearse<T>(header: ChangeHeader, work: (draft: Draft) => Promise<T>): Promise<T>
  /** Differs after every committed change, also one by another process. Cheap. */
  stamp(): Promise<string>
  info(): Promise<StoreInfo>
  /** Copies the store as it is to a new file, readable by its owner only. */
  backup(path: string): Promise<void>
  /** Everything in it, part by part, in a form that every engine's `load` takes. */
  dump(): AsyncIterable<TransferPart>
  /** Fills an empty store. Throws REFUSED if this one is not empty; leaves it empty when the parts fail. */
  load(parts: AsyncIterable<TransferPart>): Promise<void>
  /** Rewrites the file so that bytes of what was removed are not left in it. */
  compact(): Promise<void>
  close(): Promise<void>
}
