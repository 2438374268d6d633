import type {RowOf} from '../store/columns.ts'

/** One entry of the journal: one transaction that changed the store. `counts` says how many of what; a `final` one cannot be taken back. */
export const CHANGE_COLUMNS = {
  id: 'integer',
  at: 'instant',
  who: 'text',
  command: 'text',
  summary: 'text',
  counts: 'json',
  undo_of: 'integer?',
  undone_by: 'integer?',
  final: 'boolean?',
} as const

type ChangeRow = RowOf<typeof CHANGE_COLUMNS>
export type Change = Omit<ChangeRow, 'counts'> & {counts: Record<string, number>}

/** What a caller says about a change before it happens. */
export interface ChangeHeader {
  command: string
  who: string
  at: string
}
