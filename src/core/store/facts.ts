import {POINTS_COLUMNS, type PointsEntry} from '../points/points.ts'
import type {Day} from '../time/day.ts'
import {TOUCH_COLUMNS, type Touch} from '../touch/touch.ts'
import type {Columns} from './columns.ts'
import type {Move, Moved} from './moves.ts'

/** Every kind of plain fact: rows without parts, many, appended in bulk. Each has `customer_id`, `id`, `at` and `digest`. */
export const FACT_COLUMNS = {touch: TOUCH_COLUMNS, points: POINTS_COLUMNS} as const satisfies Record<string, Columns>

export interface FactTypes {
  touch: Touch
  points: PointsEntry
}

export type FactKind = keyof FactTypes

export const FACT_KINDS = Object.keys(FACT_COLUMNS) as FactKind[]

export interface FactQuery<K extends FactKind> {
  /** Only this customer's. `''` asks for those of nobody known. */
  customer_id?: string
  /** Only those whose text field is one of the values, e.g. `{field: 'kind', values: ['visit']}`. */
  where?: {field: keyof FactTypes[K] & string; values: readonly string[]}
  from?: Day
  until?: Day
  limit?: number
}

/** One entry per customer with at least one fact in the days asked for, ordered by customer id (code units). */
export interface TallyColumns {
  ids: string[]
  count: Int32Array
  last_day: Int32Array
  /** Sum of the number field asked for; zeros when none was. */
  sum: Float64Array
}

/** The reading side of one kind of fact. What it returns is the caller's own. */
export interface Facts<K extends FactKind> {
  count(): Promise<number>
  /** Newest first, ties by id. */
  find(query: FactQuery<K>): Promise<FactTypes[K][]>
  /** Counts and sums per customer, those of nobody left out. */
  tally(query: Omit<FactQuery<K>, 'customer_id' | 'limit'> & {sum?: keyof FactTypes[K] & string}): Promise<TallyColumns>
  /** All of them in batches, by customer id and id. */
  stream(): AsyncIterable<FactTypes[K][]>
}

/**
 * Facts on their way in, as {@link OrderStaging}: nothing is visible before `settle`; a fact is the same as a stored one
 * when the ids agree, and unchanged when the digests agree too; a changed one replaces the stored one but keeps its
 * customer unless that was nobody. The staged ids must be distinct.
 */
export interface FactStaging<K extends FactKind> {
  append(facts: readonly FactTypes[K][]): Promise<void>
  settle(): Promise<{created: number; updated: number; unchanged: number}>
}

/** The writing side of one kind of fact. */
export interface FactDrafts<K extends FactKind> extends Facts<K> {
  stage(): Promise<FactStaging<K>>
  move(moves: readonly Move[]): Promise<Moved[]>
}
