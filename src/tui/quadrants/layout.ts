import {FRAME} from '../shared/frame.ts'
import {clamp} from '../shared/list.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import type {QuadrantsState} from './state.ts'

/** Columns before the cells of the map: the labels of its axis, and the axis. */
export const AXIS = {label: 9, columns: 10}

/** Lines of the map besides its cells: what it shows, the axis, its labels, what the characters mean. */
const AROUND_CELLS = 4

/** Below this width one pane is shown at a time. */
const BOTH_PANES = 76

/** Rooms with their frames; undefined for what is not shown. */
export interface QuadrantsLayout {
  corners: Size | undefined
  plot: (Size & {cells: Size; foot: number}) | undefined
}

/** The corners take what they need, the map the rest. */
export function layoutOf({pane}: Pick<QuadrantsState, 'pane'>, {size, zoomed}: Around): QuadrantsLayout {
  if (zoomed || size.columns < BOTH_PANES) {
    return pane === 'corners' ? {corners: size, plot: undefined} : {corners: undefined, plot: plotRoom(size)}
  }
  const beside = clamp(Math.floor(size.columns * 0.3), 34, 60)
  return {
    corners: {columns: beside, rows: size.rows},
    plot: plotRoom({columns: size.columns - beside, rows: size.rows}),
  }
}

function plotRoom(size: Size): NonNullable<QuadrantsLayout['plot']> {
  const rows = size.rows - FRAME.rows
  const foot = rows >= 24 ? 4 : rows >= 12 ? 2 : 1
  const cells = {
    columns: Math.max(3, size.columns - FRAME.columns - AXIS.columns),
    rows: Math.max(3, rows - AROUND_CELLS - foot),
  }
  return {...size, cells, foot}
}
