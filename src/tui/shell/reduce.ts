import type {Board} from '../office/board.ts'
import type {Deed} from '../office/deeds.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {typeText} from '../shared/text-input.ts'
import {shownPage} from '../shared/shown.ts'
import {wordsOf} from './deed-words.ts'
import type {Done, Event} from './events.ts'
import {withAnswer} from './known-answers.ts'
import {pressMouse} from './mouse.ts'
import {ownKeys} from './own-keys.ts'
import {overlayPaste} from './overlay/keys.ts'
import {pressKey} from './press.ts'
import {type ProgramState, say, settleTop, startStacks, topScreen, withTop} from './state.ts'

/** The program after an event. */
export function reduceProgram(state: ProgramState, event: Event): ProgramState {
  if (event.type === 'taken') return {...state, effects: state.effects.filter(({number}) => number > event.until)}
  if (event.type === 'tick') return {...state, ticks: state.ticks + 1}
  return settleTop(after(state, event))
}

function after(state: ProgramState, event: Exclude<Event, {type: 'taken' | 'tick'}>): ProgramState {
  switch (event.type) {
    case 'key':
      return pressKey({...state, notice: undefined}, event.key)
    case 'paste':
      return paste(state, event.text)
    case 'mouse':
      return pressMouse(state, event)
    case 'resized':
      return {...state, size: event.size, look: {...state.look, width: event.size.columns}}
    case 'board':
      return takeBoard(state, event.board)
    case 'trouble':
      return {...state, trouble: event.text}
    case 'answer':
      return {...state, answers: withAnswer(state.answers, {...event, answer: shownPage(event.answer, state.look)})}
    case 'said':
      return {...state, notice: event.notice}
    default:
      return afterDeed(state, event)
  }
}

type DeedEvent = Extract<Event, {type: 'done' | 'undone' | 'redone' | 'failed'}>

/** What was asked for has been done, or was refused. */
function afterDeed(state: ProgramState, event: DeedEvent): ProgramState {
  const settled = {...state, pending: state.pending - 1, ticks: 0}
  if (event.type === 'done') return afterDone(settled, event.deed, event.result)
  if (event.type === 'undone') {
    const undone = {...settled, undone: [...settled.undone, event.done]}
    return say(undone, told(event.done, state.look, {en: 'Undone: {text}', zh: '已撤销：{text}'}), 'done')
  }
  if (event.type === 'redone') {
    const redone = {...settled, done: [...settled.done, event.done]}
    return say(redone, told(event.done, state.look, {en: 'Done again: {text}', zh: '已重做：{text}'}), 'done')
  }
  const {undo, redo, text} = event
  const back = {
    done: undo ? [...settled.done, undo] : settled.done,
    undone: redo ? [...settled.undone, redo] : settled.undone,
  }
  return say({...settled, ...back}, text, 'bad')
}

function afterDone(state: ProgramState, deed: Deed, result: unknown): ProgramState {
  const words = wordsOf(deed)
  const text = words.done(shownPage(result, state.look), state.look)
  const change_id = words.change(result)
  const done = change_id === undefined ? state.done : [...state.done, {change_id, text}]
  const undone = change_id === undefined ? state.undone : []
  return say(withTop({...state, done, undone}, {marks: new Set()}), text, 'done')
}

function told({text}: Done, look: Look, texts: {en: string; zh: string}): string {
  return sentence(look, texts, {text})
}

/** The first board brings the settings: the screens and their order, the one to begin with. */
function takeBoard(state: ProgramState, board: Board): ProgramState {
  const {currency} = board.settings
  const look = currency === state.look.currency ? state.look : {...state.look, currency}
  const ticks = board.working === state.board?.working ? state.ticks : 0
  const next = withOwnKeys({...state, board, look, ticks, trouble: undefined}, state.board)
  const roots = board.settings['dashboard.screens'] as ProgramState['roots']
  if (state.board === undefined)
    return {...next, ...startStacks(roots, board.settings), mouse: board.settings['dashboard.mouse']}
  return next
}

/** Keys of people's own are looked at again when the settings have become others. */
function withOwnKeys(state: ProgramState & {board: Board}, before: Board | undefined): ProgramState & {board: Board} {
  const [now, then] = [state.board, before].map((board) => JSON.stringify(board?.settings['dashboard.keys']))
  if (now === then) return state
  const {overrides, problem} = ownKeys(state.board.settings, state.look)
  const notice = problem === undefined ? state.notice : {tone: 'bad' as const, text: problem}
  return {...state, keys: overrides, notice}
}

/** Pasted text goes where text is typed, and nowhere else: it is no keys. */
function paste(state: ProgramState, text: string): ProgramState {
  if (state.overlay) return overlayPaste(state, text)
  const {filter} = topScreen(state)
  if (!filter.typing) {
    return say(
      state,
      sentence(state.look, {
        en: 'Paste works where text is typed; / begins a filter.',
        zh: '粘贴只能用于输入框；按 / 开始筛选。',
      }),
    )
  }
  return withTop(state, {filter: {...filter, input: typeText(filter.input, text)}})
}
