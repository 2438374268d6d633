import stringWidth from 'string-width'
import type {Event} from './events.ts'
import {grant} from './grant.ts'
import {goTo} from './go.ts'
import {isTooSmall} from './layout.ts'
import {overlayKey} from './overlay/keys.ts'
import {doAction, pick} from './press.ts'
import type {RootName} from './ask.ts'
import {hitAt, screenful} from './screenful.ts'
import {aroundOf, type ProgramState, specOf, takeStep, topScreen} from './state.ts'

/** Two clicks on the same within so many milliseconds are a double click. */
const DOUBLE_MS = 400

/** The program after something was done with the mouse: a click selects, a double click opens, the wheel scrolls. */
export function pressMouse(state: ProgramState, {mouse, at}: Event & {type: 'mouse'}): ProgramState {
  if (!state.mouse || isTooSmall(state.size)) return state
  if (mouse.kind === 'wheel-up' || mouse.kind === 'wheel-down') return wheel(state, mouse.kind)
  if (mouse.kind !== 'press' || mouse.button !== 'left') return state
  const hit = hitAt(screenful(state), mouse, stringWidth)
  if (hit === undefined) return state
  const isDouble = state.clicked?.hit === hit && at - state.clicked.at <= DOUBLE_MS
  const next = click({...state, notice: undefined, clicked: {hit, at}}, hit)
  return isDouble && !state.overlay ? doAction(next, 'open') : next
}

function wheel(state: ProgramState, action: 'wheel-up' | 'wheel-down'): ProgramState {
  if (state.overlay) return overlayKey(state, action).state
  const top = topScreen(state)
  return takeStep(state, specOf(top).act(top.state, action, aroundOf(state, top)), grant)
}

function click(state: ProgramState, hit: string): ProgramState {
  const [kind = '', ...rest] = hit.split(':')
  const name = rest.join(':')
  if (state.overlay) return kind === 'item' ? clickItem(state, Number(name)) : state
  if (kind === 'root') return goTo(state, name as RootName)
  if (kind === 'key') return doAction(state, name)
  const top = topScreen(state)
  const {hit: clicked} = specOf(top)
  return clicked ? takeStep(state, clicked(top.state, hit, aroundOf(state, top)), grant) : state
}

/** A click on what can be chosen chooses it. */
function clickItem(state: ProgramState, index: number): ProgramState {
  const {overlay} = state
  if (!overlay || !('picker' in overlay)) return state
  const selected = {...state, overlay: {...overlay, picker: {...overlay.picker, index}}}
  const {state: next, picks} = overlayKey(selected, 'enter')
  return picks ? pick(next, picks) : next
}
