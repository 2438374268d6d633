import {expect, it} from 'vitest'
import {parseKeys} from '../../../src/core/dashboard/key-name.ts'

it.each([
  ['d D /', ['d', 'D', '/']],
  ['Ctrl-Left ctrl-a alt-B', ['ctrl-left', 'ctrl-a', 'alt-B']],
  ['shift-alt-ctrl-left', ['ctrl-alt-shift-left']],
  ['shift-a space ctrl-space', ['A', ' ', 'ctrl-space']],
  ['PgDn Escape f12', ['page-down', 'esc', 'f12']],
  ['- ctrl-- 王', ['-', 'ctrl--', '王']],
  ['', []],
] as const)('keys are read as people write them: %j', (text, keys) => {
  expect(parseKeys(text)).toEqual(keys)
})

it.each([
  ['f13', '"f13" is no key.', 'Did you mean f1?'],
  ['crtl-a', '"crtl-a" is no key.', 'Keys are written like'],
  ['enterr', '"enterr" is no key.', 'Did you mean enter?'],
  ['ctrl-m', 'A terminal sends the same for ctrl-m as for enter.', 'Give enter, or another key.'],
] as const)('what is no key is refused: %s', (text, sentence, hint) => {
  expect(() => parseKeys(text)).toThrow(sentence)
  expect(() => parseKeys(text)).toThrow(expect.objectContaining({hint: expect.stringContaining(hint) as string}))
})
