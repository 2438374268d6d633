import type {ScatterGrid} from '../../present/chart/scatter/grid.ts'
import type {StyleName} from '../shared/theme.ts'
import type {Measure} from './state.ts'

/** Shades from the second step on; the first are points. */
const SHADES = ['░', '▒', '▓', '█'] as const

/** So many points in a cell are drawn as points, each where it lies. */
const POINTS = 4

/** How much is in each cell, and from how much on each step of density begins, ascending. */
export interface Density {
  values: ArrayLike<number>
  steps: readonly number[]
}

const known = new WeakMap<ScatterGrid, Partial<Record<Measure, Density>>>()

/** The density of a map: up to four people as points, beyond that and for revenue in equal steps of its powers. */
export function densityOf(grid: ScatterGrid, measure: Measure): Density {
  const own = known.get(grid) ?? {}
  known.set(grid, own)
  return (own[measure] ??= measure === 'customers' ? ofCounts(grid) : ofRevenue(grid))
}

/** The style of a step. No background: shades are made of ink, and on a ground of their own they would look otherwise. */
export function densityStyle(step: number): StyleName {
  return (['plain', 'series1', 'series1', 'series4', 'series2', 'series3'] as const)[step] ?? 'plain'
}

/** The step of a cell, 1 to 5; 0 where nothing is. */
export function stepOf({values, steps}: Density, at: number): number {
  const value = values[at] as number
  let step = 0
  while (step < steps.length && value >= (steps[step] as number)) step++
  return step
}

/** The character of a cell that holds something: its points, or a shade. */
export function charOf(
  {dots, counts}: ScatterGrid,
  {at, step, measure}: {at: number; step: number; measure: Measure},
): string {
  if (measure === 'customers' && (counts[at] as number) <= POINTS)
    return String.fromCodePoint(0x28_00 + (dots[at] as number))
  return step < 2 ? '·' : (SHADES[step - 2] as string)
}

function ofCounts({counts}: ScatterGrid): Density {
  const most = largest(counts)
  const first = POINTS + 1
  const steps = [1, ...SHADES.map((_, at) => Math.round(first * (most / first) ** (at / SHADES.length)))]
  return {
    values: counts,
    steps: most < first ? [1] : steps.filter((step, at) => at === 0 || step > (steps[at - 1] as number)),
  }
}

/** A fifth for each step, the first for all that is less. */
function ofRevenue({weights, counts}: ScatterGrid): Density {
  const most = largest(weights)
  // What is given away is somebody all the same.
  const values = weights.map((weight, at) => ((counts[at] as number) > 0 ? Math.max(weight, Number.MIN_VALUE) : 0))
  return {values, steps: [Number.MIN_VALUE, ...[625, 125, 25, 5].map((part) => most / part)]}
}

function largest(values: ArrayLike<number>): number {
  let most = 0
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at] as number)
  return most
}
