import {LIST_START, type ListPlace} from '../shared/list.ts'

/** The queue of today: whose, whether beyond the day, where the cursor is, and how far the preview is scrolled. */
export interface TodayState {
  /** A rep by id, `all`, or blank for who is acting. */
  whose: string
  beyond: boolean
  place: ListPlace
  pane: 'queue' | 'preview'
  /** The first line of the preview in view, of the task that it was scrolled for. */
  scrolled: {id: string | undefined; top: number}
}

export const TODAY_START: TodayState = {
  ...{whose: '', beyond: false, place: LIST_START},
  ...{pane: 'queue', scrolled: {id: undefined, top: 0}},
}
