import fc from 'fast-check'
import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {textWidth} from '../../src/present/text-width.ts'

test('counts as the library does, whatever the text', () => {
  const known = [
    'a',
    ' ',
    '王',
    '，',
    '─',
    '█',
    '░',
    '⠿',
    '…',
    'é',
    'e\u0301',
    '王\u0301',
    '👍🏽',
    '1️⃣',
    '한',
    '\u200d',
    '\t',
    '~',
  ]
  const pieces = fc.array(fc.constantFrom(...known), {maxLength: 12}).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({unit: 'binary'})), (text) => {
      expect(textWidth(text)).toBe(stringWidth(text))
    }),
    {numRuns: 2000},
  )
  for (let code = 0; code <= 0xff_ff; code++) {
    const char = String.fromCharCode(code)
    if (textWidth(char) !== stringWidth(char)) expect(`${code.toString(16)} ${textWidth(char)}`).toBe(stringWidth(char))
  }
})
