import {clamp} from '../shared/list.ts'
import {FRAME} from '../shared/frame.ts'
import type {Size} from '../shared/screen.ts'

/** Lines below the list of follow-ups that tell about the selected one: a rule, and four of words. */
export const DETAIL_ROWS = 5

/** Below this width one pane is shown at a time. */
const BOTH_PANES = 76

export interface DashboardLayout {
  map: Size
  follow_ups: Size
  /** Whether only the focused pane is shown. */
  one: boolean
  /** Follow-ups in view. */
  list: number
}

/** How the room is shared: the map takes what it needs to be read, the follow-ups the rest. */
export function layoutOf({columns, rows}: Size): DashboardLayout {
  const list = Math.max(1, rows - FRAME.rows - 1 - DETAIL_ROWS)
  if (columns < BOTH_PANES) return {map: {columns, rows}, follow_ups: {columns, rows}, one: true, list}
  const wide = clamp(Math.floor(columns * 0.42), 36, 90)
  return {map: {columns: wide, rows}, follow_ups: {columns: columns - wide, rows}, one: false, list}
}
