import {sentence} from '../../present/sentence.ts'
import {type Filter, meaningOf, NO_FILTER, typeFilter} from '../shared/filter.ts'
import {FRAME} from '../shared/frame.ts'
import {actionOf, type Binding, COMMON_KEYS, CONTACT_KEY, FILTER_KEY, MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'
import {
  LIST_START,
  type ListPlace,
  type ListShape,
  moveInList,
  settleInList,
  shapeOf as shapeOfIds,
} from '../shared/list.ts'
import {type Group, refuse, type Size, type Step, type Surroundings} from '../shared/screen.ts'
import {matchingPeople, peopleFields, type Person} from './match.ts'

/** The people of one group of the map. */
export interface PeopleState {
  group: Group
  filter: Filter
  rows: readonly Person[]
  place: ListPlace
}

export const PEOPLE_KEYS: readonly Binding[] = [...MOVE_KEYS, OPEN_KEY, FILTER_KEY, CONTACT_KEY, ...COMMON_KEYS]

/** The group's people as the board has them. */
export function openPeople(group: Group, around: Surroundings): PeopleState {
  return settlePeople({group, filter: NO_FILTER, rows: [], place: LIST_START}, around)
}

/** The state after a key. */
export function peopleKey(state: PeopleState, key: string, around: Surroundings): Step<PeopleState> {
  if (state.filter.typing) return {state: settlePeople({...state, filter: typeFilter(state.filter, key)}, around)}
  const action = actionOf(PEOPLE_KEYS, key)
  if (action === undefined) return {state}
  const place = moveInList(state.place, action, shapeOf(state.rows, around.size))
  if (place) return {state: {...state, place}}
  if (action === 'filter') return {state: {...state, filter: {...state.filter, typing: true}}}
  if (action === 'back') return dropFilter(state, around)
  return personAction(state, action, around)
}

/** The state with the people of the board as it is now, the selection kept by id. */
export function settlePeople(state: PeopleState, around: Surroundings): PeopleState {
  const meaning = meaningOf(state.filter.input.text, peopleFields(around.board))
  const unusable = 'problem' in meaning
  const rows = unusable || !around.board ? state.rows : matchingPeople(around.board, state.group, meaning)
  const filter = {...state.filter, problem: unusable ? meaning.problem : undefined}
  return {...state, filter, rows, place: settleInList(state.place, shapeOf(rows, around.size))}
}

/** Rows of people in view: all but the frame and the head. */
export function peopleInView({rows}: Size): number {
  return Math.max(1, rows - FRAME.rows - 1)
}

function shapeOf(rows: readonly Person[], size: Size): ListShape {
  return shapeOfIds(
    rows.map(({id}) => id),
    peopleInView(size),
  )
}

function dropFilter(state: PeopleState, around: Surroundings): Step<PeopleState> {
  if (state.filter.input.text === '') return {state, asks: [{ask: 'back'}]}
  return {state: settlePeople({...state, filter: NO_FILTER}, around)}
}

function personAction(state: PeopleState, action: string, {look}: Surroundings): Step<PeopleState> {
  const person = state.rows[state.place.index]
  if (!person) return refuse(state, sentence(look, {en: 'There is nobody here to select.', zh: '这里没有可选的人。'}))
  if (action === 'open')
    return {state, asks: ['lead' in person ? {ask: 'open-lead', id: person.id} : {ask: 'open-customer', id: person.id}]}
  if ('lead' in person) return {state, asks: [{ask: 'contact', id: person.id, name: person.lead.name}]}
  return refuse(
    state,
    sentence(
      look,
      {en: '{id} is a customer; only leads are marked contacted.', zh: '{id} 是客户；只有线索可以标记已联系。'},
      {id: person.id},
    ),
  )
}
