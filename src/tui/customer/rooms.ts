import {FRAME} from '../shared/frame.ts'
import type {Around} from '../shell/screen.ts'
import type {CustomerState} from './state.ts'

/** A room in columns and rows. */
interface Room {
  columns: number
  rows: number
}

/** How the page shares its room: lines above, and a section's list with what is selected below or beside it. */
export interface Rooms {
  /** 2: who and the sections; 1: the sections alone; 3: with a blank line. */
  above: 1 | 2 | 3
  /** All below that. */
  body: Room
  list: Room
  /** Without rows where there is no room for it. */
  detail: Room
  beside: boolean
}

/** From this width on, what is selected stands beside its list. */
const WIDE = 110
const GUTTER = 2
/** Below this height there is the list alone. */
const LEAST_ROWS = 10

/** What happened is told in long lines: the list has the whole width, and what is selected a few lines below it. */
const LINES_OF_ENTRY = 4

export function roomsOf({section, whole}: CustomerState, {size, zoomed}: Pick<Around, 'size' | 'zoomed'>): Rooms {
  const columns = size.columns - FRAME.columns
  const inner = Math.max(1, size.rows - FRAME.rows)
  const above = inner >= 18 ? 3 : inner >= 12 ? 2 : 1
  const body = {columns, rows: Math.max(1, inner - above)}
  const none = {columns: 0, rows: 0}
  if (whole || zoomed) return {above, body, list: none, detail: body, beside: false}
  const isLong = section === 'timeline'
  if (columns >= WIDE && !isLong) {
    const left = Math.floor((columns - GUTTER) * 0.58)
    const right = {columns: columns - left - GUTTER, rows: body.rows}
    return {above, body, list: {columns: left, rows: body.rows}, detail: right, beside: true}
  }
  if (body.rows < LEAST_ROWS) return {above, body, list: body, detail: none, beside: false}
  const rows = Math.max(Math.ceil(body.rows * 0.55), isLong ? body.rows - LINES_OF_ENTRY - 1 : 0)
  // A line parts the two.
  return {above, body, list: {columns, rows}, detail: {columns, rows: body.rows - rows - 1}, beside: false}
}
