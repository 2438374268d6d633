import type {RowOf} from '../store/columns.ts'

export const FIELD_TYPES = ['text', 'number', 'day', 'boolean'] as const
export type FieldType = (typeof FIELD_TYPES)[number]
/** What a custom field holds; absent where nothing is known. A day is text, `YYYY-MM-DD`. */
export type FieldValue = string | number | boolean

/** A field of customers that the shop added itself. `id` is its name in conditions and columns, `title` the header it came from. */
export const FIELD_COLUMNS = {
  id: 'text',
  type: 'text',
  title: 'text?',
} as const

type FieldRow = RowOf<typeof FIELD_COLUMNS>
export type CustomField = Omit<FieldRow, 'type'> & {type: FieldType}
