import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'

/** Bytes of text that a terminal takes: with them in base64 the sequence stays below the 100,000 bytes of xterm. */
export const LONGEST_COPY = 74_994

/** What the environment says of what is between the program and the terminal. */
export interface ClipboardEnvironment {
  TERM?: string | undefined
  TMUX?: string | undefined
  STY?: string | undefined
}

const [ESC, BEL] = ['\u001b', '\u0007']
/** GNU screen passes on only short strings. */
const SCREEN_PART = 76

/**
 * What to write to the terminal so that a text is on the clipboard (OSC 52), undefined where it is longer than
 * {@link LONGEST_COPY}. Works over ssh; whether the terminal does it, it does not say.
 */
export function copySequence(text: string, environment: ClipboardEnvironment): string | undefined {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > LONGEST_COPY) return undefined
  const sequence = `${ESC}]52;c;${base64(bytes)}${BEL}`
  if (isTmux(environment)) return throughTmux(sequence)
  return isScreen(environment) ? throughScreen(sequence) : sequence
}

/** Why a text cannot be copied that is too long. */
export function tooLongToCopy(look: Pick<Look, 'language'>): string {
  return sentence(
    look,
    {
      en: 'That is too long for the clipboard ({most} bytes at most); x writes it to a file.',
      zh: '内容过长，无法复制到剪贴板（最多 {most} 字节）；按 x 可写入文件。',
    },
    {most: LONGEST_COPY},
  )
}

function isTmux({TERM = '', TMUX = ''}: ClipboardEnvironment): boolean {
  return TMUX !== '' || TERM.startsWith('tmux')
}

function isScreen({TERM = '', STY = ''}: ClipboardEnvironment): boolean {
  return STY !== '' || TERM.startsWith('screen')
}

/** tmux takes the one or the other, by its settings: `allow-passthrough` the first, `set-clipboard on` the second. */
function throughTmux(sequence: string): string {
  return `${ESC}Ptmux;${sequence.replaceAll(ESC, ESC + ESC)}${ESC}\\${sequence}`
}

function throughScreen(sequence: string): string {
  const parts = sequence.match(new RegExp(`[^]{1,${SCREEN_PART}}`, 'g')) ?? []
  return parts.map((part) => `${ESC}P${part}${ESC}\\`).join('')
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
