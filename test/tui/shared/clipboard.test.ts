import {expect, it} from 'vitest'
import {copySequence, LONGEST_COPY, tooLongToCopy} from '../../../src/tui/shared/clipboard.ts'

const TEXT = '王小明 patron 👩‍👩‍👧'
const PLAIN = `\u001b]52;c;${Buffer.from(TEXT).toString('base64')}\u0007`

it('a text goes to the clipboard as OSC 52, in UTF-8', () => {
  expect(copySequence(TEXT, {TERM: 'xterm-256color'})).toBe(PLAIN)
})

it.each([{TMUX: '/tmp/tmux-0/default,1,0', TERM: 'screen-256color'}, {TERM: 'tmux-256color'}])(
  'inside tmux it goes both ways that tmux may be set to take: %j',
  (environment) => {
    expect(copySequence(TEXT, environment)).toBe(`\u001bPtmux;\u001b${PLAIN}\u001b\\${PLAIN}`)
  },
)

it.each([{TERM: 'screen'}, {TERM: 'xterm', STY: '4711.pts-0'}])(
  'inside screen it goes in short parts: %j',
  (environment) => {
    const long = 'x'.repeat(1000)
    const parts = (copySequence(long, environment) ?? '').split('\u001b\\').slice(0, -1)
    expect(parts.every((part) => part.startsWith('\u001bP') && part.length <= 78)).toBe(true)
    expect(parts.map((part) => part.slice(2)).join('')).toBe(copySequence(long, {TERM: 'xterm'}))
  },
)

it('what is too long is not copied, and it is said', () => {
  expect(copySequence('x'.repeat(LONGEST_COPY), {})?.length).toBeLessThan(100_001)
  expect(copySequence(`${'x'.repeat(LONGEST_COPY - 2)}王`, {})).toBeUndefined()
  expect(tooLongToCopy({language: 'en'})).toContain('too long for the clipboard (74,994 bytes at most)')
})
