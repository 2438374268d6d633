import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {NO_FILTER, typeFilter} from '../shared/filter.ts'
import {actionOf} from '../shared/keys.ts'
import {shownKeys} from '../shared/shown-keys.ts'
import {remember} from '../shared/text-history.ts'
import {bindingsOf} from './bindings.ts'
import {grant} from './grant.ts'
import {isTooSmall} from './layout.ts'
import {overlayKey} from './overlay/keys.ts'
import type {Item} from './overlay/overlay.ts'
import {programAction} from './program-action.ts'
import {aroundOf, type ProgramState, say, specOf, takeStep, topScreen, withEffect, withTop} from './state.ts'

/** The program after a key. */
export function pressKey(state: ProgramState, key: string): ProgramState {
  if (key === 'ctrl-c') return withEffect(state, {effect: 'quit'})
  if (key === 'ctrl-z') return withEffect(state, {effect: 'suspend'})
  if (isTooSmall(state.size)) return key === 'q' ? withEffect(state, {effect: 'quit'}) : state
  if (state.overlay) {
    const {state: next, picks} = overlayKey(state, key)
    return picks ? pick(next, picks) : next
  }
  if (topScreen(state).filter.typing) return typeKeyInFilter(state, key)
  const {own, program} = bindingsOf(state)
  const action = actionOf(program, key)
  if (action !== undefined) return programAction(state, action, key)
  const ownAction = actionOf(own, key)
  return ownAction === undefined ? say(state, unknownKey(key, state.look)) : screenAction(state, ownAction)
}

/** Does what was chosen in a list. */
export function pick(state: ProgramState, picks: Item['picks']): ProgramState {
  if ('ask' in picks) return grant(state, picks.ask)
  return 'action' in picks ? doAction(state, picks.action) : state
}

/** Does an action of the program or of the screen on top, as if its key had been pressed. */
export function doAction(state: ProgramState, action: string): ProgramState {
  const {program} = bindingsOf(state)
  if (program.some((binding) => binding.action === action)) return programAction(state, action, '')
  return screenAction(state, action)
}

function screenAction(state: ProgramState, action: string): ProgramState {
  const top = topScreen(state)
  return takeStep(state, specOf(top).act(top.state, action, aroundOf(state, top)), grant)
}

function typeKeyInFilter(state: ProgramState, key: string): ProgramState {
  const {filter, kind} = topScreen(state)
  const next = typeFilter(filter, key)
  if (next.typing || next === NO_FILTER) return withTop(state, {filter: next})
  const past = remember(state.past[kind] ?? [], next.input.text)
  return withTop({...state, past: {...state.past, [kind]: past}}, {filter: next})
}

function unknownKey(key: string, look: Look): string {
  const texts = {en: '{key} does nothing here; ? lists the keys.', zh: '{key} 在此无作用；按 ? 查看按键。'}
  return sentence(look, texts, {key: shownKeys([key])})
}
