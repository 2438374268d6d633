import type {Look} from '../../present/language.ts'
import type {Settings} from '../../core/setting/settings.ts'
import type {Board} from '../office/board.ts'
import {type Filter, NO_FILTER} from '../shared/filter.ts'
import type {KeyOverrides} from '../shared/keymap.ts'
import type {Size} from '../shared/size.ts'
import type {Done, Effect, NewEffect, Notice} from './events.ts'
import {type KnownAnswers, knownOf, NO_ANSWERS} from './known-answers.ts'
import {bodySize} from './layout.ts'
import type {Overlay} from './overlay/overlay.ts'
import {type NewScreen, type RootName, ROOTS} from './ask.ts'
import type {Around, ScreenSpec, Step} from './screen.ts'
import {type Kind, specEntry} from './specs.ts'

/** A screen that is open, with what the program keeps for every screen. */
export interface OpenScreen {
  kind: Kind
  state: unknown
  filter: Filter
  marks: ReadonlySet<string>
  zoomed: boolean
}

/** The whole program: the screens that are open, and what they share. */
export interface ProgramState {
  size: Size
  look: Look
  /** What the header calls the store. */
  store: string
  board: Board | undefined
  /** Why the store cannot be read; the board is then the last one that could. */
  trouble: string | undefined
  notice: Notice | undefined
  overlay: Overlay | undefined
  /** The root screens in the order of their digits. */
  roots: readonly RootName[]
  root: RootName
  /** The screens opened above each root, that one first. */
  stacks: Readonly<Partial<Record<RootName, readonly OpenScreen[]>>>
  answers: KnownAnswers
  effects: readonly Effect[]
  effectsAsked: number
  /** What was done here, the last one last, and what of it was taken back. */
  done: readonly Done[]
  undone: readonly Done[]
  /** Changes that are being written. */
  pending: number
  /** Quarters of a second that something has been waited for. */
  ticks: number
  /** What was entered before, by what it was typed into. */
  past: Readonly<Record<string, readonly string[]>>
  clicked: {hit: string; at: number} | undefined
  mouse: boolean
  /** Keys of people's own, that can be used. */
  keys: KeyOverrides
  /** Steps from the theme of the settings to the one in use. */
  themeSteps: number
}

/** What a program begins with. */
export interface Start {
  size: Size
  look: Look
  store: string
}

export function startProgram({size, look, store}: Start): ProgramState {
  return {
    ...{size, look, store, board: undefined, trouble: undefined, notice: undefined, overlay: undefined},
    ...{roots: ROOTS, root: ROOTS[0], stacks: {[ROOTS[0]]: [openScreen({kind: ROOTS[0]})]}},
    ...{answers: NO_ANSWERS, effects: [], effectsAsked: 0, done: [], undone: [], pending: 0, ticks: 0, past: {}},
    ...{clicked: undefined, mouse: false, keys: {}, themeSteps: 0},
  }
}

/** The screens that the settings want, the first of them open. */
export function startStacks(
  roots: readonly RootName[],
  settings: Pick<Settings, 'dashboard.first_screen'>,
): Pick<ProgramState, 'roots' | 'root' | 'stacks'> {
  const first = settings['dashboard.first_screen'] as RootName
  const root = roots.includes(first) ? first : (roots[0] ?? ROOTS[0])
  return {roots, root, stacks: {[root]: [openScreen({kind: root})]}}
}

export function openScreen(from: NewScreen): OpenScreen {
  const state = specEntry(from.kind).open(from)
  return {kind: from.kind, state, filter: NO_FILTER, marks: new Set(), zoomed: false}
}

/** The screens of the root that is shown. */
export function stackOf({stacks, root}: ProgramState): readonly OpenScreen[] {
  return stacks[root] ?? [openScreen({kind: root})]
}

export function topScreen(state: ProgramState): OpenScreen {
  return stackOf(state).at(-1) as OpenScreen
}

export function specOf({kind}: Pick<OpenScreen, 'kind'>): ScreenSpec<unknown> {
  return specEntry(kind).spec
}

/** What a screen knows besides its own state. */
export function aroundOf(state: ProgramState, {filter, marks, zoomed}: OpenScreen): Around {
  const {board, look, size, trouble, answers} = state
  return {
    ...{board, look, filter, marks, zoomed},
    size: bodySize(size, trouble !== undefined),
    know: (want) => knownOf(answers, want, board?.generation ?? 0),
  }
}

export function withTop(state: ProgramState, change: Partial<OpenScreen>): ProgramState {
  const stack = stackOf(state)
  const top = {...(stack.at(-1) as OpenScreen), ...change}
  return {...state, stacks: {...state.stacks, [state.root]: [...stack.slice(0, -1), top]}}
}

/** The program after a screen's step, its asks granted one after the other. */
export function takeStep(
  state: ProgramState,
  {state: screen, asks = []}: Step<unknown>,
  grant: (state: ProgramState, ask: NonNullable<Step<unknown>['asks']>[number]) => ProgramState,
): ProgramState {
  return asks.reduce(grant, withTop(state, {state: screen}))
}

export function withEffect(state: ProgramState, effect: NewEffect): ProgramState {
  const number = state.effectsAsked + 1
  return {...state, effectsAsked: number, effects: [...state.effects, {...effect, number} as Effect]}
}

export function say(state: ProgramState, text: string, tone: Notice['tone'] = 'plain'): ProgramState {
  return {...state, notice: {tone, text}}
}

/** The screen on top fitted to what is around it now. */
export function settleTop(state: ProgramState): ProgramState {
  const top = topScreen(state)
  const {settle} = specOf(top)
  if (!settle) return state
  const settled = settle(top.state, aroundOf(state, top))
  return settled === top.state ? state : withTop(state, {state: settled})
}
