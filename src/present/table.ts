import Table from 'cli-table3'
import {createColors} from 'picocolors'
import {isNumeric, type ListColumn, type ListRow} from '../core/listing/list-column.ts'
import {cellText} from './cell.ts'
import type {Look} from './language.ts'
import {fitWidths, GAP, measure, type Strip} from './table-widths.ts'
import {plainFitting, plainWidth, textWidth} from './text-width.ts'
import {titleOf} from './titles.ts'
import {wrap} from './wrap.ts'

/** Rows that the library lays out at a time: what it takes grows with their square. */
const PART = 100

/**
 * Rows as a table without lines, columns aligned, fitted to the width of the terminal: titles go over several lines,
 * then texts are cut. Nothing but the header for no rows.
 */
export function tableText(rows: readonly ListRow[], columns: readonly ListColumn[], look: Look): string {
  const strips = stripsOf(rows, columns, look)
  const widths = fitWidths(strips.map(measure), look.terminal ? look.width : Number.POSITIVE_INFINITY)
  const head = headLines(strips, widths)
  const body = rows.map((_, row) => strips.map(({texts}, index) => cut(texts[row] as string, widths[index] as number)))
  const lines = [...head, ...body]
  const aligns = columns.map(({type}) => (isNumeric(type) ? ('right' as const) : ('left' as const)))
  const parts: string[] = []
  for (let from = 0; from < lines.length; from += PART) {
    const table = new Table({
      chars: NO_LINES,
      style: {head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true},
      colAligns: aligns,
      colWidths: widths,
    })
    table.push(...lines.slice(from, from + PART))
    parts.push(table.toString())
  }
  return headed(trimLines(parts.join('\n')), head.length, look)
}

function stripsOf(rows: readonly ListRow[], columns: readonly ListColumn[], look: Look): Strip[] {
  return columns.map((column, index) => ({
    title: titleOf(column.key, look.language),
    texts: rows.map((row) => cellText(row, column, look)),
    type: column.type,
    isTelling: index === 0 || column.keep === true,
  }))
}

/** The titles in as many lines as the longest takes, each standing on the last. */
function headLines(strips: readonly Strip[], widths: readonly number[]): string[][] {
  const titles = strips.map(({title}, index) => wrap(title, widths[index] as number))
  const height = Math.max(1, ...titles.map(({length}) => length))
  return Array.from({length: height}, (_, line) => titles.map((lines) => lines[line - (height - lines.length)] ?? ''))
}

/** The lines of the titles in bold. */
function headed(text: string, height: number, {color}: Look): string {
  const {bold} = createColors(color)
  return text
    .split('\n')
    .map((line, index) => (index < height ? bold(line) : line))
    .join('\n')
}

/** Text cut to a width in terminal columns, with an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  const plain = plainWidth(text)
  if (plain >= 0) return plain <= width ? text : `${text.slice(0, plainFitting(text, width - 1))}…`
  if (textWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const {segment} of new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(text)) {
    const wide = textWidth(segment)
    if (used + wide > width - 1) break
    kept += segment
    used += wide
  }
  return `${kept}…`
}

/**
 * The columns that have room in the terminal, each as narrow as it may be: from the left, as many as leave room for those
 * that the list is about; one at least.
 */
export function fittingColumns(
  rows: readonly ListRow[],
  columns: readonly ListColumn[],
  look: Look,
): readonly ListColumn[] {
  if (!look.terminal) return columns
  const needs = stripsOf(rows, columns, look).map((strip) => GAP + measure(strip).least)
  const first = columns.slice(0, 1)
  const kept = new Set([...first, ...columns.filter(({keep}) => keep)])
  const roomBeside = (own: ReadonlySet<ListColumn>): number =>
    columns.reduce((room, column, at) => (own.has(column) ? room - (needs[at] as number) : room), look.width + GAP)
  const fitting = roomBeside(kept) < 0 ? new Set(first) : kept
  let room = roomBeside(fitting)
  for (const [index, column] of columns.entries()) {
    if (fitting.has(column)) continue
    room -= needs[index] as number
    if (room < 0) break
    fitting.add(column)
  }
  return columns.filter((column) => fitting.has(column))
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
