import type {AxisBin} from '../../present/chart/scatter/axis.ts'
import {findBin, type ScatterGrid} from '../../present/chart/scatter/grid.ts'
import {clamp} from '../shared/list.ts'
import type {QuadrantsState} from './state.ts'

/** The bins that the cursor is in, by their places on both axes. */
export interface CursorBins {
  across: number
  up: number
}

/** Where the cursor is on a map; without one yet, where both lines cross. */
export function cursorBins({cursor}: Pick<QuadrantsState, 'cursor'>, {x, y}: ScatterGrid): CursorBins {
  if (cursor) return {across: findBin(x.bins, cursor.orders), up: findBin(y.bins, cursor.value)}
  const after = (line: number, bins: readonly AxisBin[]): number => bins.findIndex(({start}) => start > line)
  return {across: after(x.line, x.bins), up: after(y.line, y.bins)}
}

/** The cursor at some bins, or at the nearest there are. */
export function cursorAt({across, up}: CursorBins, {x, y}: ScatterGrid): NonNullable<QuadrantsState['cursor']> {
  const from = (bins: readonly AxisBin[], at: number): number => (bins[clamp(at, 0, bins.length - 1)] as AxisBin).from
  return {orders: from(x.bins, across), value: from(y.bins, up)}
}

/** The cursor after an action that moves it; undefined for any other. */
export function moveCursor(bins: CursorBins, action: string, grid: ScatterGrid): CursorBins | undefined {
  const far = (length: number): number => Math.max(2, Math.round(length / 6))
  const [wide, high] = [far(grid.x.bins.length), far(grid.y.bins.length)]
  const steps: Readonly<Record<string, readonly [across: number, up: number]>> = {
    left: [-1, 0],
    right: [1, 0],
    up: [0, 1],
    down: [0, -1],
    'far-left': [-wide, 0],
    'far-right': [wide, 0],
    'page-up': [0, high],
    'page-down': [0, -high],
    'wheel-up': [0, 1],
    'wheel-down': [0, -1],
    home: [-grid.x.bins.length, 0],
    end: [grid.x.bins.length, 0],
  }
  const step = steps[action]
  return step && {across: bins.across + step[0], up: bins.up + step[1]}
}
