import {redoChange} from '../../core/history/redo-change.ts'
import {undoChange} from '../../core/history/undo-change.ts'
import {CAMPAIGNS_DOINGS} from '../campaigns/doing.ts'
import {CUSTOMER_DOINGS} from '../customer/doing.ts'
import {CUSTOMERS_DOINGS} from '../customers/doing.ts'
import {TODAY_DOINGS} from '../today/doing.ts'
import {LEADS_DOINGS} from '../leads/doing.ts'
import {PEOPLE_DOINGS} from '../people/doing.ts'
import type {Deeds} from './deeds.ts'
import type {Doings} from './desk.ts'

/** How every deed is done. */
export const DOINGS: Doings<Deeds> = {
  undo: async ({context}, {change_id}) => {
    await undoChange(context, change_id)
    return {change_id: undefined}
  },
  redo: async ({context}, {change_id}) => {
    await redoChange(context, change_id)
    return {change_id: undefined}
  },
  ...CAMPAIGNS_DOINGS,
  ...CUSTOMERS_DOINGS,
  ...CUSTOMER_DOINGS,
  ...LEADS_DOINGS,
  ...PEOPLE_DOINGS,
  ...TODAY_DOINGS,
}
