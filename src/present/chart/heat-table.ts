import type {Look} from '../language.ts'
import {cut} from '../table.ts'
import {padLeft, padRight, widest} from './pad.ts'

/** From little to much: the fifths of the way from the least to the greatest value. */
export const SHADES = ['·', '░', '▒', '▓', '█'] as const
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
 * too. Columns that have no room in the terminal follow in a further block, with the rows that have something there.
 */
export function heatTable({columns, rows, format}: HeatTable, look: Pick<Look, 'width' | 'terminal'>): string {
  const shade = shader(rows.flatMap(({cells}) => cells.filter((cell) => cell !== undefined)))
  const texts = rows.map(({cells, marks}) =>
    columns.map((_, place) => {
      const value = cells[place]
      return value === undefined ? '' : `${format(value)}${marks?.[place] ?? ''} ${shade(value)}`
    }),
  )
  const labels = Math.min(WIDEST_LABEL, widest(rows.map(({label}) => label)))
  const widths = columns.map((name, place) => widest([name, ...texts.map((row) => row[place] as string)]))
  const line = (label: string, cells: readonly string[], [from, to]: Block): string =>
    cells
      .slice(from, to)
      .reduce(
        (row, cell, place) => `${row}  ${padLeft(cell, widths[from + place] as number)}`,
        padRight(cut(label, labels), labels),
      )
      .trimEnd()
  return blocksOf(widths, look.terminal ? look.width - labels : Number.POSITIVE_INFINITY)
    .map((block) => {
      const body = rows.flatMap(({label, cells}, place) =>
        block[0] === 0 || cells.slice(...block).some((cell) => cell !== undefined)
          ? [line(label, texts[place] as string[], block)]
          : [],
      )
      return [line('', columns, block), ...body].join('\n')
    })
    .join('\n\n')
}

/** The first column of a block and the one after its last. */
type Block = readonly [from: number, to: number]

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

/** As many columns in each as have room, one at least. */
function blocksOf(widths: readonly number[], room: number): Block[] {
  const blocks: Block[] = []
  let [from, used] = [0, 0]
  for (const [place, width] of widths.entries()) {
    if (place > from && used + width + 2 > room) {
      blocks.push([from, place])
      ;[from, used] = [place, 0]
    }
    used += width + 2
  }
  return [...blocks, [from, widths.length]]
}
