import {FRAME} from '../shared/frame.ts'
import {clamp} from '../shared/list.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import type {Pane, SegmentsState} from './state.ts'

/** Below this width or height one pane is shown at a time. */
const ALL_PANES = {columns: 76, rows: 16}

/** Rows of a list with its head and frame. */
const CLASSES = FRAME.rows + 1 + 6
const NAMED = FRAME.rows + 1 + 11

/** Rows that a pane needs to be of use. */
const LEAST = FRAME.rows + 3

/** Rooms with their frames; undefined for what is not shown. */
export type SegmentsLayout = Readonly<Record<Pane, Size | undefined>>

/** On the left the grid over the classes, on the right the named segments over the saved ones. */
export function layoutOf(
  {pane}: Pick<SegmentsState, 'pane'>,
  {size, zoomed}: Pick<Around, 'size' | 'zoomed'>,
): SegmentsLayout {
  const none = {grid: undefined, classes: undefined, named: undefined, views: undefined}
  if (zoomed || size.columns < ALL_PANES.columns || size.rows < ALL_PANES.rows) return {...none, [pane]: size}
  const left = clamp(Math.floor(size.columns * 0.55), 46, size.columns - 32)
  const right = size.columns - left
  const grid = clamp(size.rows - CLASSES, FRAME.rows + 1 + 4, FRAME.rows + 1 + 4 * 4)
  const named = Math.min(NAMED, size.rows - LEAST)
  return {
    grid: {columns: left, rows: grid},
    classes: {columns: left, rows: size.rows - grid},
    named: {columns: right, rows: named},
    views: {columns: right, rows: size.rows - named},
  }
}

/** The pane beside another, where both are shown. */
export function paneBeside(pane: Pane, side: 'left' | 'right', layout: SegmentsLayout): Pane | undefined {
  const pairs = {grid: 'named', classes: 'views', named: 'grid', views: 'classes'} as const
  const isLeft = pane === 'grid' || pane === 'classes'
  const other = pairs[pane]
  return isLeft === (side === 'right') && layout[other] !== undefined ? other : undefined
}
