import Table from 'cli-table3'
import stringWidth from 'string-width'
import {isNumeric, type ListColumn, type ListRow} from '../core/listing/list-column.ts'
import type {Look} from './language.ts'
import {titleOf} from './titles.ts'
import {humanValue} from './values.ts'

const GAP = 2
const NARROWEST = 6

/** Rows as a table without lines, columns aligned, cut to the width of the terminal. Nothing but the header for no rows. */
export function tableText(rows: readonly ListRow[], columns: readonly ListColumn[], look: Look): string {
  const head = columns.map(({key}) => titleOf(key, look.language))
  const body = rows.map((row) => columns.map(({key, type}) => humanValue(row[key], type, look)))
  const widths = fitWidths(head, body, {columns, width: look.terminal ? look.width : Number.POSITIVE_INFINITY})
  const table = new Table({
    chars: NO_LINES,
    style: {head: look.color ? ['bold'] : [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true},
    head: head.map((cell, index) => cut(cell, widths[index] as number)),
    colAligns: columns.map(({type}) => (isNumeric(type) ? 'right' : 'left')),
    colWidths: widths,
  })
  table.push(...body.map((cells) => cells.map((cell, index) => cut(cell, widths[index] as number))))
  return trimLines(table.toString())
}

/** Text cut to a width in terminal columns, with an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const {segment} of new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(text)) {
    const wide = stringWidth(segment)
    if (used + wide > width - 1) break
    kept += segment
    used += wide
  }
  return `${kept}…`
}

/** Widest cells give way first when all together are too wide; numbers are never cut. */
function fitWidths(
  head: readonly string[],
  body: readonly string[][],
  {columns, width}: {columns: readonly ListColumn[]; width: number},
): number[] {
  const widths = head.map((title, index) => {
    let widest = stringWidth(title)
    for (const cells of body) widest = Math.max(widest, stringWidth(cells[index] as string))
    return widest
  })
  const total = (): number => widths.reduce((sum, wide) => sum + wide, 0) + GAP * (widths.length - 1)
  while (total() > width) {
    let widest = -1
    widths.forEach((wide, index) => {
      const mayShrink = !isNumeric((columns[index] as ListColumn).type) && wide > NARROWEST
      if (mayShrink && (widest < 0 || wide > (widths[widest] as number))) widest = index
    })
    if (widest < 0) break
    widths[widest] = (widths[widest] as number) - 1
  }
  return widths
}

function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
}
