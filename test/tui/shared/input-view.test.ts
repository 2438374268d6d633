import fc from 'fast-check'
import stringWidth from 'string-width'
import {expect, it} from 'vitest'
import {graphemes} from '../../../src/tui/shared/graphemes.ts'
import {inputView} from '../../../src/tui/shared/input-view.ts'

it('shows a short text whole, with the cursor after wide characters where it stands on the screen', () => {
  expect(inputView({text: '王明 li', cursor: 2}, 20)).toEqual({
    text: '王明 li',
    column: 4,
    more_left: false,
    more_right: false,
  })
})

it('scrolls a long text sideways with the cursor, some text on both sides of it', () => {
  expect(inputView({text: 'abcdefghijkl', cursor: 12}, 8)).toMatchObject({text: 'fghijkl', column: 7, more_left: true})
  expect(inputView({text: 'abcdefghijkl', cursor: 8}, 8)).toMatchObject({text: 'cdefghij', column: 6})
  expect(inputView({text: 'abcdefghijkl', cursor: 0}, 8)).toMatchObject({text: 'abcdefgh', column: 0, more_right: true})
})

it('shows what turns the writing direction as what it is', () => {
  expect(inputView({text: 'a\u202eb', cursor: 2}, 20)).toMatchObject({text: 'a\\u202eb', column: 7})
})

it('never is wider than its field, and has the cursor in it', () => {
  const char = fc.constantFrom('a', '王', '👨‍👩‍👧', 'e\u0301', 'ש', ' ', '\u202e')
  fc.assert(
    fc.property(fc.array(char, {maxLength: 30}), fc.nat(30), fc.integer({min: 1, max: 24}), (chars, place, width) => {
      const text = chars.join('')
      const view = inputView({text, cursor: Math.min(place, graphemes(text).length)}, width)
      expect(stringWidth(view.text)).toBeLessThanOrEqual(width)
      expect(view.column).toBeGreaterThanOrEqual(0)
      expect(view.column).toBeLessThan(width)
    }),
  )
})
