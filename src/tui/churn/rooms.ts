import {FRAME} from '../shared/frame.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import type {ChurnState} from './state.ts'

/** The rooms of the two panes, frames included; a pane without one is not to be seen. */
export interface Rooms {
  list: Size | undefined
  months: Size | undefined
  /** Beside each other, else one below the other. */
  beside: boolean
}

/** From this width on the chart stands beside the list, from this height on below it. */
const WIDE = 130
const HIGH = 26

/** A chart is not easier to read for being wider than this. */
const WIDEST_CHART = 100

/** Where the panes are; where there is room for one only, it is the one in use. */
export function roomsOf({pane}: Pick<ChurnState, 'pane'>, {size, zoomed}: Pick<Around, 'size' | 'zoomed'>): Rooms {
  const {columns, rows} = size
  if (zoomed || (columns < WIDE && rows < HIGH)) {
    return {list: undefined, months: undefined, beside: false, [pane]: size}
  }
  if (columns >= WIDE) {
    const months = Math.min(WIDEST_CHART, Math.floor(columns * 0.36))
    return {list: {columns: columns - months, rows}, months: {columns: months, rows}, beside: true}
  }
  const months = Math.floor(rows * 0.4)
  return {list: {columns, rows: rows - months}, months: {columns, rows: months}, beside: false}
}

/** What is left inside a frame. */
export function inside({columns, rows}: Size): Size {
  return {columns: columns - FRAME.columns, rows: rows - FRAME.rows}
}

/** From this height on two lines below the list say why the selected one is in it. */
const ROOMY = 11

/** The rows inside the frame of the list: one of sections, the list, and what is said of the selected row. */
export function listRows({rows}: Pick<Size, 'rows'>): {list: number; reason: number} {
  const reason = rows - FRAME.rows >= ROOMY ? 2 : 0
  return {list: rows - FRAME.rows - 1 - reason, reason}
}
