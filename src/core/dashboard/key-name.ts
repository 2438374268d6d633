import {CrmError} from '../error/crm-error.ts'
import {closest} from '../text/closest.ts'

const FUNCTION_KEYS = Array.from({length: 12}, (_, index) => `f${index + 1}`)
const NAMED_KEYS: readonly string[] = [
  ...['up', 'down', 'left', 'right', 'page-up', 'page-down', 'home', 'end'],
  ...['enter', 'esc', 'tab', 'space', 'backspace', 'delete', 'insert'],
  ...FUNCTION_KEYS,
]

/** What people call keys besides. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{pgup: 'page-up', pageup: 'page-up', pgdn: 'page-down', pagedown: 'page-down'},
  ...{escape: 'esc', return: 'enter', del: 'delete', ins: 'insert'},
}

/** With ctrl, some keys send what another key sends: a terminal's keyboard has been so since the first. */
const SAME_KEYS: Readonly<Record<string, string>> = {
  ...{'ctrl-i': 'tab', 'ctrl-m': 'enter', 'ctrl-j': 'enter', 'ctrl-h': 'backspace', 'ctrl-[': 'esc'},
}

/** `ctrl-`, `alt-` and `shift-` in any order, then the key. */
const WITH_MODIFIERS = /^((?:(?:ctrl|alt|shift)-)*)(.+)$/isu

/**
 * Keys as people write them, parted by blanks: `d`, `D`, `ctrl-a`, `alt-left`, `page-up`, `f3`, `space`. Returned as the
 * dashboard names them. Throws BAD_INPUT for what is no key.
 */
export function parseKeys(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean).map(keyName)
}

function keyName(text: string): string {
  const [, modifiers = '', last = ''] = WITH_MODIFIERS.exec(text) ?? []
  const known = OTHER_NAMES[last.toLowerCase()] ?? last.toLowerCase()
  const isNamed = NAMED_KEYS.includes(known)
  if (!isNamed && !isOneCharacter(last)) throw noKey(text, last)
  const name = modified(isNamed ? known : last, modifiers)
  const same = SAME_KEYS[name]
  if (same === undefined) return name === 'space' ? ' ' : name
  throw new CrmError('BAD_INPUT', `A terminal sends the same for ${name} as for ${same}.`, {
    hint: `Give ${same}, or another key.`,
  })
}

/** Shift makes a letter another letter. */
function modified(key: string, modifiers: string): string {
  const has = (modifier: string): boolean => modifiers.toLowerCase().includes(modifier)
  const isCharacter = isOneCharacter(key)
  const shifted = isCharacter && has('shift-') ? key.toUpperCase() : key
  const shift = has('shift-') && !isCharacter ? 'shift-' : ''
  return `${has('ctrl-') ? 'ctrl-' : ''}${has('alt-') ? 'alt-' : ''}${shift}${shifted}`
}

function isOneCharacter(text: string): boolean {
  return [...text].length === 1 && !/^\p{C}$/u.test(text)
}

function noKey(text: string, last: string): CrmError {
  const guess = closest(last, NAMED_KEYS)
  return new CrmError('BAD_INPUT', `"${text}" is no key.`, {
    hint:
      guess === undefined
        ? 'Keys are written like d, D, ctrl-a, alt-left, page-up, f3, space; several with blanks between.'
        : `Did you mean ${guess}?`,
  })
}
