import {FRAME} from '../shared/frame.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import type {TodayState} from './state.ts'

/** The rooms of the two panes, frames included; a pane without one is not to be seen. */
export interface Rooms {
  queue: Size | undefined
  preview: Size | undefined
  /** Beside each other, else one below the other. */
  beside: boolean
}

/** From this width on the preview stands beside the queue, from this height on below it. */
const WIDE = 100
const HIGH = 18

/** Texts are not easier to read for being longer than this. */
const WIDEST_PREVIEW = 110

/** Where the panes are; where there is room for one only, it is the one in use. */
export function roomsOf({pane}: Pick<TodayState, 'pane'>, {size, zoomed}: Pick<Around, 'size' | 'zoomed'>): Rooms {
  const {columns, rows} = size
  if (zoomed || (columns < WIDE && rows < HIGH)) {
    return {queue: undefined, preview: undefined, beside: false, [pane]: size}
  }
  if (columns >= WIDE) {
    const preview = Math.min(WIDEST_PREVIEW, Math.floor(columns * 0.38))
    return {queue: {columns: columns - preview, rows}, preview: {columns: preview, rows}, beside: true}
  }
  const preview = Math.floor(rows * 0.5)
  return {queue: {columns, rows: rows - preview}, preview: {columns, rows: preview}, beside: false}
}

/** What is left inside a frame. */
export function inside({columns, rows}: Size): Size {
  return {columns: columns - FRAME.columns, rows: rows - FRAME.rows}
}
