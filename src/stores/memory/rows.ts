import {compareText} from '../../core/text/compare-text.ts'
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

/** A value that a caller may change without changing the store. */
export function ownValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? structuredClone(value) : value
}
