import type {ScatterGrid} from '../../present/chart/scatter/grid.ts'
import type {StyleName} from '../shared/theme.ts'
import type {Measure} from './state.ts'

/** Shades from the second step on; the first are points. */
const SHADES = ['░', '▒', '▓', '█'] as const

/** So many points in a cell are drawn as points, each where it lies. */
const POINTS = 4

/** How dense a map is. Cells are counted as in its grid. */
export interface Density {
  /** From how much on each step begins, ascending. */
  steps: readonly number[]
  /** The step of each cell, 1 to 5; 0 where nothing is. */
  levels: Uint8Array
  /** What is drawn in each cell: its points, or a shade. */
  chars: readonly string[]
}

const known = new WeakMap<ScatterGrid, Partial<Record<Measure, Density>>>()

/** The density of a map: up to four people as points, beyond that and for revenue in equal steps of its powers. */
export function densityOf(grid: ScatterGrid, measure: Measure): Density {
  const own = known.get(grid) ?? {}
  known.set(grid, own)
  return (own[measure] ??= drawnBy(grid, measure, measure === 'customers' ? stepsOfCounts(grid) : stepsOfRevenue(grid)))
}

/** The style of a step. No background: shades are made of ink, and on a ground of their own they would look otherwise. */
export function densityStyle(step: number): StyleName {
  return (['plain', 'series1', 'series1', 'series4', 'series2', 'series3'] as const)[step] ?? 'plain'
}

function drawnBy({counts, weights, dots}: ScatterGrid, measure: Measure, steps: readonly number[]): Density {
  const levels = new Uint8Array(counts.length)
  const values = measure === 'customers' ? counts : weights
  const chars = Array.from(counts, (count, at) => {
    if (count === 0) return ' '
    // What is given away is somebody all the same.
    const level = Math.max(1, stepOf(values[at] as number, steps))
    levels[at] = level
    if (measure === 'customers' && count <= POINTS) return String.fromCodePoint(0x28_00 + (dots[at] as number))
    return level < 2 ? '·' : (SHADES[level - 2] as string)
  })
  return {steps, levels, chars}
}

function stepOf(value: number, steps: readonly number[]): number {
  let step = 0
  while (step < steps.length && value >= (steps[step] as number)) step++
  return step
}

function stepsOfCounts({counts}: ScatterGrid): number[] {
  const most = largest(counts)
  const first = POINTS + 1
  if (most < first) return [1]
  const steps = [1, ...SHADES.map((_, at) => Math.round(first * (most / first) ** (at / SHADES.length)))]
  return steps.filter((step, at) => at === 0 || step > (steps[at - 1] as number))
}

/** A fifth for each step, the first for all that is less. */
function stepsOfRevenue({weights}: ScatterGrid): number[] {
  const most = largest(weights)
  return [0, ...[625, 125, 25, 5].map((part) => most / part)]
}

function largest(values: ArrayLike<number>): number {
  let most = 0
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at] as number)
  return most
}
