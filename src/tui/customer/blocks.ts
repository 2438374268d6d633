import {safeText} from '../../present/safe-text.ts'
import {wrap} from '../../present/wrap.ts'
import {beside} from '../shared/frame.ts'
import {fitLine, line, type Line} from '../shared/line.ts'
import type {StyleName} from '../shared/theme.ts'

/** A title, and lines below it that are broken at a width; nothing without lines. */
export function block(title: string, texts: readonly {text: string; style?: StyleName}[], width: number): Line[] {
  const lines = texts.filter(({text}) => text !== '')
  if (lines.length === 0) return []
  return [
    line(title, 'title'),
    ...lines.flatMap(({text, style}) =>
      wrap(safeText(text), Math.max(10, width - 2)).map((part, at) => line(at === 0 ? part : `  ${part}`, style)),
    ),
  ]
}

/** Blocks one below the other, with a blank line between those that have something. */
export function stacked(blocks: readonly (readonly Line[])[]): Line[] {
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, at) => (at === 0 ? lines : [[], ...lines]))
}

/** Blank columns between two blocks side by side. */
export const GUTTER = 3

/** Two blocks side by side, the left one of this width. */
export function inColumns(left: readonly Line[], right: readonly Line[], width: number): Line[] {
  const rows = Array.from({length: Math.max(left.length, right.length)}, (_, row) => row)
  return beside(
    rows.map((row) => fitLine(left[row] ?? [], width + GUTTER)),
    rows.map((row) => right[row] ?? []),
  )
}
