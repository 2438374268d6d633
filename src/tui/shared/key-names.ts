import type {Key} from 'ink'

const NAMED = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageUp: 'page-up',
  pageDown: 'page-down',
  home: 'home',
  end: 'end',
  return: 'enter',
  escape: 'esc',
  backspace: 'backspace',
  delete: 'delete',
  tab: 'tab',
} as const satisfies Partial<Record<keyof Key, string>>

/**
 * Ink's event as names of keys: `up`, `enter`, `ctrl-u`, `alt-b`, `ctrl-alt-left`, `shift-tab`, `j`, `J`, `王`, a blank for
 * the space bar. Fast typing arrives as several at once. F1 to F12 and Insert come from {@link terminalInput}.
 */
export function keysOf(input: string, key: Key): string[] {
  if (key.eventType === 'release') return []
  const name = (Object.keys(NAMED) as (keyof typeof NAMED)[]).find((known) => key[known])
  // Esc pressed twice quickly comes as one.
  if (name === 'escape' && key.meta) return ['esc', 'esc']
  if (name) return [modified(NAMED[name], key)]
  if (key.ctrl || key.meta) return input === '' ? [] : [modified(charKey(input, key), {...key, shift: false})]
  return [...input].flatMap((char) => (/^\p{Cc}$/u.test(char) ? controlKey(char) : char))
}

function modified(name: string, {ctrl, meta, shift}: Key): string {
  return `${ctrl ? 'ctrl-' : ''}${meta ? 'alt-' : ''}${shift ? 'shift-' : ''}${name}`
}

/** With shift a letter is another letter; a blank could not be seen after `ctrl-`. */
function charKey(input: string, {shift}: Key): string {
  if (input === ' ') return 'space'
  return shift ? input.toUpperCase() : input
}

/** A control character as the key that sends it; none sends those beyond ASCII. */
function controlKey(char: string): string[] {
  const known: Readonly<Record<string, string>> = {
    '\u0000': 'ctrl-space',
    '\r': 'enter',
    '\n': 'enter',
    '\t': 'tab',
    '\u007f': 'backspace',
    '\b': 'backspace',
    '\u001b': 'esc',
  }
  const code = char.charCodeAt(0)
  if (code > 127) return []
  return [known[char] ?? `ctrl-${String.fromCharCode(code + (code <= 26 ? 96 : 64))}`]
}
