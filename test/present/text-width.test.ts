import fc from 'fast-check'
import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {cut} from '../../src/present/table.ts'
import {plainFitting, textWidth} from '../../src/present/text-width.ts'

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
    '▸',
    '“',
    '（',
    'カ',
    '\u3099',
    '→',
    '\u200d',
    '\t',
    '~',
  ]
  const pieces = fc.array(fc.constantFrom(...known), {maxLength: 12}).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({unit: 'binary'})), (text) => {
      expect(textWidth(text)).toBe(stringWidth(text))
    }),
    {numRuns: 500},
  )
  for (let code = 0; code <= 0xff_ff; code++) {
    const char = String.fromCharCode(code)
    if (textWidth(char) !== stringWidth(char)) expect(`${code.toString(16)} ${textWidth(char)}`).toBe(stringWidth(char))
  }
})

test('a cut text fits, and says by an ellipsis that it was cut', () => {
  const parts = fc.array(fc.oneof(fc.constantFrom(...'abc王小明，…─é（'), fc.string({unit: 'grapheme', maxLength: 1})))
  fc.assert(
    fc.property(parts, fc.integer({min: 1, max: 20}), (texts, width) => {
      const text = texts.join('')
      const short = cut(text, width)
      expect(stringWidth(short)).toBeLessThanOrEqual(width)
      if (stringWidth(text) <= width) expect(short).toBe(text)
      else expect(short.endsWith('…')).toBe(true)
    }),
  )
  expect(plainFitting('王小明', 5)).toBe(2)
})
