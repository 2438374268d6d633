export type WhereType = 'text' | 'number' | 'boolean' | 'list'
export type WhereValue = string | number | boolean | readonly string[]
export type Where = (row: Readonly<Record<string, unknown>>) => boolean

/** The value of a field as conditions see it. */
export function whereValue(value: unknown, type: WhereType): WhereValue {
  if (type === 'text') return value === undefined || value === null ? '' : String(value)
  if (type === 'number') return value === undefined || value === null ? Number.NaN : Number(value)
  if (type === 'boolean') return value === true
  return Array.isArray(value) ? value : []
}
