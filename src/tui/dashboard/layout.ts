import {clamp} from '../shared/list.ts'
import {FRAME} from '../shared/frame.ts'
import type {Size} from '../shared/screen.ts'

/** Lines below the list of follow-ups that tell about the selected one: a rule, and four of words. */
export const DETAIL_ROWS = 5

export interface DashboardLayout {
  map: Size
  follow_ups: Size
  /** Follow-ups in view. */
  list: number
}

/** How the room is shared: the map takes what it needs to be read, the follow-ups the rest. */
export function layoutOf({columns, rows}: Size): DashboardLayout {
  const wide = clamp(Math.floor(columns * 0.42), Math.min(36, columns - 26), 90)
  const heads = 1
  return {
    map: {columns: wide, rows},
    follow_ups: {columns: columns - wide, rows},
    list: Math.max(1, rows - FRAME.rows - heads - DETAIL_ROWS),
  }
}
