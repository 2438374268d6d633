import {type Extent, placerOf} from './extent.ts'

/**
 * Values that an axis does not tell apart, `from` up to but not `to`, and the cells that they have, `start` up to but
 * not `end`.
 */
export interface AxisBin {
  from: number
  to: number
  start: number
  end: number
}

/** An axis of cells, the least value first, with a cell for the line where it is cut. */
export interface Axis {
  log: boolean
  least: number
  most: number
  bins: readonly AxisBin[]
  /** The cell of the line; bins before it lie below the cut. */
  line: number
}

/** Digits to which the edges between cells are rounded, so that people can read and write them; more where needed. */
const DIGITS = 3

/** An axis over values of any size: a bin each cell. The cut itself is an edge; the last bin is open. */
export function valueAxis(extent: Extent, cut: number, cells: number): Axis {
  const {least, most, begin} = widened(extent, cut)
  const place = placerOf({log: extent.log, begin})
  const line = lineOf((place(cut) - place(least)) / (place(most) - place(least)), cells)
  const value = extent.log ? Math.exp : (at: number): number => at
  const edgesBetween = (from: number, to: number, count: number): number[] =>
    Array.from({length: count}, (_, at) => value(place(from) + ((place(to) - place(from)) * at) / count))
  const below = [least, ...edgesBetween(least, cut, line).slice(1)]
  const above = [cut, ...edgesBetween(cut, most, cells - 1 - line).slice(1)]
  const edges = readable([...below, ...above], [0, line])
  const bins = edges.map((from, at) => {
    const start = at < line ? at : at + 1
    return {from, to: edges[at + 1] ?? Number.POSITIVE_INFINITY, start, end: start + 1}
  })
  return {log: extent.log, least, most, bins, line}
}

/**
 * An axis over whole numbers: each has cells of its own where there is room, else neighbours share one. What is at or above
 * the cut begins after the line.
 */
export function countAxis(extent: Extent, cut: number, cells: number): Axis {
  const split = Math.ceil(cut)
  const low = Math.min(extent.least, split - 1)
  const end = Math.max(extent.most, split) + 1
  const place = placerOf({log: extent.log, begin: 0.5})
  const line = lineOf((place(split) - place(low)) / (place(end) - place(low)), cells)
  const bins = [
    ...bands({low, end: split, place}, {start: 0, end: line}),
    ...bands({low: split, end, place}, {start: line + 1, end: cells}),
  ]
  return {log: extent.log, least: low, most: end - 1, bins, line}
}

/** The extent with the cut inside it, so that there is something on both sides of its line. */
function widened({least, most, log, begin}: Extent, cut: number): Pick<Extent, 'least' | 'most' | 'begin'> {
  const step = Math.max(Math.abs(cut), 1) / 2
  const low = least < cut ? least : log ? cut / 2 : cut - step
  const high = most > cut ? most : log ? cut * 2 : cut + step
  return {least: low, most: high, begin: log ? Math.min(begin, cut / 2) : begin}
}

function lineOf(share: number, cells: number): number {
  return Math.max(1, Math.min(cells - 2, Math.round(share * (cells - 1))))
}

/** The edges rounded where they stay apart, but for the kept ones, which mean something; the first is where values begin. */
function readable(edges: readonly number[], kept: readonly number[]): number[] {
  for (let digits = DIGITS; digits <= 15; digits++) {
    const rounded = edges.map((edge, at) => (kept.includes(at) ? edge : Number(edge.toPrecision(digits))))
    if (rounded.every((edge, at) => at === 0 || edge > (rounded[at - 1] as number))) return rounded
  }
  return [...edges]
}

interface Numbers {
  low: number
  /** The one after the last. */
  end: number
  place: (value: number) => number
}

function bands({low, end, place}: Numbers, cells: {start: number; end: number}): AxisBin[] {
  const room = cells.end - cells.start
  const share = (value: number): number => (place(value) - place(low)) / (place(end) - place(low))
  const bins: AxisBin[] = []
  for (let value = low; value < end; value++) {
    const start = cells.start + Math.min(room - 1, Math.round(share(value) * room))
    const last = bins.at(-1)
    if (last?.start === start) last.to = value + 1
    else {
      if (last) last.end = start
      bins.push({from: value, to: value + 1, start, end: cells.end})
    }
  }
  return bins
}
