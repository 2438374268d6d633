import {sentence} from '../../present/sentence.ts'
import type {Look} from '../../present/language.ts'
import {FRAME, framed} from '../shared/frame.ts'
import {MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'
import type {Line} from '../shared/line.ts'
import {goInList, LIST_START, type ListPlace, moveInList, settleInList} from '../shared/list.ts'
import {placeOfHit} from '../shared/list-view.ts'
import {type Around, refuse, type ScreenSpec, type Step} from '../shell/screen.ts'
import {PEOPLE_KEYS, peopleAction} from './actions.ts'
import {type PeopleList, peopleLines, peopleShape, peopleWant} from './list.ts'

/** The customers of a group, e.g. a corner of the quadrants. */
export interface PeopleState {
  title: string
  where: string
  sort: string
  place: ListPlace
}

/** Fields that are shown unless settings say otherwise (`dashboard.columns`, list `people`). */
const COLUMNS = [
  ...['name', 'orders', 'revenue', 'recency_days', 'segment', 'average_order_value', 'city', 'phone', 'churn_risk'],
]

export function openPeople({title, where, sort = ''}: {title: string; where: string; sort?: string}): PeopleState {
  return {title, where, sort, place: LIST_START}
}

export const PEOPLE: ScreenSpec<PeopleState> = {
  title: ({title}) => title,
  bindings: () => [...MOVE_KEYS, OPEN_KEY, ...PEOPLE_KEYS],
  filter: 'text-or-condition',
  wants: (state, around) => [peopleWant(listOf(state, around))],
  settle: (state, around) => ({...state, place: settleInList(state.place, peopleShape(listOf(state, around), around))}),
  selected: ({place}) => place.id,
  act: (state, action, around) => {
    const list = listOf(state, around)
    const place = moveInList(state.place, action, peopleShape(list, around))
    return place ? {state: {...state, place}} : peopleAct(state, action, around)
  },
  hit: (state, hit, around) => {
    const index = placeOfHit(hit)
    if (index === undefined) return {state}
    return {state: {...state, place: goInList(state.place, index, peopleShape(listOf(state, around), around))}}
  },
  lines: drawn,
  command: ({where, sort}) => [
    ...['customer', 'list'],
    ...(where === '' ? [] : ['--where', where]),
    ...(sort === '' ? ['--sort', '-revenue'] : ['--sort', sort]),
  ],
  exported: (state, around) => {
    const {query, columns} = listOf(state, around)
    return {name: 'customers', people: query, fields: columns}
  },
}

function listOf({where, sort, place}: PeopleState, {size, board, filter}: Around): PeopleList {
  return {
    query: {where, sort, filter: filter.input.text},
    columns: board?.columns['people'] ?? COLUMNS,
    place,
    size: {columns: size.columns - FRAME.columns, rows: size.rows - FRAME.rows},
  }
}

function peopleAct(state: PeopleState, action: string, around: Around): Step<PeopleState> {
  const list = listOf(state, around)
  const asks = peopleAction(action, {list, around})
  if (asks) return {state, asks}
  if (action !== 'sort') return {state}
  return refuse(state, sentence(around.look, {en: 'This list has its order.', zh: '此列表顺序固定。'}))
}

function drawn(state: PeopleState, around: Around): Line[] {
  const {size} = around
  const list = listOf(state, around)
  const {answer} = around.know(peopleWant(list))
  const note = answer ? peopleNote(answer.total, around.look) : ''
  return framed({title: state.title, note, lines: peopleLines(list, around), size, focused: true})
}

function peopleNote(total: number, look: Look): string {
  return sentence(look, {en: '{n} {n:person|people}', zh: '{n} 人'}, {n: total})
}
