import {places} from '../../profile/places.ts'
import type {OrderTable} from '../../store/order-tables.ts'
import type {Scope} from '../report-scope.ts'

/** What of each purchase its buyer's habits are told from. */
export const HABIT_FIELDS = [
  'customer',
  'day',
  'second',
  'revenue',
  'refund',
  'discount',
  'items',
  'channel',
  'shop',
] as const
export type HabitTable = OrderTable<(typeof HABIT_FIELDS)[number]>

/** Purchases of the customers looked at: a table and which rows of it. */
export interface Habits {
  table: HabitTable
  rows: Int32Array
}

/** By code of a customer in a table, 1 where a report looks at that customer. */
export function lookedAt(customers: readonly string[], {profile, among}: Scope): Uint8Array {
  const place = places(customers, profile.inputs.ids)
  return Uint8Array.from(place, (index) => Number(index >= 0 && (among === undefined || among[index] === 1)))
}

/** The rows of a table whose customer is looked at. */
export function rowsLookedAt(
  table: {rows: number; customer: Int32Array; customers: readonly string[]},
  scope: Scope,
): Int32Array {
  const mask = lookedAt(table.customers, scope)
  const rows = new Int32Array(table.rows)
  let count = 0
  for (let row = 0; row < table.rows; row++) {
    if (mask[table.customer[row] as number] === 1) rows[count++] = row
  }
  return rows.subarray(0, count)
}

/** What was paid for an order, before anything was given back. */
export function paidFor({revenue, refund}: HabitTable, row: number): number {
  return (revenue[row] as number) + (refund[row] as number)
}
