import {ownValue} from './own-value.ts'
import type {StoredRow} from './tables.ts'

/** The row without absent fields and without any tie to the caller's object. */
export function cleanRow(record: object): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const field in record) {
    const value = (record as Record<string, unknown>)[field]
    if (value === undefined || value === null || field === 'rev') continue
    row[field] = ownValue(value)
  }
  return row
}

/** Whether a stored row says the same as another. */
export function sameRow({rev: _, ...old}: StoredRow, row: Record<string, unknown>): boolean {
  const fields = Object.keys(row)
  if (fields.length !== Object.keys(old).length) return false
  return fields.every((field) => sameValue(old[field], row[field]))
}

function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true
  return typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right)
}
