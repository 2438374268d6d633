import {CHURN_GROUPS, type ChurnSort} from '../../core/churn/churn-groups.ts'
import {LIST_START, type ListPlace} from '../shared/list.ts'
import type {DueSort} from './questions.ts'

/** The lists of the screen, from left to right. */
export const SECTIONS = [...CHURN_GROUPS, 'due'] as const
export type Section = (typeof SECTIONS)[number]

export interface ChurnState {
  pane: 'list' | 'months'
  section: Section
  /** Where one is in each list. */
  places: Readonly<Record<Section, ListPlace>>
  sort: ChurnSort
  due_sort: DueSort
  /** How many months before the last one the cursor in the chart is. */
  months_back: number
}

export const CHURN_START: ChurnState = {
  pane: 'list',
  section: 'warned',
  places: {warned: LIST_START, sleeping: LIST_START, lost: LIST_START, due: LIST_START},
  ...{sort: 'loss', due_sort: 'urgency', months_back: 0},
}

/** The place in the list that is shown. */
export function placeIn({places, section}: ChurnState): ListPlace {
  return places[section]
}

/** The state with another place in the list that is shown. */
export function withPlace(state: ChurnState, place: ListPlace): ChurnState {
  return {...state, places: {...state.places, [state.section]: place}}
}
