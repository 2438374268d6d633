import type {Settings} from '../../core/setting/settings.ts'
import type {Look} from '../../present/language.ts'
import {type KeyOverrides, keymapProblem, type ScreenKeys} from '../shared/keymap.ts'
import type {NewScreen} from './ask.ts'
import {PROGRAM_KEYS} from './program-keys.ts'
import {KINDS, specEntry} from './specs.ts'

/** People's own keys: those of the settings, none where they cannot be used, and why not. */
export interface OwnKeys {
  overrides: KeyOverrides
  problem: string | undefined
}

/** The keys that the settings have, held against every screen there is. */
export function ownKeys(settings: Pick<Settings, 'dashboard.keys'>, look: Look): OwnKeys {
  const overrides = settings['dashboard.keys']
  if (Object.keys(overrides).length === 0) return {overrides, problem: undefined}
  const problem = keymapProblem(screens(look), overrides, look)
  return problem === undefined ? {overrides, problem} : {overrides: {}, problem}
}

/** Every kind of screen with its keys, as it is when it is opened. */
function screens(look: Look): ScreenKeys[] {
  return KINDS.map((kind) => {
    const {spec, open} = specEntry(kind)
    const state = open({kind, id: '', title: kind, where: ''} as NewScreen)
    return {title: spec.title(state, look), bindings: [...spec.bindings(state), ...PROGRAM_KEYS]}
  })
}
