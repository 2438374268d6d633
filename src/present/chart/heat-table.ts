import type {Look} from '../language.ts'
import {cut} from '../table.ts'
import {padLeft, padRight, widest} from './pad.ts'

/** From little to much: the fifths of the way from the least to the greatest value. */
const SHADES = ['·', '░', '▒', '▓', '█'] as const
const WIDEST_LABEL = 20

export interface HeatRow {
  label: string
  cells: readonly (number | undefined)[]
  /** Written after a figure, e.g. `*` for an incomplete period. */
  marks?: readonly (string | undefined)[]
}

export interface HeatTable {
  columns: readonly string[]
  rows: readonly HeatRow[]
  format: (value: number) => string
}

/**
 * Figures in rows and columns, each followed by a shade of how great it is, so that the picture reads without colour
 * too. Columns that have no room are left out from the right, which an ellipsis says.
 */
export function heatTable({columns, rows, format}: HeatTable, look: Pick<Look, 'width'>): string {
  const shade = shader(rows.flatMap(({cells}) => cells.filter((cell) => cell !== undefined)))
  const texts = rows.map(({cells, marks}) =>
    columns.map((_, place) => {
      const value = cells[place]
      return value === undefined ? '' : `${format(value)}${marks?.[place] ?? ''} ${shade(value)}`
    }),
  )
  const labels = Math.min(WIDEST_LABEL, widest(rows.map(({label}) => label)))
  const widths = columns.map((name, place) => widest([name, ...texts.map((row) => row[place] as string)]))
  const shown = countThatFit(widths, look.width - labels)
  const more = shown < columns.length ? ' …' : ''
  const line = (label: string, cells: readonly string[], end: string): string =>
    (
      padRight(cut(label, labels), labels) +
      cells.slice(0, shown).reduce((row, cell, place) => `${row}  ${padLeft(cell, widths[place] as number)}`, '') +
      end
    ).trimEnd()
  const body = rows.map(({label, cells}, place) => {
    const isCut = cells.slice(shown).some((cell) => cell !== undefined)
    return line(label, texts[place] as string[], isCut ? ' …' : '')
  })
  return [line('', columns, more), ...body].join('\n')
}

function shader(values: readonly number[]): (value: number) => string {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return (value) => {
    const level = most > least ? (value - least) / (most - least) : 0.5
    return SHADES[Math.min(SHADES.length - 1, Math.floor(level * SHADES.length))] as string
  }
}

function countThatFit(widths: readonly number[], room: number): number {
  let used = 0
  for (const [place, width] of widths.entries()) {
    used += width + 2
    const left = place < widths.length - 1 ? 2 : 0
    if (used + left > room) return Math.max(1, place)
  }
  return widths.length
}
