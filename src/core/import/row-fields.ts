/** How a field's cells are read. A `list` takes all of its columns, each cell split at `;`, `、`, `,` and the like. */
export const ROW_FIELD_TYPES = [
  'text',
  'list',
  'choice',
  'instant',
  'day',
  'birthday',
  'money',
  'integer',
  'number',
  'boolean',
] as const
export type RowFieldType = (typeof ROW_FIELD_TYPES)[number]

/** One field that a file of some noun can have. */
export interface RowField {
  type: RowFieldType
  /** For people: `patron ... import --help` and messages. */
  meaning: string
  /** What the header usually is, in English and Chinese, besides the field's own name. */
  words?: readonly string[]
  /** Of a choice: the words for each value, beside the value itself. */
  choices?: Readonly<Record<string, readonly string[]>>
  /** A row without it is rejected; a file without a column for it is refused. */
  required?: boolean
  /** A value that cannot be read is left out, counted and shown, and the row taken in without it. */
  soft?: boolean
}

/** The fields of a noun's files by name: what `--map FIELD=HEADER` takes and what patron's own csv has as headers. */
export type RowFields = Readonly<Record<string, RowField>>

type ValueOf<T extends RowFieldType> = T extends 'list'
  ? readonly string[]
  : T extends 'money' | 'integer' | 'number'
    ? number
    : T extends 'boolean'
      ? boolean
      : string

/** What a row says: money in minor units, instants and days as text, choices as their value; absent where the cell is empty. */
export type RowValues<F extends RowFields> = {[K in keyof F]?: ValueOf<F[K]['type']> | undefined}

/** One row of a file, read. */
export interface ReadRow<F extends RowFields> {
  row: number
  cells: readonly string[]
  values: RowValues<F>
}
