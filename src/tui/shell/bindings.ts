import type {Binding} from '../shared/keys.ts'
import {applyKeymap} from '../shared/keymap.ts'
import {PROGRAM_KEYS} from './program-keys.ts'
import {type ProgramState, specOf, topScreen} from './state.ts'

/** The keys that act now: the screen's own and the program's, people's own in the place of the usual ones. */
export function bindingsOf(state: ProgramState): {own: readonly Binding[]; program: readonly Binding[]} {
  const top = topScreen(state)
  const overrides = state.board?.settings['dashboard.keys'] ?? {}
  return {
    own: applyKeymap(specOf(top).bindings(top.state), overrides),
    program: applyKeymap(PROGRAM_KEYS, overrides),
  }
}
