import stringWidth from 'string-width'
import {safeText} from '../../present/safe-text.ts'
import {graphemes} from './graphemes.ts'
import type {TextInput} from './text-input.ts'

/** The part of a line being typed that a field shows. */
export interface InputView {
  /** Harmless on a terminal, never wider than the field. */
  text: string
  /** The cursor's place in terminal columns from the field's left side; always inside the field. */
  column: number
  /** Whether there is more text on that side than the field shows. */
  more_left: boolean
  more_right: boolean
}

/** What a field of so many terminal columns (one at least) shows of a line: the cursor, with some text on both sides. */
export function inputView({text, cursor}: Pick<TextInput, 'text' | 'cursor'>, width: number): InputView {
  const cells = graphemes(text).map((char) => safeText(char))
  const widths = cells.map((cell) => stringWidth(cell))
  const start = firstShown(widths, cursor, width)
  const column = sum(widths.slice(start, cursor))
  const end = lastShown(widths, start, width)
  return {
    text: cells.slice(start, end).join(''),
    column: Math.min(column, Math.max(0, width - 1)),
    more_left: start > 0,
    more_right: end < cells.length,
  }
}

/** The first character in view. A quarter of the field is kept for what comes after the cursor, where there is as much. */
function firstShown(widths: readonly number[], cursor: number, width: number): number {
  // At the end of the text the cursor takes a column of its own.
  if (sum(widths) < width) return 0
  const ahead = Math.max(1, Math.min(Math.floor(width / 4), sum(widths.slice(cursor)) + 1))
  // A wide character under the cursor must be seen whole.
  const room = width - Math.max(ahead, widths[cursor] ?? 1)
  let start = cursor
  for (let used = 0; start > 0; start--) {
    used += widths[start - 1] as number
    if (used > room) break
  }
  return start
}

function lastShown(widths: readonly number[], start: number, width: number): number {
  let end = start
  for (let used = 0; end < widths.length; end++) {
    used += widths[end] as number
    if (used > width) break
  }
  return end
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}
