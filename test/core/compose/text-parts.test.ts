import {expect, test} from 'vitest'
import {textParts} from '../../../src/core/compose/text-parts.ts'

// 3GPP TS 23.038: 160 septets in one message, 153 in each of several; 70 and 67 units of UCS-2.
test.for([
  ['a', 160, 'gsm-7', 1],
  ['a', 161, 'gsm-7', 2],
  ['a', 306, 'gsm-7', 2],
  ['a', 307, 'gsm-7', 3],
  ['€', 80, 'gsm-7', 1],
  ['€', 81, 'gsm-7', 2],
  ['€', 152, 'gsm-7', 2], // 76 fit into each, none is parted
  ['€', 153, 'gsm-7', 3],
  ['é', 160, 'gsm-7', 1],
  ['ç', 70, 'ucs-2', 1],
  ['中', 70, 'ucs-2', 1],
  ['中', 71, 'ucs-2', 2],
  ['中', 134, 'ucs-2', 2],
  ['中', 135, 'ucs-2', 3],
  ['😀', 35, 'ucs-2', 1],
  ['😀', 66, 'ucs-2', 2],
  ['😀', 67, 'ucs-2', 3],
] as const)('%s times %i is sent as %s in %i messages', ([character, times, encoding, parts]) => {
  expect(textParts(character.repeat(times))).toMatchObject({encoding, parts})
})

test('names the characters that make a Latin text dearer, and none of a Chinese one', () => {
  expect(textParts('see you – “soon”').costly).toEqual(['–', '“', '”'])
  expect(textParts('您好 – hi').costly).toEqual([])
  expect(textParts('').parts).toBe(1)
})
