import type {Customer} from '../customer/customer.ts'
import type {RowOf} from '../store/columns.ts'

/**
 * Several customers made one. Keeps what an unmerge needs: the customers as they were (`before`, the survivor first),
 * the survivor as the merge left it, and by kind the ids of all that changed hands from each of the others and how
 * much the survivor had of its own. An unmerge removes the record.
 */
export const MERGE_COLUMNS = {
  id: 'text',
  at: 'instant',
  who: 'text',
  customer_id: 'text',
  merged: 'json',
  before: 'json',
  after: 'json',
  moved: 'json',
  kept: 'json',
} as const

type MergeRow = RowOf<typeof MERGE_COLUMNS>
export type Merge = Omit<MergeRow, 'merged' | 'before' | 'after' | 'moved' | 'kept'> & {
  /** Ids of the customers that went into the survivor. */
  merged: string[]
  before: Customer[]
  after: Customer
  /** From whom → kind of record or fact → ids. */
  moved: Record<string, Record<string, string[]>>
  /** Kind of record or fact → how many the survivor had before. */
  kept: Record<string, number>
}

export const PAIR_VERDICTS = ['same', 'different'] as const
export type PairVerdict = (typeof PAIR_VERDICTS)[number]

/**
 * What a person said of two customers that look alike. `id` is both ids in the order of their numbers: `C3|C12`. It
 * stays under these ids when they are merged into others; `standingVerdicts` tells for whom it holds now.
 */
export const PAIR_COLUMNS = {
  id: 'text',
  left: 'text',
  right: 'text',
  verdict: 'text',
  at: 'instant',
  who: 'text',
} as const

type PairRow = RowOf<typeof PAIR_COLUMNS>
export type Pair = Omit<PairRow, 'verdict'> & {verdict: PairVerdict}
