import {FRAME} from '../shared/frame.ts'
import {clamp} from '../shared/list.ts'
import type {Size} from '../shared/size.ts'

/** Where the columns of the board stand. */
export interface BoardLayout {
  /** The first column in view, and how wide each of those in view is. */
  left: number
  widths: readonly number[]
  /** Rows of a column, its frame included. */
  rows: number
  /** Lines of a card, and how many cards there is room for in a column. */
  lines: 2 | 3
  cards: number
}

/** The line above the columns. */
const HEAD = 1
const NARROWEST = 26
/** From so many rows on, a card has a line more. */
const ROOMY = 30

interface Wanted {
  columns: number
  /** The column that keys go to, which is in view. */
  at: number
  left: number
  size: Size
  zoomed: boolean
}

/** As many columns side by side as there is room for, all of nearly the same width; zoomed, the one in use alone. */
export function boardLayout({columns, at, left, size, zoomed}: Wanted): BoardLayout {
  const shown = zoomed ? 1 : clamp(Math.floor(size.columns / NARROWEST), 1, Math.max(1, columns))
  const first = clamp(clamp(left, at - shown + 1, at), 0, Math.max(0, columns - shown))
  const width = Math.floor(size.columns / shown)
  const spare = size.columns - width * shown
  const rows = Math.max(FRAME.rows, size.rows - HEAD)
  const lines = size.rows >= ROOMY ? 3 : 2
  return {
    ...{left: zoomed ? at : first, rows, lines},
    widths: Array.from({length: shown}, (_, index) => width + (index < spare ? 1 : 0)),
    cards: Math.max(1, Math.floor((rows - FRAME.rows) / lines)),
  }
}
