import {paneRooms, type PaneRooms, type TwoPanes} from '../shared/two-panes.ts'
import type {Around} from '../shell/screen.ts'
import type {TodayState} from './state.ts'

/** Texts are not easier to read for being longer than this. */
const WIDEST_PREVIEW = 110

const PANES: TwoPanes<TodayState['pane']> = {
  ...{first: 'queue', second: 'preview', wide: 100, high: 18},
  beside: (columns) => Math.min(WIDEST_PREVIEW, Math.floor(columns * 0.38)),
  below: (rows) => Math.floor(rows * 0.5),
}

/** The queue, and the preview of the selected task beside or below it. */
export function roomsOf(
  {pane}: Pick<TodayState, 'pane'>,
  around: Pick<Around, 'size' | 'zoomed'>,
): PaneRooms<typeof pane> {
  return paneRooms(PANES, pane, around)
}
