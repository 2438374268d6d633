import type {RowOf} from '../store/columns.ts'

/** One file taken in: what it was, what came of it, and the change that `patron undo` takes back. */
export const IMPORT_COLUMNS = {
  id: 'text',
  at: 'instant',
  noun: 'text',
  file: 'text',
  digest: 'text',
  profile: 'text',
  encoding: 'text?',
  rows: 'integer',
  created: 'integer',
  updated: 'integer',
  unchanged: 'integer',
  rejected: 'integer',
  change_id: 'integer',
} as const

export type ImportRecord = RowOf<typeof IMPORT_COLUMNS>

/** A column mapping saved under a name: canonical field → header of the file. */
export const MAPPING_COLUMNS = {
  id: 'text',
  noun: 'text',
  fields: 'json',
  date_format: 'text?',
  decimal: 'text?',
} as const

type MappingRow = RowOf<typeof MAPPING_COLUMNS>
export type SavedMapping = Omit<MappingRow, 'fields'> & {fields: Record<string, string>}
