import {chooseColumns} from '../../core/dashboard/choose-columns.ts'
import {dropView, keepView} from '../../core/dashboard/keep-view.ts'
import type {Doings} from '../office/desk.ts'
import type {CustomersDeeds} from './deeds.ts'

/** Columns and views as the settings keep them. */
export const CUSTOMERS_DOINGS: Doings<CustomersDeeds> = {
  'choose-columns': ({context}, input) => chooseColumns(context, input),
  'keep-view': ({context}, {name, view}) => keepView(context, name, view),
  'drop-view': ({context}, {name}) => dropView(context, name),
}
