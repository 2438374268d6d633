import {sentence} from '../../present/sentence.ts'
import {NO_FILTER} from '../shared/filter.ts'
import type {NewScreen, RootName} from './ask.ts'
import {openScreen, type ProgramState, say, stackOf, topScreen, withTop} from './state.ts'

/** Goes to a root screen; what was opened above it is still there. Going where one is goes back to the root. */
export function goTo(state: ProgramState, root: RootName): ProgramState {
  if (root === state.root) return {...state, stacks: {...state.stacks, [root]: stackOf(state).slice(0, 1)}}
  const stacks = state.stacks[root] ? state.stacks : {...state.stacks, [root]: [openScreen({kind: root})]}
  return {...state, root, stacks}
}

/** Opens a screen above the present one; a root screen is gone to. */
export function openAbove(state: ProgramState, screen: NewScreen): ProgramState {
  const root = state.roots.find((name) => name === screen.kind)
  if (root !== undefined) return goTo(state, root)
  return {...state, stacks: {...state.stacks, [state.root]: [...stackOf(state), openScreen(screen)]}}
}

/** Drops the filter, then the marks, then the screen on top. */
export function goBack(state: ProgramState): ProgramState {
  const {filter, marks, zoomed} = topScreen(state)
  if (filter.input.text !== '') return withTop(state, {filter: NO_FILTER})
  if (marks.size > 0) return withTop(state, {marks: new Set()})
  if (zoomed) return withTop(state, {zoomed: false})
  const stack = stackOf(state)
  if (stack.length > 1) return {...state, stacks: {...state.stacks, [state.root]: stack.slice(0, -1)}}
  return say(state, sentence(state.look, {en: 'This is the first screen here; q leaves.', zh: '已是首屏；按 q 退出。'}))
}
