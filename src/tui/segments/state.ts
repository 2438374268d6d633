import {LIST_START, type ListPlace} from '../shared/list.ts'

/** Panes in the order that Tab goes through them. */
export const PANES = ['grid', 'classes', 'named', 'views'] as const
export type Pane = (typeof PANES)[number]
export type ListPane = Exclude<Pane, 'grid'>

/** What is shown of each group. */
export const MEASURES = ['customers', 'revenue', 'share', 'change'] as const
export type Measure = (typeof MEASURES)[number]

export interface SegmentsState {
  pane: Pane
  /** The cell of the grid: recency from the most recent, number of orders from the fewest. */
  cell: {recency: number; orders: number}
  places: Readonly<Record<ListPane, ListPlace>>
  measure: Measure
}

export const SEGMENTS_START: SegmentsState = {
  pane: 'grid',
  cell: {recency: 0, orders: 0},
  places: {classes: LIST_START, named: LIST_START, views: LIST_START},
  measure: 'customers',
}
