import type {ListColumn} from '../../core/listing/list-column.ts'
import type {PeopleList} from '../people/list.ts'
import {FRAME} from '../shared/frame.ts'
import type {Around, Want} from '../shell/screen.ts'
import {type ColumnsInView, columnsInView} from './columns-in-view.ts'
import {chosenColumns, type CustomersState} from './state.ts'

export const COLUMNS_WANT: Want<'people-columns'> = {question: 'people-columns', asked: {}, series: 'columns'}

/** From this height on a line above the list says what is searched. */
const ROOMY = 12

/** Rows above the list. */
export function rowsAbove({size}: Pick<Around, 'size'>): number {
  return size.rows >= ROOMY ? 1 : 0
}

/** Every column that there is; none until they are known. */
export function knownColumns({know}: Pick<Around, 'know'>): readonly ListColumn[] {
  return know(COLUMNS_WANT).answer ?? []
}

/** The columns in view. */
export function inView(state: CustomersState, around: Around): ColumnsInView {
  const width = around.size.columns - FRAME.columns
  return columnsInView(chosenColumns(state, around), {known: knownColumns(around), left: state.left, width})
}

/** The list as it is asked for: only the columns in view are worked out. */
export function listOf(state: CustomersState, around: Around): PeopleList {
  const {size, filter} = around
  return {
    query: {where: state.where, sort: state.sort, filter: filter.input.text},
    columns: inView(state, around).fields,
    place: state.place,
    size: {columns: size.columns - FRAME.columns, rows: size.rows - FRAME.rows - rowsAbove(around)},
  }
}
