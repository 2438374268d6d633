import type {Size} from '../shared/size.ts'

export const SMALLEST: Size = {columns: 60, rows: 20}

export function isTooSmall({columns, rows}: Size): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows
}

/** Rows above the screen: the header and the tabs; below it: the status line and the keys. */
export const BARS = {above: 2, below: 2}

/** The room of a screen: all but the bars, and the banner when there is trouble. */
export function bodySize({columns, rows}: Size, banner: boolean): Size {
  return {columns, rows: rows - BARS.above - BARS.below - (banner ? 1 : 0)}
}
