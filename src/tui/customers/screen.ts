import {sentence} from '../../present/sentence.ts'
import {peopleShape, peopleWant} from '../people/list.ts'
import {goInList, settleInList} from '../shared/list.ts'
import {fieldOfHit, placeOfHit} from '../shared/list-view.ts'
import type {ScreenSpec} from '../shell/screen.ts'
import {act} from './act.ts'
import {commandOf} from './command.ts'
import {CUSTOMERS_KEYS} from './keys.ts'
import {customersLines} from './lines.ts'
import {COLUMNS_WANT, listOf} from './list.ts'
import {sortBy} from './sort.ts'
import {chosenColumns, CUSTOMERS_START, type CustomersState} from './state.ts'

export function openCustomers(): CustomersState {
  return CUSTOMERS_START
}

/** All customers: searched, sorted, with the columns one likes, and what is kept of that as views. */
export const CUSTOMERS: ScreenSpec<CustomersState> = {
  title: ({view}, look) => view ?? sentence(look, {en: 'Customers', zh: '客户'}),
  bindings: () => CUSTOMERS_KEYS,
  filter: 'text-or-condition',
  // The list is asked for when it is known which columns there are, so that it is asked for once.
  wants: (state, around) =>
    around.know(COLUMNS_WANT).answer ? [COLUMNS_WANT, peopleWant(listOf(state, around))] : [COLUMNS_WANT],
  settle: (state, around) => ({...state, place: settleInList(state.place, peopleShape(listOf(state, around), around))}),
  selected: ({place}) => place.id,
  act,
  hit: (state, hit, around) => {
    const field = fieldOfHit(hit)
    if (field !== undefined) return {state: sortBy(state, field, around)}
    const index = placeOfHit(hit)
    if (index === undefined) return {state}
    return {state: {...state, place: goInList(state.place, index, peopleShape(listOf(state, around), around))}}
  },
  lines: customersLines,
  command: commandOf,
  exported: (state, around) => ({
    name: 'customers',
    people: listOf(state, around).query,
    fields: ['id', ...chosenColumns(state, around).filter((field) => field !== 'id')],
  }),
}
