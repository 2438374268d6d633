import {type ChurnGroup, churnGroupWhere} from '../../core/churn/churn-groups.ts'
import type {PeopleList} from '../people/list.ts'
import {inside} from '../shared/frame.ts'
import type {ListShape} from '../shared/list.ts'
import type {Answer} from '../office/questions.ts'
import type {Want} from '../shell/ask.ts'
import type {Around, Known} from '../shell/screen.ts'
import {listRows, roomsOf} from './rooms.ts'
import {type ChurnState, placeIn} from './state.ts'

export const SUMMARY_WANT: Want<'churn-summary'> = {question: 'churn-summary', asked: {}, series: 'summary'}
export const DUE_COUNTS_WANT: Want<'churn-due-counts'> = {question: 'churn-due-counts', asked: {}, series: 'counts'}

/** Rows are asked for by the hundred around those in view, so that scrolling seldom waits. */
const STEP = 100

/** Up to so many customers what is due is counted without being looked at: it takes a look at all purchases. */
const FEW_CUSTOMERS = 20_000

/** Everything that the screen needs; what is due takes longest, so it is asked for after the rest is there. */
export function churnWants(state: ChurnState, around: Around): Want[] {
  const wants: Want[] = [SUMMARY_WANT as unknown as Want, rowsWant(state, around) as unknown as Want]
  const isCounted = state.section === 'due' || (around.board?.customers ?? 0) <= FEW_CUSTOMERS
  return isCounted && around.know(SUMMARY_WANT).answer ? [...wants, DUE_COUNTS_WANT as unknown as Want] : wants
}

/** The want for the rows in view and those around them. */
export function rowsWant(state: ChurnState, around: Around): Want<'churn-rows'> | Want<'churn-due'> {
  return state.section === 'due' ? dueWant(state, around) : groupWant({...state, section: state.section}, around)
}

export function dueWant(state: ChurnState, around: Around): Want<'churn-due'> {
  const list = {sort: state.due_sort, filter: around.filter.input.text}
  return {
    question: 'churn-due',
    asked: {...list, ...windowOf(state, around)},
    series: JSON.stringify(list),
    family: `due ${list.sort}`,
  }
}

export function groupWant(state: ChurnState & {section: ChurnGroup}, around: Around): Want<'churn-rows'> {
  const list = {group: state.section, sort: state.sort, filter: around.filter.input.text}
  const family = JSON.stringify([list.group, list.sort])
  return {question: 'churn-rows', asked: {...list, ...windowOf(state, around)}, series: JSON.stringify(list), family}
}

/** What is known of the list that is shown. */
export function knownRows(state: ChurnState, around: Around): Known<Answer<'churn-due'>> | Known<Answer<'churn-rows'>> {
  return state.section === 'due'
    ? around.know(dueWant(state, around))
    : around.know(groupWant({...state, section: state.section}, around))
}

/** The shape of the list that is shown, as far as it is known. */
export function churnShape(state: ChurnState, around: Around): ListShape {
  const page = knownRows(state, around).answer
  const at = (place: number): {id: string} | undefined =>
    page && place >= page.from ? page.rows[place - page.from] : undefined
  return {
    total: page?.total ?? 0,
    height: heightOf(state, around),
    idAt: (place) => at(place)?.id,
    placeOf: (id) => {
      const found = page?.rows.findIndex((row) => row.id === id) ?? -1
      return page && found >= 0 ? page.from + found : undefined
    },
  }
}

/** The list as those who do something with customers take it. */
export function peopleList(state: ChurnState, around: Around): PeopleList {
  const {section} = state
  return {
    query: {
      where: section === 'due' ? '' : churnGroupWhere(section),
      filter: around.filter.input.text,
      sort: state.sort === 'probability' ? '-churn_probability' : '-value_at_stake',
    },
    columns: ['name'],
    place: placeIn(state),
    size: inside(roomsOf({pane: 'list'}, around).list ?? around.size),
  }
}

function windowOf(state: ChurnState, around: Around): {from: number; count: number} {
  const {top} = placeIn(state)
  const from = Math.max(0, Math.floor(top / STEP) * STEP - STEP)
  return {from, count: Math.ceil(heightOf(state, around) / STEP) * STEP + 2 * STEP}
}

/** Rows of the list in view, without its head. */
function heightOf(_: ChurnState, around: Around): number {
  const {rows} = roomsOf({pane: 'list'}, around).list ?? around.size
  return Math.max(1, listRows({rows}).list - 1)
}
