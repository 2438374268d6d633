import Table from 'cli-table3'
import {createColors} from 'picocolors'
import stringWidth from 'string-width'
import {isNumeric, type ListColumn, type ListRow} from '../core/listing/list-column.ts'
import type {Look} from './language.ts'
import {titleOf} from './titles.ts'
import {humanValue} from './values.ts'

const GAP = 2
const NARROWEST = 6

/** Rows that the library lays out at a time: what it takes grows with their square. */
const PART = 100

/** Rows as a table without lines, columns aligned, cut to the width of the terminal. Nothing but the header for no rows. */
export function tableText(rows: readonly ListRow[], columns: readonly ListColumn[], look: Look): string {
  const head = columns.map(({key}) => titleOf(key, look.language))
  const body = rows.map((row) => columns.map(({key, type}) => humanValue(row[key], type, look)))
  const widths = fitWidths(head, body, {columns, width: look.terminal ? look.width : Number.POSITIVE_INFINITY})
  const fitted = [head, ...body].map((cells) => cells.map((cell, index) => cut(cell, widths[index] as number)))
  const aligns = columns.map(({type}) => (isNumeric(type) ? ('right' as const) : ('left' as const)))
  const parts: string[] = []
  for (let from = 0; from < fitted.length; from += PART) {
    const table = new Table({
      chars: NO_LINES,
      style: {head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true},
      colAligns: aligns,
      colWidths: widths,
    })
    table.push(...fitted.slice(from, from + PART))
    parts.push(table.toString())
  }
  return headed(trimLines(parts.join('\n')), look)
}

/** The first line in bold. */
function headed(text: string, {color}: Look): string {
  const {bold} = createColors(color)
  const [head = '', ...lines] = text.split('\n')
  return [bold(head), ...lines].join('\n')
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

/** How many of the columns have room in the terminal, each as narrow as it may be; one at least. */
export function countFitting(rows: readonly ListRow[], columns: readonly ListColumn[], look: Look): number {
  if (!look.terminal) return columns.length
  let used = -GAP
  for (const [index, column] of columns.entries()) {
    const texts = rows.map((row) => humanValue(row[column.key], column.type, look))
    used += GAP + measure(titleOf(column.key, look.language), texts, column).least
    if (used > look.width) return Math.max(1, index)
  }
  return columns.length
}

/** Widest cells give way first when all together are too wide; numbers and dates are never cut, their titles are. */
function fitWidths(
  head: readonly string[],
  body: readonly string[][],
  {columns, width}: {columns: readonly ListColumn[]; width: number},
): number[] {
  const measured = columns.map((column, index) => {
    const texts = body.map((cells) => cells[index] as string)
    return measure(head[index] as string, texts, column)
  })
  const widths = measured.map(({most}) => most)
  const total = (): number => widths.reduce((sum, wide) => sum + wide, 0) + GAP * (widths.length - 1)
  while (total() > width) {
    let widest = -1
    widths.forEach((wide, index) => {
      const mayShrink = wide > (measured[index] as Measure).least
      if (mayShrink && (widest < 0 || wide > (widths[widest] as number))) widest = index
    })
    if (widest < 0) break
    widths[widest] = (widths[widest] as number) - 1
  }
  return widths
}

/** The width that a column would have, and the least it can be read in. */
interface Measure {
  most: number
  least: number
}

function measure(title: string, texts: readonly string[], {type}: ListColumn): Measure {
  let widest = 0
  for (const text of texts) widest = Math.max(widest, stringWidth(text))
  const most = Math.max(stringWidth(title), widest)
  return {most, least: Math.min(most, type === 'text' || type === 'list' ? NARROWEST : Math.max(widest, NARROWEST))}
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
