export type WhereType = 'text' | 'number' | 'boolean' | 'list'
export type WhereValue = string | number | boolean | readonly string[]
type ConditionRow = Readonly<Record<string, unknown>>

/** The value of a field by the number of the row, as it is kept. */
export type FieldReader = (field: string) => (index: number) => unknown

/** A condition over rows, and which fields of them it reads. */
export interface Where {
  (row: ConditionRow): boolean
  readonly fields: readonly string[]
  /** The same condition over rows by their number: for many rows in columns. */
  on: (read: FieldReader) => (index: number) => boolean
}

/** An expression over rows that gives text, and which fields of them it reads. */
export interface TextExpression {
  (row: ConditionRow): string
  readonly fields: readonly string[]
}

/** The value of a field as conditions see it. */
export function whereValue(value: unknown, type: WhereType): WhereValue {
  if (type === 'text') return value === undefined || value === null ? '' : String(value)
  if (type === 'number') return value === undefined || value === null ? Number.NaN : Number(value)
  if (type === 'boolean') return value === true
  return Array.isArray(value) ? value : []
}
