import {undoChange} from '../../core/history/undo-change.ts'
import type {Deeds} from './deeds.ts'
import type {Doings} from './desk.ts'

/** How every deed is done. */
export const DOINGS: Doings<Deeds> = {
  undo: async ({context}, {change_id}) => {
    await undoChange(context, change_id)
    return {change_id: undefined}
  },
}
