import type {CategoryTable} from './category-table.ts'

/** What shares of a category are taken of: units sold, or money paid. */
export const CATEGORY_MEASURES = ['units', 'spend'] as const
export type CategoryMeasure = (typeof CATEGORY_MEASURES)[number]

/** The measure of each row of a table; what came to less than nothing counts for nothing. */
export function measured(table: CategoryTable, measure: CategoryMeasure): Float64Array {
  return table[measure].map((value) => Math.max(0, value))
}
