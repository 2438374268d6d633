import {compareText} from '../../core/text/compare-text.ts'

/**
 * SQL that orders text as JavaScript does, by UTF-16 code units. Databases order by code points, which differs only
 * between characters beyond U+FFFF and those from U+E000: a mark before the latter moves them behind.
 */
export function codeUnitKey(column: string): string {
  const marked = `regexp_replace(${column}, '([\u{E000}-\u{FFFF}])', '\u{10FFFF}\\1', 'g')`
  return `CASE WHEN bit_length(${column}) = 8 * length(${column}) THEN ${column} ELSE ${marked} END COLLATE "C"`
}

/**
 * The permutation that puts ids read in the database's order into that of code units; undefined when they are in
 * it already, as ids without rare characters always are.
 */
export function codeUnitOrder(ids: readonly string[]): Int32Array | undefined {
  let sorted = true
  for (let i = 1; sorted && i < ids.length; i++) sorted = (ids[i - 1] as string) < (ids[i] as string)
  if (sorted) return undefined
  return Int32Array.from(ids.keys()).sort((left, right) => compareText(ids[left] as string, ids[right] as string))
}

/** A column in the order of {@link codeUnitOrder}. */
export function permuted(values: Float64Array, order: Int32Array | undefined): Float64Array {
  return order ? Float64Array.from(order, (row) => values[row] as number) : values
}
