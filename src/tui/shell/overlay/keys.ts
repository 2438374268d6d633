import {sentence} from '../../../present/sentence.ts'
import {actionOf, MOVE_KEYS} from '../../shared/keys.ts'
import {clamp} from '../../shared/list.ts'
import {startText, typeKey, typeText} from '../../shared/text-input.ts'
import {remember} from '../../shared/text-history.ts'
import type {Ask, Form} from '../ask.ts'
import {type ProgramState, withEffect} from '../state.ts'
import {groundProblem, itemsOf} from './items.ts'
import {type Item, type Overlay, type Picker, PICKER_START} from './overlay.ts'
import {textLines, textRoom, wholeText} from './text-lines.ts'

/** What an overlay leads to: the program without it or with another, and what is chosen. */
export interface Chosen {
  state: ProgramState
  picks?: Item['picks'] | undefined
}

/** The program after a key for the overlay that is open. */
export function overlayKey(state: ProgramState, key: string): Chosen {
  const overlay = state.overlay as Overlay
  if (overlay.kind === 'confirm') return confirmKey(state, overlay, key)
  if (overlay.kind === 'text') return textKey(state, overlay, key)
  if (key === 'esc' || (overlay.kind === 'help' && key === '?' && overlay.picker.input.text === ''))
    return closed(state)
  if (key === 'shift-tab' && overlay.kind === 'form') return fieldBefore(state, overlay)
  const items = itemsOf(state, overlay)
  const moved = moveIn(overlay.picker, key, items.length)
  if (moved !== undefined && items.length > 0) return {state: {...state, overlay: {...overlay, picker: moved}}}
  if (key === 'enter') return entered(state, overlay, items)
  return {state: {...state, overlay: {...overlay, picker: typed(overlay.picker, key)}}}
}

/** The program after text was pasted into the overlay. */
export function overlayPaste(state: ProgramState, text: string): ProgramState {
  const {overlay} = state
  if (!overlay || !('picker' in overlay)) return state
  const {input} = overlay.picker
  return {...state, overlay: {...overlay, picker: {input: typeText(input, text), index: 0}}}
}

/** Opens a form at its first field; a form without fields is done at once. */
export function openForm(state: ProgramState, form: Form): ProgramState {
  return {...state, overlay: fieldOf(state, {form, at: 0, values: {}})}
}

const LIST_STEPS: Readonly<Record<string, number>> = {
  up: -1,
  down: 1,
  'ctrl-p': -1,
  'ctrl-n': 1,
  'page-up': -10,
  'page-down': 10,
  'wheel-up': -3,
  'wheel-down': 3,
}

function moveIn(picker: Picker, key: string, count: number): Picker | undefined {
  const step = LIST_STEPS[key]
  return step === undefined ? undefined : {...picker, index: clamp(picker.index + step, 0, Math.max(0, count - 1))}
}

function typed(picker: Picker, key: string): Picker {
  const input = typeKey(picker.input, key)
  return input === picker.input ? picker : {input, index: input.text === picker.input.text ? picker.index : 0}
}

function closed(state: ProgramState): Chosen {
  return {state: {...state, overlay: undefined}}
}

function entered(state: ProgramState, overlay: Overlay & {picker: Picker}, items: readonly Item[]): Chosen {
  const item = items[overlay.picker.index]
  if (overlay.kind !== 'form') return item ? {...closed(state), picks: item.picks} : {state}
  const field = overlay.form.fields[overlay.at]
  if (!field) return closed(state)
  if (groundProblem(state, overlay.form) !== undefined) return {state}
  if (field.kind !== 'text') {
    return item && 'value' in item.picks ? filled(state, overlay, field.name, item.picks.value) : {state}
  }
  const text = overlay.picker.input.text.trim()
  const wrong = text === '' && field.optional !== true ? sentence(state.look, NEEDED) : field.check?.(text)
  if (wrong !== undefined) return {state: {...state, overlay: {...overlay, wrong}}}
  const past = {...state.past, [field.name]: remember(state.past[field.name] ?? [], text)}
  return filled({...state, past}, overlay, field.name, text)
}

const NEEDED = {en: 'This one is needed; Esc gives up.', zh: '此项必填；Esc 放弃。'}

function filled(
  state: ProgramState,
  {form, at, values: before}: Overlay & {kind: 'form'},
  name: string,
  value: string,
): Chosen {
  const values = {...before, [name]: value}
  if (at + 1 < form.fields.length) return {state: {...state, overlay: fieldOf(state, {form, at: at + 1, values})}}
  const next = form.submit(values)
  if ('wrong' in next)
    return {state: {...state, overlay: {...fieldOf(state, {form, at, values: before}), wrong: next.wrong}}}
  const ask: Ask = 'ask' in next ? next : {ask: 'do', deed: next}
  return {...closed(state), picks: {ask}}
}

/** The field before, with what was given there; none is before the first. */
function fieldBefore(state: ProgramState, {form, at, values}: Overlay & {kind: 'form'}): Chosen {
  if (at === 0) return {state}
  return {state: {...state, overlay: fieldOf(state, {form, at: at - 1, values})}}
}

function fieldOf(
  {past}: ProgramState,
  {form, at, values}: {form: Form; at: number; values: Readonly<Record<string, string>>},
): Overlay & {kind: 'form'} {
  const field = form.fields[at]
  if (field?.kind !== 'text') {
    const chosen = field?.kind === 'choice' ? (values[field.name] ?? field.initial) : undefined
    const initial = field?.kind === 'choice' ? field.choices.findIndex(({value}) => value === chosen) : 0
    return {kind: 'form', form, at, values, picker: {...PICKER_START, index: Math.max(0, initial)}}
  }
  const input = typeText(startText(past[field.name] ?? []), values[field.name] ?? field.initial ?? '')
  return {kind: 'form', form, at, values, picker: {input, index: 0}}
}

function confirmKey(state: ProgramState, {deed}: Overlay & {kind: 'confirm'}, key: string): Chosen {
  if (key === 'y' || key === 'Y') return {...closed(state), picks: {ask: {ask: 'do', deed}}}
  return ['n', 'N', 'esc', 'q', '-'].includes(key) ? closed(state) : {state}
}

function textKey(state: ProgramState, overlay: Overlay & {kind: 'text'}, key: string): Chosen {
  if (['esc', '-', 'q', 'enter', '@', 'e'].includes(key)) return closed(state)
  if (key === 'y') {
    const text = wholeText(state, overlay)
    return {state: text === undefined ? state : withEffect(state, {effect: 'copy', text})}
  }
  const height = textRoom(state)
  const most = Math.max(0, textLines(state, overlay).length - height)
  const steps: Readonly<Record<string, number>> = {
    ...{up: -1, down: 1, 'page-up': 1 - height, 'page-down': height - 1, home: -most, end: most},
    ...{'wheel-up': -3, 'wheel-down': 3},
  }
  const step = steps[key] ?? steps[actionOf(MOVE_KEYS, key) ?? '']
  return {
    state: step === undefined ? state : {...state, overlay: {...overlay, top: clamp(overlay.top + step, 0, most)}},
  }
}
