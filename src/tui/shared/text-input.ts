import {graphemes} from './graphemes.ts'
import {recall, type Recalling} from './text-history.ts'
import {wordEnd, wordStart} from './word-step.ts'

/** A line of text being typed. */
export interface TextInput extends Recalling {
  /** Graphemes before the cursor: what people take for one character counts one. */
  cursor: number
  /** What was cut last, which ctrl-y puts back. */
  cut?: string | undefined
}

export const NO_TEXT: TextInput = {text: '', cursor: 0}

/** Letters (UTF-16 units) that a line may have; what is typed or pasted beyond is dropped. */
export const LONGEST_TEXT = 1000

/** An empty line that knows what was entered before, oldest first. */
export function startText(past: readonly string[]): TextInput {
  return {...NO_TEXT, past}
}

/** The text after a key, as shells have them. Keys that do not edit leave it as it is. */
export function typeKey(input: TextInput, key: string): TextInput {
  const all = graphemes(input.text)
  const sides: Sides = {before: all.slice(0, input.cursor), after: all.slice(input.cursor), cut: input.cut ?? ''}
  const moved = MOVES[key]?.(sides)
  if (moved !== undefined) return {...input, cursor: clampTo(moved, all.length)}
  const edited = EDITS[key]?.(sides)
  if (edited !== undefined) return joined(input, edited)
  if (key === 'up' || key === 'ctrl-p') return recalled(input, -1)
  if (key === 'down' || key === 'ctrl-n') return recalled(input, 1)
  return isTyped(key) ? typeText(input, key) : input
}

/**
 * The text after several characters at once, as when pasted: line ends and tabs become blanks, other control characters
 * are dropped, and what goes beyond {@link LONGEST_TEXT} as well.
 */
export function typeText(input: TextInput, text: string): TextInput {
  const all = graphemes(input.text)
  let room = LONGEST_TEXT - input.text.length
  const fitting = graphemes(oneLine(text)).filter((char) => (room -= char.length) >= 0)
  const before = [...all.slice(0, input.cursor), ...fitting]
  return joined(input, {before, after: all.slice(input.cursor)})
}

/** The text before the cursor. */
export function textBefore({text, cursor}: TextInput): string {
  return graphemes(text).slice(0, cursor).join('')
}

/** Graphemes on both sides of the cursor, and what was cut last. */
interface Sides {
  before: readonly string[]
  after: readonly string[]
  cut: string
}

type Edit = Pick<Sides, 'before' | 'after'> & {cut?: string}

const toStart = (): number => 0
const toEnd = ({before, after}: Sides): number => before.length + after.length
const toLeft = ({before}: Sides): number => before.length - 1
const toRight = ({before}: Sides): number => before.length + 1
const toWordStart = ({before, after}: Sides): number => wordStart([...before, ...after], before.length)
const toWordEnd = ({before, after}: Sides): number => wordEnd([...before, ...after], before.length)

const MOVES: Readonly<Record<string, (sides: Sides) => number>> = {
  ...{left: toLeft, 'ctrl-b': toLeft, right: toRight, 'ctrl-f': toRight},
  ...{home: toStart, 'ctrl-a': toStart, end: toEnd, 'ctrl-e': toEnd},
  ...{'alt-b': toWordStart, 'ctrl-left': toWordStart, 'alt-left': toWordStart},
  ...{'alt-f': toWordEnd, 'ctrl-right': toWordEnd, 'alt-right': toWordEnd},
}

const dropRight = ({before, after}: Sides): Edit => ({before, after: after.slice(1)})

const EDITS: Readonly<Record<string, (sides: Sides) => Edit>> = {
  backspace: ({before, after}) => ({before: before.slice(0, -1), after}),
  delete: dropRight,
  'ctrl-d': dropRight,
  'ctrl-u': (sides) => cutOut(sides, 0),
  'ctrl-k': (sides) => cutOut(sides, toEnd(sides)),
  'ctrl-w': (sides) => cutOut(sides, graphemes(sides.before.join('').replace(/\S+\s*$/, '')).length),
  'alt-backspace': (sides) => cutOut(sides, toWordStart(sides)),
  'ctrl-backspace': (sides) => cutOut(sides, toWordStart(sides)),
  'alt-d': (sides) => cutOut(sides, toWordEnd(sides)),
  'ctrl-delete': (sides) => cutOut(sides, toWordEnd(sides)),
  'ctrl-y': ({before, after, cut}) => ({before: [...before, ...graphemes(cut)], after}),
  'ctrl-t': swap,
}

/** Without what is between the cursor and a place. */
function cutOut({before, after, cut}: Sides, place: number): Edit {
  const gone = place < before.length ? before.slice(place) : after.slice(0, Math.max(0, place - before.length))
  return {
    before: before.slice(0, place),
    after: after.slice(Math.max(0, place - before.length)),
    cut: gone.length === 0 ? cut : gone.join(''),
  }
}

/** The two characters around the cursor swapped; at the end the two before it. */
function swap({before, after}: Sides): Edit {
  const right = after.length === 0 ? before.slice(-1) : after.slice(0, 1)
  const left = after.length === 0 ? before.slice(0, -1) : before
  if (left.length === 0 || right.length === 0) return {before, after}
  return {before: [...left.slice(0, -1), ...right, ...left.slice(-1)], after: after.slice(1)}
}

function joined(input: TextInput, {before, after, cut}: Edit): TextInput {
  const left = before.join('')
  const text = left + after.join('')
  if (text.length > LONGEST_TEXT) return input
  return {...input, text, cursor: graphemes(left).length, ...(cut === undefined ? {} : {cut})}
}

function recalled(input: TextInput, step: -1 | 1): TextInput {
  const entry = recall(input, step)
  return entry === undefined ? input : {...input, ...entry, cursor: graphemes(entry.text).length}
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/^[\r\n]+|[\r\n]+$/g, '')
    .replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ')
    .replace(/\p{Cc}/gu, '')
}

/** Whether a key is a character and no command; names of keys have several letters. */
function isTyped(key: string): boolean {
  return graphemes(key).length === 1
}

function clampTo(cursor: number, length: number): number {
  return Math.max(0, Math.min(length, cursor))
}
