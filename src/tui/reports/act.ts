import {sentence} from '../../present/sentence.ts'
import {clamp, moveInList} from '../shared/list.ts'
import type {Form} from '../shell/ask.ts'
import {type Around, refuse, type Step} from '../shell/screen.ts'
import {CATALOGUE} from './catalogue.ts'
import {choiceForm, periodForm, whereForm} from './forms.ts'
import {REPORTS} from './questions.ts'
import {reportRoom} from './rooms.ts'
import {chosenOf, type ReportsState, topOf, withChosen, withTop} from './state.ts'
import {reportWant} from './want.ts'

/** What a key does on the screen. */
export function act(state: ReportsState, action: string, around: Around): Step<ReportsState> {
  const moved = state.pane === 'list' ? movedInList(state, action, around) : scrolled(state, action, around)
  if (moved) return {state: moved}
  const [name = '', ...rest] = action.split(':')
  return ACTIONS[name]?.({state, around, value: rest.join(':'), isChosen: action.includes(':')}) ?? {state}
}

/** Shows a report, by its place in the list. */
export function show(state: ReportsState, index: number): ReportsState {
  const at = clamp(index, 0, REPORTS.length - 1)
  return {...state, index: at, shown: REPORTS[at] ?? state.shown}
}

/** The furthest that the report can be scrolled. */
export function lowestTop(state: ReportsState, around: Around): number {
  const lines = around.know(reportWant(state, around)).answer?.lines.length ?? 0
  return Math.max(0, lines - reportRoom(around).rows)
}

interface Doing {
  state: ReportsState
  around: Around
  /** What follows the action's name, as a form has it. */
  value: string
  isChosen: boolean
}

const ACTIONS: Readonly<Record<string, (doing: Doing) => Step<ReportsState>>> = {
  open: ({state}) => ({state: {...(state.pane === 'list' ? show(state, state.index) : state), pane: 'report'}}),
  list: ({state}) => ({state: {...state, pane: 'list'}}),
  pane: ({state}) => ({state: {...state, pane: state.pane === 'list' ? 'report' : 'list'}}),
  next: ({state}) => ({state: show(state, REPORTS.indexOf(state.shown) + 1)}),
  previous: ({state}) => ({state: show(state, REPORTS.indexOf(state.shown) - 1)}),
  period: (doing) =>
    chosenOr(doing, 'period', () => periodForm(CATALOGUE[doing.state.shown], chosenOf(doing.state), doing.around.look)),
  by: (doing) => choose(doing, 'by', {en: 'This report is told by nothing else.', zh: '此报表没有其他维度。'}),
  measure: (doing) =>
    choose(doing, 'measure', {en: 'This report has no other figures to choose.', zh: '此报表没有其他指标可选。'}),
  where: (doing) => chooseWhere(doing),
}

function choose(doing: Doing, name: 'by' | 'measure', none: {en: string; zh: string}): Step<ReportsState> {
  const {state, around} = doing
  const choice = CATALOGUE[state.shown][name]
  if (!choice) return refuse(state, sentence(around.look, none))
  return chosenOr(doing, name, () => choiceForm(name, {choice, now: chosenOf(state)[name]}, around.look))
}

function chooseWhere(doing: Doing): Step<ReportsState> {
  const {state, around} = doing
  const {where} = CATALOGUE[state.shown]
  const none = {en: 'This report takes no condition.', zh: '此报表不支持条件。'}
  if (!where) return refuse(state, sentence(around.look, none))
  return chosenOr(doing, 'where', () => whereForm(chosenOf(state), where, around.look))
}

/** With a value it is chosen; without one the form asks for it. */
function chosenOr(
  {state, value, isChosen}: Doing,
  name: 'period' | 'by' | 'measure' | 'where',
  form: () => Form,
): Step<ReportsState> {
  if (isChosen) return {state: withChosen(state, {[name]: value})}
  return {state, asks: [{ask: 'form', form: form()}]}
}

function movedInList(state: ReportsState, action: string, {size}: Around): ReportsState | undefined {
  const shape = {total: REPORTS.length, height: size.rows, idAt: (at: number) => REPORTS[at], placeOf: () => undefined}
  const place = moveInList({id: undefined, index: state.index, top: 0}, action, shape)
  return place && {...state, index: place.index}
}

function scrolled(state: ReportsState, action: string, around: Around): ReportsState | undefined {
  const {rows} = reportRoom(around)
  const lowest = lowestTop(state, around)
  const steps: Readonly<Record<string, number>> = {
    ...{up: -1, down: 1, 'page-up': 1 - rows, 'page-down': rows - 1, home: -lowest, end: lowest},
    ...{'wheel-up': -3, 'wheel-down': 3},
  }
  const step = steps[action]
  return step === undefined ? undefined : withTop(state, clamp(topOf(state) + step, 0, lowest))
}
