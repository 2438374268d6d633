import {FRAME} from '../shared/frame.ts'
import type {Size} from '../shared/size.ts'
import {paneRooms, type PaneRooms, type TwoPanes} from '../shared/two-panes.ts'
import type {Around} from '../shell/screen.ts'
import type {ChurnState} from './state.ts'

/** A chart is not easier to read for being wider than this. */
const WIDEST_CHART = 100

const PANES: TwoPanes<ChurnState['pane']> = {
  ...{first: 'list', second: 'months', wide: 130, high: 26},
  beside: (columns) => Math.min(WIDEST_CHART, Math.floor(columns * 0.36)),
  below: (rows) => Math.floor(rows * 0.4),
}

/** The list, and the chart of months beside or below it. */
export function roomsOf(
  {pane}: Pick<ChurnState, 'pane'>,
  around: Pick<Around, 'size' | 'zoomed'>,
): PaneRooms<typeof pane> {
  return paneRooms(PANES, pane, around)
}

/** From this height on two lines below the list say why the selected one is in it. */
const ROOMY = 11

/** The rows inside the frame of the list: one of sections, the list, and what is said of the selected row. */
export function listRows({rows}: Pick<Size, 'rows'>): {list: number; reason: number} {
  const reason = rows - FRAME.rows >= ROOMY ? 2 : 0
  return {list: rows - FRAME.rows - 1 - reason, reason}
}
