import {paneRooms, type PaneRooms, type TwoPanes} from '../shared/two-panes.ts'
import type {Around} from '../shell/screen.ts'

export type Pane = 'list' | 'detail'

/** Rows below which a list says too little. */
const LEAST_LIST = 6

const PANES: TwoPanes<Pane> = {
  ...{first: 'list', second: 'detail', wide: 100, high: 20},
  beside: (columns) => Math.ceil(columns * 0.5),
  below: (rows) => rows - Math.max(LEAST_LIST, Math.floor(rows / 3)),
}

/** The list, and the campaign that is selected beside or below it. */
export function roomsOf({pane}: {pane: Pane}, around: Pick<Around, 'size' | 'zoomed'>): PaneRooms<Pane> {
  return paneRooms(PANES, pane, around)
}
