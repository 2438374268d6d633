import {expect, it} from 'vitest'
import {parseTextStyle} from '../../../src/core/dashboard/text-style.ts'

it.each([
  ['#00afff', {color: '#00afff'}],
  ['white bg:#005f87 bold', {color: 'white', backgroundColor: '#005f87', bold: true}],
  ['bright-blue  underline', {color: 'blueBright', underline: true}],
  ['208 bg:0 dim inverse', {color: 'ansi256(208)', backgroundColor: 'ansi256(0)', dimColor: true, inverse: true}],
  ['plain', {}],
])('a style is read as people write it: %s', (text, style) => {
  expect(parseTextStyle(text)).toEqual(style)
})

it.each(['yelow', '#12345', '256', 'bg:', 'toString'])('what is no colour is refused: %s', (text) => {
  expect(() => parseTextStyle(text)).toThrow(`"${text}" is no colour.`)
})
