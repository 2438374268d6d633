import {type Axis, type AxisBin, countAxis, valueAxis} from './axis.ts'
import {type Extent, extentOf, placerOf} from './extent.ts'

/** Points on a plane: a whole number across, a value of any size upwards, and what each weighs. */
export interface ScatterPoints {
  x: ArrayLike<number>
  y: ArrayLike<number>
  weight: ArrayLike<number>
  /** Where they lie both ways, where that is known already: it takes as long as counting them. */
  extents?: {x: Extent; y: Extent} | undefined
}

/** Where the plane is cut, and how many cells it has, those of the two lines included; at least three each way. */
export interface ScatterRoom {
  x_cut: number
  y_cut: number
  columns: number
  rows: number
}

/**
 * Points counted in cells. Cell `row * columns + column`, the lowest row first. Plain data: it may cross threads.
 */
export interface ScatterGrid {
  columns: number
  rows: number
  x: Axis
  y: Axis
  counts: Int32Array
  weights: Float64Array
  /** Where in a cell points lie: bits of a braille character. */
  dots: Uint8Array
  /** By bins, `y bin * number of x bins + x bin`: what the values in them have in all. */
  bin_counts: Int32Array
  bin_weights: Float64Array
}

/** Spreads the points of one number evenly over its cells; neighbours in the list come to lie apart. */
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** Bits of a braille character: two columns of four dots, each from below. */
const BRAILLE = [
  [0x40, 0x04, 0x02, 0x01],
  [0x80, 0x20, 0x10, 0x08],
] as const

/** Counts points in the cells of a plane. A number that has several cells to itself is spread over them. */
export function scatterGrid({x, y, weight, extents}: ScatterPoints, room: ScatterRoom): ScatterGrid {
  const {columns, rows, x_cut, y_cut} = room
  const [wide, high] = [extents?.x ?? extentOf(x), extents?.y ?? extentOf(y)]
  const grid = emptyGrid(room, countAxis(wide, x_cut, columns), valueAxis(high, y_cut, rows))
  const binOfCount = countFinder(grid.x)
  const within = shareWithin(grid.y, placerOf({log: high.log, begin: Math.min(high.begin, y_cut / 2)}))
  for (let point = 0; point < x.length; point++) {
    const xBin = binOfCount(x[point] as number)
    const yBin = findBin(grid.y.bins, y[point] as number)
    const across = grid.x.bins[xBin] as AxisBin
    const at = across.start + ((point * GOLDEN) % 1) * (across.end - across.start)
    const column = Math.floor(at)
    const cell = (grid.y.bins[yBin] as AxisBin).start * columns + column
    const dot = BRAILLE[at - column < 0.5 ? 0 : 1][within(yBin, y[point] as number)] as number
    const bin = yBin * grid.x.bins.length + xBin
    grid.counts[cell] = (grid.counts[cell] as number) + 1
    grid.weights[cell] = (grid.weights[cell] as number) + (weight[point] as number)
    grid.dots[cell] = (grid.dots[cell] as number) | dot
    grid.bin_counts[bin] = (grid.bin_counts[bin] as number) + 1
    grid.bin_weights[bin] = (grid.bin_weights[bin] as number) + (weight[point] as number)
  }
  return grid
}

/** The bin that a value lies in; what is below the first lies in it. */
export function findBin(bins: readonly AxisBin[], value: number): number {
  let [low, high] = [0, bins.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((bins[middle] as AxisBin).from <= value) low = middle
    else high = middle - 1
  }
  return low
}

function emptyGrid({columns, rows}: ScatterRoom, x: Axis, y: Axis): ScatterGrid {
  const [cells, bins] = [columns * rows, x.bins.length * y.bins.length]
  return {
    ...{columns, rows, x, y},
    counts: new Int32Array(cells),
    weights: new Float64Array(cells),
    dots: new Uint8Array(cells),
    bin_counts: new Int32Array(bins),
    bin_weights: new Float64Array(bins),
  }
}

/** The same as {@link findBin}, by a table. */
function countFinder({bins, least, most}: Axis): (value: number) => number {
  const table = new Int32Array(most - least + 1)
  for (let value = least; value <= most; value++) table[value - least] = findBin(bins, value)
  return (value) => table[value - least] as number
}

/** In which of the four dots of its cell's height a value lies, from below. */
function shareWithin({bins, most}: Axis, place: (value: number) => number): (bin: number, value: number) => number {
  const low = bins.map(({from}) => place(from))
  const high = bins.map(({to}) => place(Math.min(to, most)))
  return (bin, value) => {
    const [from, to] = [low[bin] as number, high[bin] as number]
    const dot = to > from ? Math.floor((4 * (place(value) - from)) / (to - from)) : 0
    return Math.max(0, Math.min(3, dot))
  }
}
