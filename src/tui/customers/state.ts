import type {SavedView} from '../../core/setting/dashboard-checks.ts'
import {LIST_START, type ListPlace} from '../shared/list.ts'
import type {Around} from '../shell/screen.ts'

/** The list of all customers: its view, what it is sorted by, its columns, and where in it one is. */
export interface CustomersState {
  /** The saved view that was opened last. */
  view: string | undefined
  /** The condition of that view; what the filter finds is found among those who meet it. */
  where: string
  /** A column, with `-` before it from the largest; empty for the best match, else the most revenue, first. */
  sort: string
  /** The columns of that view; undefined for those of the settings. */
  columns: readonly string[] | undefined
  /** Columns beside the first that are scrolled out on the left. */
  left: number
  place: ListPlace
}

export const CUSTOMERS_START: CustomersState = {
  ...{view: undefined, where: '', sort: '', columns: undefined},
  left: 0,
  place: LIST_START,
}

/** The list's name in the setting `dashboard.columns`. */
export const LIST = 'customers'

const COLUMNS: readonly string[] = [
  ...['name', 'phone', 'orders', 'revenue', 'last_order', 'segment', 'churn_risk', 'average_order_value', 'city'],
  ...['tier', 'lifecycle', 'value_at_stake', 'tags', 'guide'],
]

/** The columns that were chosen, in their order. */
export function chosenColumns({columns}: CustomersState, {board}: Pick<Around, 'board'>): readonly string[] {
  return columns ?? board?.columns[LIST] ?? COLUMNS
}

/** The views that were saved, by name. */
export function savedViews({board}: Pick<Around, 'board'>): Readonly<Record<string, SavedView>> {
  return board?.settings['dashboard.views'] ?? {}
}
