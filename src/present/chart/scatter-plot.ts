import type {Look} from '../language.ts'
import {padLeft, widest} from './pad.ts'
import {extentOf, placerOf} from './scatter/extent.ts'

const HEIGHT = 16
const WIDEST = 100
/** One point in a cell, and then ever more of them, on a scale of powers. */
const DENSITIES = ['·', '░', '▒', '▓', '█'] as const

export interface ScatterPlot {
  x_label: string
  y_label: string
  format_x: (value: number) => string
  format_y: (value: number) => string
  /** Where the plane is cut, drawn as lines. */
  x_cut?: number | undefined
  y_cut?: number | undefined
  /** Logarithmic axes; decided from the data, for each axis, unless said. What is too small lies on their edge. */
  log?: boolean | undefined
  height?: number | undefined
}

/** Points on a plane as characters that stand for how many of them lie there, so that it reads without colour. */
export function scatterPlot(
  {x, y}: {x: ArrayLike<number>; y: ArrayLike<number>},
  {x_label, y_label, format_x, format_y, x_cut, y_cut, log, height = HEIGHT}: ScatterPlot,
  look: Pick<Look, 'width'>,
): string {
  if (x.length === 0) return ''
  const [across, up] = [scaleOf(x, log), scaleOf(y, log)]
  const axis = widest([format_y(up.most), format_y(up.least), y_cut === undefined ? '' : format_y(y_cut)])
  const width = Math.max(10, Math.min(WIDEST, look.width - axis - 3))
  const cells = countCells({x, y}, {across, up, width, height})
  const most = cells.reduce((left, right) => Math.max(left, right), 2)
  const cutColumn = x_cut === undefined ? -1 : across.cell(x_cut, width)
  const cutRow = y_cut === undefined ? -1 : up.cell(y_cut, height)
  const lines = Array.from({length: height}, (_, line) => {
    const row = height - 1 - line
    const label = row === cutRow ? format_y(y_cut as number) : edgeLabel(row, {height, cutRow, format: format_y, up})
    const points = Array.from({length: width}, (__, column) => {
      const count = cells[row * width + column] as number
      return count > 0 ? density(count, most) : cross(column === cutColumn, row === cutRow)
    })
    return `${padLeft(label, axis)} ┤${points.join('')}`.trimEnd()
  })
  const foot = footLine({
    width,
    cutColumn,
    texts: [across.least, x_cut, across.most].map((at) => (at === undefined ? '' : format_x(at))),
  })
  return [
    y_label,
    ...lines,
    `${' '.repeat(axis + 1)}└${'─'.repeat(width)}`,
    `${' '.repeat(axis + 2)}${foot}`,
    padLeft(x_label, axis + 2 + width),
  ].join('\n')
}

interface Scale {
  least: number
  most: number
  /** The cell of a value, 0 up to the number of cells. */
  cell: (value: number, cells: number) => number
}

function scaleOf(values: ArrayLike<number>, log: boolean | undefined): Scale {
  const extent = extentOf(values, log)
  const {least, most} = extent
  const place = placerOf(extent)
  const [from, to] = [place(least), place(most)]
  return {
    least,
    most,
    cell: (value, cells) => {
      const share = to > from ? (place(value) - from) / (to - from) : 0.5
      return Math.max(0, Math.min(cells - 1, Math.round(share * (cells - 1))))
    },
  }
}

function countCells(
  {x, y}: {x: ArrayLike<number>; y: ArrayLike<number>},
  {across, up, width, height}: {across: Scale; up: Scale; width: number; height: number},
): Int32Array {
  const cells = new Int32Array(width * height)
  for (let point = 0; point < x.length; point++) {
    const cell = up.cell(y[point] as number, height) * width + across.cell(x[point] as number, width)
    cells[cell] = (cells[cell] as number) + 1
  }
  return cells
}

function density(count: number, most: number): string {
  if (count === 1) return DENSITIES[0]
  const level = Math.log(count) / Math.log(most)
  return DENSITIES[Math.min(DENSITIES.length - 1, 1 + Math.floor(level * (DENSITIES.length - 1)))] as string
}

function cross(onColumn: boolean, onRow: boolean): string {
  if (onColumn) return onRow ? '┼' : '│'
  return onRow ? '─' : ' '
}

/** The least and the greatest value beside the ends of the axis, unless the cut's own label is next to them. */
function edgeLabel(
  row: number,
  {height, cutRow, format, up}: {height: number; cutRow: number; format: (value: number) => string; up: Scale},
): string {
  if (row === height - 1) return format(up.most)
  return row === 0 && cutRow !== 0 ? format(up.least) : ''
}

/** Least, cut and greatest value below the axis; the cut's only where it does not run into the others. */
function footLine({width, cutColumn, texts}: {width: number; cutColumn: number; texts: string[]}): string {
  const [least = '', middle = '', most = ''] = texts
  const start = Math.max(0, cutColumn - Math.floor(middle.length / 2))
  const fits = cutColumn >= 0 && start > least.length && start + middle.length < width - most.length
  const left = fits ? least.padEnd(start) + middle : least
  return left + most.padStart(Math.max(1, width - left.length))
}
