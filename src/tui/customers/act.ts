import {sentence} from '../../present/sentence.ts'
import {peopleAction} from '../people/actions.ts'
import {peopleShape} from '../people/list.ts'
import {moveInList} from '../shared/list.ts'
import type {Form} from '../shell/ask.ts'
import {type Around, refuse, type Step} from '../shell/screen.ts'
import {columnsForm} from './columns-form.ts'
import {inView, listOf} from './list.ts'
import {sortBeside, sortBy, sortForm, turnRound} from './sort.ts'
import {type CustomersState, savedViews} from './state.ts'
import {dropForm, keepForm, openView, viewForm} from './views.ts'

/** What a key does on the list of customers. */
export function act(state: CustomersState, action: string, around: Around): Step<CustomersState> {
  const list = listOf(state, around)
  const place = moveInList(state.place, action, peopleShape(list, around))
  if (place) return {state: {...state, place}}
  const asks = peopleAction(action, {list, around})
  if (asks) return {state, asks}
  const [name = '', ...rest] = action.split(':')
  const own = ACTIONS[name]
  return own ? own({state, around, value: rest.join(':')}) : {state}
}

interface Doing {
  state: CustomersState
  around: Around
  /** What follows the action's name, as a form has it. */
  value: string
}

/** With a value, what was chosen; without one the form that asks for it. */
const ACTIONS: Readonly<Record<string, (doing: Doing) => Step<CustomersState>>> = {
  left: ({state, around}) => scrolled(state, -1, around),
  right: ({state, around}) => scrolled(state, 1, around),
  sort: ({state, around}) => asking(state, sortForm(state, around)),
  'sort-by': ({state, around, value}) => ({state: sortBy(state, value, around)}),
  turn: ({state, around}) => turnRound(state, around),
  'sort-left': ({state, around}) => ({state: sortBeside(state, -1, around)}),
  'sort-right': ({state, around}) => ({state: sortBeside(state, 1, around)}),
  columns: ({state, around}) => asking(state, columnsForm(state, around)),
  'set-columns': ({state, value}) => ({
    state: {...state, columns: value === '' ? undefined : value.split(','), left: 0},
  }),
  view: ({state, around}) => (hasViews(around) ? asking(state, viewForm(around)) : noViews(state, around)),
  'open-view': ({state, around, value}) => openView(state, value, around),
  keep: ({state, around}) => asking(state, keepForm(state, around)),
  drop: ({state, around}) => (hasViews(around) ? asking(state, dropForm(around)) : noViews(state, around)),
}

function asking(state: CustomersState, form: Form): Step<CustomersState> {
  return {state, asks: [{ask: 'form', form}]}
}

function scrolled(state: CustomersState, step: -1 | 1, around: Around): Step<CustomersState> {
  const {left, right} = inView(state, around)
  if (step < 0 ? left > 0 : right > 0) return {state: {...state, left: left + step}}
  const ends = {
    en: step < 0 ? 'The first columns are in view.' : 'The last columns are in view; C chooses others.',
    zh: step < 0 ? '已显示最左侧的列。' : '已显示最右侧的列；按 C 选择其他列。',
  }
  return refuse(state, sentence(around.look, ends))
}

function hasViews(around: Around): boolean {
  return Object.keys(savedViews(around)).length > 0
}

function noViews(state: CustomersState, {look}: Around): Step<CustomersState> {
  return refuse(
    state,
    sentence(look, {en: 'No view is saved yet; V keeps what is shown.', zh: '尚无已存视图；按 V 保存当前视图。'}),
  )
}
