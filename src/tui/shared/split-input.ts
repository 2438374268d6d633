import {type MouseEvent, mouseOf} from './mouse.ts'

/** What a terminal sent, in order: text for Ink to read keys from, and what Ink would lose. */
export type InputPart = string | {mouse: MouseEvent} | {key: string}

/** What is known of what was read so far. */
export interface InputState {
  /** The beginning of a sequence whose end has not come yet. */
  held: string
  /** Whether the `ESC` of that sequence was given on already, being a key as well. */
  escaped: boolean
  /** Between the marks around pasted text, where nothing is a key. */
  pasting: boolean
}

export const NOTHING_READ: InputState = {held: '', escaped: false, pasting: false}

const ESC = '\u001b'
const PASTE = {start: `${ESC}[200~`, end: `${ESC}[201~`}

/* oxlint-disable no-control-regex */
/** Reports of the mouse, the marks around pasted text, and keys that Ink has no name for: F1 to F12 and Insert. */
const SEQUENCE = /\u001b(?:\[<\d+;\d+;\d+[Mm]|\[200~|\[201~|\[(?:2|1[1-57-9]|2[0134])~|O[P-S]|\[\[[A-E])/g
const CUT_OFF = /\u001b\[[<\d;]{0,30}$/
/* eslint-enable no-control-regex */

/** Takes out of a chunk what Ink would lose; a sequence that is cut off is kept until the rest comes. */
export function splitInput(before: InputState, chunk: string): {parts: InputPart[]; state: InputState} {
  const goesOn = before.escaped && (before.held !== '' || chunk.startsWith('[<'))
  const text = before.held + (goesOn && before.held === '' ? ESC : '') + chunk
  const held = CUT_OFF.exec(text)?.[0] ?? ''
  const whole = text.slice(0, text.length - held.length)
  const parts: InputPart[] = []
  let {pasting} = before
  let from = 0
  for (const {0: sequence, index} of whole.matchAll(SEQUENCE)) {
    if (sequence === PASTE.start || sequence === PASTE.end) pasting = sequence === PASTE.start
    else if (!pasting) {
      parts.push(whole.slice(from, index), ...partOf(sequence))
      // Ink waits for what follows the ESC that it got: with the whole sequence it drops both.
      from = goesOn && index === 0 ? 0 : index + sequence.length
    }
  }
  parts.push(whole.slice(from))
  const escaped = held === '' ? whole.endsWith(ESC) : goesOn && whole === ''
  return {parts: parts.filter((part) => part !== ''), state: {held, escaped, pasting}}
}

function partOf(sequence: string): InputPart[] {
  if (!sequence.startsWith(`${ESC}[<`)) return [{key: KEYS[sequence.slice(1)] as string}]
  const mouse = mouseOf(sequence)
  return mouse === undefined ? [] : [{mouse}]
}

const KEYS: Readonly<Record<string, string>> = {
  ...{OP: 'f1', OQ: 'f2', OR: 'f3', OS: 'f4'},
  ...{'[11~': 'f1', '[12~': 'f2', '[13~': 'f3', '[14~': 'f4'},
  ...{'[[A': 'f1', '[[B': 'f2', '[[C': 'f3', '[[D': 'f4', '[[E': 'f5'},
  ...{
    '[15~': 'f5',
    '[17~': 'f6',
    '[18~': 'f7',
    '[19~': 'f8',
    '[20~': 'f9',
    '[21~': 'f10',
    '[23~': 'f11',
    '[24~': 'f12',
  },
  '[2~': 'insert',
}
