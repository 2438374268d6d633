import {inside} from '../shared/frame.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import type {ReportsState} from './state.ts'

/** The rooms of the list and of the report, frames included; a pane without one is not to be seen. */
export interface Rooms {
  list: Size | undefined
  report: Size | undefined
}

/** From this width on the list stands beside the report: a report needs the rest. */
const WIDE = 104
const LIST = 24

/** Where the panes are; where there is room for one only, it is the one in use. */
export function roomsOf({pane}: Pick<ReportsState, 'pane'>, {size, zoomed}: Pick<Around, 'size' | 'zoomed'>): Rooms {
  const {columns, rows} = size
  if (zoomed || columns < WIDE) return {list: undefined, report: undefined, [pane]: size}
  return {list: {columns: LIST, rows}, report: {columns: columns - LIST, rows}}
}

/** What is inside the frame of the report, whether it is to be seen or not. */
export function reportRoom(around: Pick<Around, 'size' | 'zoomed'>): Size {
  return inside(roomsOf({pane: 'report'}, around).report ?? around.size)
}
