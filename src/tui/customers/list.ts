import type {ListColumn} from '../../core/listing/list-column.ts'
import type {PeopleList} from '../people/list.ts'
import {isSearch} from '../people/query.ts'
import {FRAME} from '../shared/frame.ts'
import {widthOfColumn} from '../shared/list-view.ts'
import type {Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
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
  const width = around.size.columns - FRAME.columns - (searches(around) ? widthOfColumn(MATCHED_BY) + GAP : 0)
  return columnsInView(chosenColumns(state, around), {known: knownColumns(around), left: state.left, width})
}

/** Whether words are searched for: then it stands beside the first column by what each was found. */
export function searches({filter}: Pick<Around, 'filter'>): boolean {
  return isSearch(filter.input.text)
}

const GAP = 2
const MATCHED_BY = {key: 'matched_by', type: 'list'} as const

/** The list as it is asked for: only the columns in view are worked out. */
export function listOf(state: CustomersState, around: Around): PeopleList {
  const {size, filter} = around
  const [first = 'name', ...rest] = inView(state, around).fields
  return {
    query: {where: state.where, sort: state.sort, filter: filter.input.text},
    columns: searches(around) ? [first, 'matched_by', ...rest] : [first, ...rest],
    place: state.place,
    size: {columns: size.columns - FRAME.columns, rows: size.rows - FRAME.rows - rowsAbove(around)},
  }
}
