import type {Board} from '../../core/dashboard/load-dashboard.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {DASHBOARD_START} from '../dashboard/reducer.ts'
import {openPeople} from '../people/reducer.ts'
import {actionOf, COMMON_KEYS} from '../shared/keys.ts'
import {openPage} from '../shared/page.ts'
import type {Ask, Size, Surroundings} from '../shared/screen.ts'
import {shownName, shownPage} from '../shared/shown.ts'
import type {Done, Effect, Event, Notice} from './events.ts'
import {helpKey} from './help.ts'
import {bodySize, isTooSmall} from './layout.ts'
import {filterOf, type Screen, screenKey, settleScreen} from './screens.ts'

/** The whole program: the screens that are open, the last on top, and what they share. */
export interface ProgramState {
  size: Size
  look: Look
  board: Board | undefined
  /** Why the store cannot be read; the board is then the last one that could. */
  trouble: string | undefined
  notice: Notice | undefined
  /** The first line of the help in view, while it is open. */
  help: number | undefined
  screens: readonly Screen[]
  effects: readonly Effect[]
  effectsAsked: number
  /** What was done here, the last one last. */
  done: readonly Done[]
  /** Changes that are being written. */
  pending: number
}

export function startProgram({size, look}: {size: Size; look: Look}): ProgramState {
  return {
    ...{size, look, board: undefined, trouble: undefined, notice: undefined, help: undefined},
    ...{screens: [{kind: 'dashboard', state: DASHBOARD_START}], effects: [], effectsAsked: 0, done: [], pending: 0},
  }
}

export function topScreen({screens}: ProgramState): Screen {
  return screens.at(-1) as Screen
}

/** What the screens know besides their own state. */
export function surroundings({board, look, size, trouble}: ProgramState): Surroundings {
  return {board, look, size: bodySize(size, trouble !== undefined)}
}

/** The program after an event. */
export function reduceProgram(state: ProgramState, event: Event): ProgramState {
  switch (event.type) {
    case 'key':
      return pressKey({...state, notice: undefined}, event.key)
    case 'resized':
      return settle({...state, size: event.size, look: {...state.look, width: event.size.columns}})
    case 'board':
      return settle({...state, board: event.board, look: lookFor(event.board, state.look), trouble: undefined})
    case 'trouble':
      return settle({...state, trouble: event.text})
    case 'customer-page':
    case 'lead-page':
      return {...state, screens: state.screens.map((screen) => withPage(screen, shownPage(event, state.look)))}
    case 'done':
      return {
        ...state,
        pending: state.pending - 1,
        done: [...state.done, event.done],
        notice: {tone: 'done', text: event.done.text},
      }
    case 'undone':
      return {...state, pending: state.pending - 1, notice: {tone: 'done', text: undoneText(event.done, state.look)}}
    case 'undo-failed':
      return {
        ...state,
        pending: state.pending - 1,
        done: [...state.done, event.done],
        notice: {tone: 'bad', text: event.text},
      }
    case 'failed':
      return {...state, pending: state.pending - 1, notice: {tone: 'bad', text: event.text}}
    case 'taken':
      return {...state, effects: state.effects.filter(({number}) => number > event.until)}
  }
}

/** The same object while nothing changes, so that what is drawn with it can be kept. */
function lookFor({profile}: Board, look: Look): Look {
  const {currency} = profile.inputs.settings
  return currency === look.currency ? look : {...look, currency}
}

function pressKey(state: ProgramState, key: string): ProgramState {
  if (key === 'ctrl-c') return withEffect(state, {effect: 'quit'})
  if (isTooSmall(state.size)) return key === 'q' ? withEffect(state, {effect: 'quit'}) : state
  if (state.help !== undefined) return {...state, help: helpKey(state.help, key, topScreen(state), state)}
  const typing = filterOf(topScreen(state))?.typing === true
  const action = typing ? undefined : actionOf(COMMON_KEYS, key)
  if (action === 'quit' || action === 'refresh') return withEffect(state, {effect: action})
  if (action === 'help') return {...state, help: 0}
  if (action === 'undo') return undoLast(state)
  const {state: screen, asks = []} = screenKey(topScreen(state), key, surroundings(state))
  return asks.reduce(grant, {...state, screens: [...state.screens.slice(0, -1), screen]})
}

/** Does what a screen asks for: at once what is the program's own, as an effect what is not. */
function grant(state: ProgramState, ask: Ask): ProgramState {
  switch (ask.ask) {
    case 'back':
      return state.screens.length > 1 ? {...state, screens: state.screens.slice(0, -1)} : state
    case 'say':
      return {...state, notice: {tone: 'plain', text: ask.text}}
    case 'open-people':
      return open(state, {kind: 'people', state: openPeople(ask.group, surroundings(state))})
    case 'open-customer':
      return open(state, {kind: 'customer', state: openPage(ask.id)})
    case 'open-lead':
      return open(state, {kind: 'lead', state: openPage(ask.id)})
    case 'contact':
      return contact(state, ask)
  }
}

function open(state: ProgramState, screen: Screen): ProgramState {
  return {...state, screens: [...state.screens, screen]}
}

function contact(state: ProgramState, {id, name}: {id: string; name: string}): ProgramState {
  const {board, look} = state
  if (board?.looking_back === true) {
    const texts = {
      en: 'This looks at {day}; what is done today is marked without --as-of.',
      zh: '正在查看 {day}；要标记今天的联系，请不带 --as-of 打开。',
    }
    return {...state, notice: {tone: 'plain', text: sentence(look, texts, {day: board.as_of})}}
  }
  const text = sentence(
    look,
    {en: 'Marking {name} contacted …', zh: '正在标记 {name} 已联系……'},
    {
      name: shownName(name, look),
    },
  )
  return {...withEffect(state, {effect: 'contact', id}), pending: state.pending + 1, notice: {tone: 'plain', text}}
}

function undoLast(state: ProgramState): ProgramState {
  const {done, pending, look} = state
  const last = done.at(-1)
  if (last && pending === 0)
    return {...withEffect(state, {effect: 'undo', done: last}), done: done.slice(0, -1), pending: 1}
  const texts =
    pending > 0
      ? {en: 'The last change is still being written.', zh: '上一项更改仍在写入。'}
      : {en: 'Nothing was done here that could be undone.', zh: '这里没有可撤销的操作。'}
  return {...state, notice: {tone: 'plain', text: sentence(look, texts)}}
}

function undoneText({text}: Done, look: Look): string {
  return sentence(look, {en: 'Undone: {text}', zh: '已撤销：{text}'}, {text})
}

type NewEffect = Effect extends infer E ? (E extends Effect ? Omit<E, 'number'> : never) : never

function withEffect(state: ProgramState, effect: NewEffect): ProgramState {
  const number = state.effectsAsked + 1
  return {...state, effectsAsked: number, effects: [...state.effects, {...effect, number} as Effect]}
}

function settle(state: ProgramState): ProgramState {
  return {...state, screens: state.screens.map((screen) => settleScreen(screen, surroundings(state)))}
}

function withPage(screen: Screen, event: Event & {type: 'customer-page' | 'lead-page'}): Screen {
  if (`${screen.kind}-page` !== event.type || (screen.state as {id?: string}).id !== event.id) return screen
  return {...screen, state: {...screen.state, page: event.page, problem: event.problem}} as Screen
}
