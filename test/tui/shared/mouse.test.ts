import {expect, it} from 'vitest'
import {MOUSE_OFF, MOUSE_ON, mouseOf} from '../../../src/tui/shared/mouse.ts'
import {type InputPart, NOTHING_READ, splitInput} from '../../../src/tui/shared/split-input.ts'

const PRESS = '\u001b[<0;11;6M'
const pressed = {mouse: mouseOf(PRESS)}

it.each([
  [PRESS, {kind: 'press', button: 'left', x: 10, y: 5, shift: false, alt: false, ctrl: false}],
  ['\u001b[<2;300;80m', {kind: 'release', button: 'right', x: 299, y: 79}],
  ['\u001b[<20;1;1M', {kind: 'press', button: 'left', shift: true, ctrl: true}],
  ['\u001b[<33;1;1M', {kind: 'drag', button: 'middle'}],
  ['\u001b[<64;1;1M', {kind: 'wheel-up', button: undefined}],
  ['\u001b[<73;1;1M', {kind: 'wheel-down', alt: true}],
])('a report of the mouse says what was done where: %j', (sequence, event) => {
  expect(mouseOf(sequence)).toMatchObject(event)
})

it.each(['\u001b[<66;1;1M', '\u001b[<35;1;1M', '\u001b[<128;1;1M', '\u001b[A', 'j', `${PRESS}j`])(
  'what nothing is done with is no event: %j',
  (sequence) => {
    expect(mouseOf(sequence)).toBeUndefined()
  },
)

it('what a terminal sends is taken apart in its order', () => {
  expect(read(`a${PRESS}b\u001bOP\u001b[24~\u001b[2~\u001b[A`)).toEqual([
    'a',
    pressed,
    'b',
    {key: 'f1'},
    {key: 'f12'},
    {key: 'insert'},
    '\u001b[A',
  ])
})

it('a report cut anywhere is one event and never text, but that Ink gets what follows an ESC that it has', () => {
  for (let cut = 2; cut < PRESS.length; cut++) {
    expect(read(`x${PRESS.slice(0, cut)}`, `${PRESS.slice(cut)}y`)).toEqual(['x', pressed, 'y'])
    expect(read('\u001b', PRESS.slice(1, cut + 1), PRESS.slice(cut + 1))).toEqual(['\u001b', pressed, PRESS])
  }
  expect(read('\u001b', PRESS.slice(1))).toEqual(['\u001b', pressed, PRESS])
})

it('the Esc key, and a key that comes after it, are left to Ink', () => {
  expect(read('\u001b')).toEqual(['\u001b'])
  expect(read('\u001b', 'j', PRESS)).toEqual(['\u001b', 'j', pressed])
  expect(read('\u001b', '[A')).toEqual(['\u001b', '[A'])
  expect(read('\u001b[', '1;5D')).toEqual(['\u001b[1;5D'])
})

it('what looks like the mouse in pasted text is text', () => {
  const pasted = `\u001b[200~1${PRESS}2\u001b[201~`
  expect(read(pasted + PRESS)).toEqual([pasted, pressed])
  expect(read(pasted.slice(0, 5), pasted.slice(5, 15), pasted.slice(15)).join('')).toBe(pasted)
})

it('the modes that are turned on are those that are turned off', () => {
  const modes = (text: string): string[] => text.match(/\d+/g)?.toSorted() ?? []
  expect(modes(MOUSE_ON)).toEqual(['1000', '1006'])
  expect(modes(MOUSE_OFF)).toEqual(modes(MOUSE_ON))
})

function read(...chunks: string[]): InputPart[] {
  let state = NOTHING_READ
  return chunks.flatMap((chunk) => {
    const split = splitInput(state, chunk)
    state = split.state
    return split.parts
  })
}
