import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {graphemes} from '../../../src/tui/shared/graphemes.ts'
import {remember} from '../../../src/tui/shared/text-history.ts'
import {
  LONGEST_TEXT,
  NO_TEXT,
  startText,
  textBefore,
  type TextInput,
  typeKey,
  typeText,
} from '../../../src/tui/shared/text-input.ts'

const FAMILY = '👨‍👩‍👧'

/** The text after keys, with `|` where the cursor is. */
function typed(keys: string, from = '|'): string {
  return marked(keys.split(' ').reduce(typeKey, at(from)))
}

function at(shown: string): TextInput {
  const [before = '', after = ''] = shown.split('|')
  return {text: before + after, cursor: graphemes(before).length}
}

function marked(input: TextInput): string {
  return `${textBefore(input)}|${input.text.slice(textBefore(input).length)}`
}

describe('typing', () => {
  it('edits at the cursor, by characters as people see them', () => {
    expect(typed('王 明 left 小')).toBe('王小|明')
    expect(typed('backspace', `a${FAMILY}|b`)).toBe('a|b')
    expect(typed('left left delete', `a${FAMILY}e\u0301|`)).toBe('a|e\u0301')
    expect(typed('ctrl-a ctrl-f x ctrl-e y ctrl-b z', 'שלום|')).toBe('שxלוםz|y')
  })

  it('never types the names of keys', () => {
    expect(typed('page-up tab ctrl-x alt-q f1 shift-up')).toBe('|')
  })

  it.each([
    ['ctrl-left', 'order by li-xue|', 'order by li-|xue'],
    ['alt-b alt-b', 'order by li-xue|', 'order by |li-xue'],
    ['alt-b', '新会员生日|', '新会员|生日'],
    ['alt-f', '|  new order', '  new| order'],
    ['ctrl-right ctrl-right ctrl-right', '|new order', 'new order|'],
    ['ctrl-w', 'spent > 100|0', 'spent > |0'],
    ['alt-backspace', 'city li-xue|', 'city li-|'],
    ['alt-d', 'new| order 2', 'new| 2'],
    ['ctrl-u', 'li| xue', '| xue'],
    ['ctrl-k', 'li| xue', 'li|'],
    ['ctrl-d', 'li| xue', 'li|xue'],
    ['ctrl-t', 'ab|c', 'acb|'],
    ['ctrl-t', 'abc|', 'acb|'],
    ['ctrl-t', '|abc', '|abc'],
    ['ctrl-t', 'a|', 'a|'],
  ])('%s as in a shell: %s becomes %s', (keys, from, to) => {
    expect(typed(keys, from)).toBe(to)
  })

  it('puts back with ctrl-y what was cut last, as often as wanted', () => {
    expect(typed('ctrl-w ctrl-a ctrl-y - ctrl-y', 'order 王明|')).toBe('王明-王明|order ')
    expect(typed('ctrl-k ctrl-u ctrl-k ctrl-y', 'a|b')).toBe('a|')
  })

  it('keeps the cursor within the text whatever is pressed', () => {
    const keys = [...'aé王', FAMILY, '\u0301', '\u200d', 'left', 'right', 'home', 'end', 'backspace', 'delete', 'up']
    const more = ['ctrl-w', 'ctrl-t', 'ctrl-y', 'ctrl-k', 'ctrl-u', 'alt-b', 'alt-f', 'alt-d', ' ', 'down']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys, ...more), {maxLength: 40}), (pressed) => {
        const input = pressed.reduce(typeKey, startText(['one', '王 two']))
        expect(input.cursor).toBeGreaterThanOrEqual(0)
        expect(input.cursor).toBeLessThanOrEqual(graphemes(input.text).length)
      }),
    )
  })
})

describe('pasting', () => {
  it('makes one line of what is pasted', () => {
    expect(marked(typeText(at('a|b'), '1\r\n2\t3\u0007\u001b[31m\n'))).toBe('a1 2 3[31m|b')
  })

  it('stops at the longest text, between characters', () => {
    const full = typeText({text: 'x'.repeat(LONGEST_TEXT - 3), cursor: 0}, FAMILY)
    expect(full.text).toHaveLength(LONGEST_TEXT - 3)
    const pasted = typeText(NO_TEXT, '王'.repeat(LONGEST_TEXT + 7))
    expect(pasted.text).toHaveLength(LONGEST_TEXT)
    expect(typeKey(pasted, 'x').text).toBe(pasted.text)
  })
})

describe('what was entered before', () => {
  const past = ['li', '王明']

  it('comes back with up and down, and after it what was being typed', () => {
    const line = typeText(startText(past), 'dra')
    expect(marked(['up'].reduce(typeKey, line))).toBe('王明|')
    expect(marked(['up', 'up', 'up'].reduce(typeKey, line))).toBe('li|')
    expect(marked(['up', 'up', 'down', 'down', 'down'].reduce(typeKey, line))).toBe('dra|')
  })

  it('is remembered once, the newest last, blanks not at all', () => {
    expect(remember(past, 'li')).toEqual(['王明', 'li'])
    expect(remember(past, '  ')).toEqual(past)
    expect(
      Array.from({length: 80}, (_, index) => `${index}`).reduce<string[]>((all, entry) => remember(all, entry), []),
    ).toHaveLength(50)
  })
})
