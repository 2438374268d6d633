import type {StoredRow} from './tables.ts'

/** A caller's own copy of a row, without the revision. */
export function copyOf<T>({rev: _, ...row}: StoredRow): T {
  for (const field in row) row[field] = ownValue(row[field])
  return row as T
}

/** Order of records by their ids. */
export function byId(left: {[key: string]: unknown}, right: {[key: string]: unknown}): number {
  return compareText(left['id'] as string, right['id'] as string)
}

/** Order of text by code units, the same in every store. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** A value that a caller may change without changing the store. */
export function ownValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? structuredClone(value) : value
}
