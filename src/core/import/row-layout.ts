import type {DateFormat, DecimalMark} from './column-format.ts'
import type {RowFields} from './row-fields.ts'
import type {RowProfile} from './row-profile.ts'

/** How to read one file of rows: its profile, where each field stands, and what its columns turned out to be. */
export interface RowLayout {
  file: string
  headers: readonly string[]
  fields: RowFields
  profile: RowProfile
  columns: ReadonlyMap<string, readonly number[]>
  dateFormat: DateFormat
  decimal: DecimalMark
  /** Decimals of the store's currency. */
  digits: number
  /** The shop's own time zone, for times that carry an offset. */
  zone: string
  /** Country of phones without a country code. */
  country: string
}

/** The header a field is read from, for messages. */
export function rowHeader({columns, headers}: Pick<RowLayout, 'columns' | 'headers'>, field: string): string {
  const place = columns.get(field)?.[0]
  return place === undefined ? field : headers[place] || field
}

/** Headers of the file that no field is taken from. */
export function unusedHeaders({columns, headers}: Pick<RowLayout, 'columns' | 'headers'>): string[] {
  const used = new Set([...columns.values()].flat())
  return headers.filter((header, index) => header !== '' && !used.has(index))
}
