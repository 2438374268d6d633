import type {Binding} from '../shared/keys.ts'
import {applyKeymap} from '../shared/keymap.ts'
import {PROGRAM_KEYS} from './program-keys.ts'
import {type ProgramState, specOf, topScreen} from './state.ts'

/** The keys that act now: the screen's own and the program's, people's own in the place of the usual ones. */
export function bindingsOf(state: ProgramState): {own: readonly Binding[]; program: readonly Binding[]} {
  const top = topScreen(state)
  return {
    own: applyKeymap(specOf(top).bindings(top.state), state.keys),
    program: applyKeymap(PROGRAM_KEYS, state.keys),
  }
}
