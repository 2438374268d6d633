import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'

export type Pane = 'list' | 'detail'

/** How much room each pane has; one that is not shown has none. */
export interface Rooms {
  list: Size | undefined
  detail: Size | undefined
  isBeside: boolean
}

/** From so many columns on the panes stand side by side, from so many rows on one above the other. */
const BROAD = 100
const HIGH = 20

export function roomsOf({pane}: {pane: Pane}, {size, zoomed}: Pick<Around, 'size' | 'zoomed'>): Rooms {
  const {columns, rows} = size
  const one = {list: pane === 'list' ? size : undefined, detail: pane === 'detail' ? size : undefined, isBeside: true}
  if (zoomed) return one
  if (columns >= BROAD) {
    const left = Math.floor(columns * 0.5)
    return {list: {columns: left, rows}, detail: {columns: columns - left, rows}, isBeside: true}
  }
  if (rows < HIGH) return one
  const above = Math.max(6, Math.floor(rows / 3))
  return {list: {columns, rows: above}, detail: {columns, rows: rows - above}, isBeside: false}
}
