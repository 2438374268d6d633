import type {Size} from '../shared/screen.ts'

export const SMALLEST: Size = {columns: 60, rows: 20}

export function isTooSmall({columns, rows}: Size): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows
}

/** The room of a screen: all but the header, the status line, the footer, and the banner when there is trouble. */
export function bodySize({columns, rows}: Size, banner: boolean): Size {
  return {columns, rows: rows - 3 - (banner ? 1 : 0)}
}
