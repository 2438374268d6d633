import type {Key} from 'ink'
import {expect, test} from 'vitest'
import {keysOf} from '../../../src/tui/shared/keys.ts'
import {typeKey, type TextInput} from '../../../src/tui/shared/text-input.ts'

const none = {} as Key
const typed = (keys: readonly string[], from: TextInput = {text: '', cursor: 0}): TextInput =>
  keys.reduce(typeKey, from)

test('keys typed faster than they are read are each a key', () => {
  expect(keysOf('jjd\r', none)).toEqual(['j', 'j', 'd', 'enter'])
  expect(keysOf('\u0015=a\u007f', none)).toEqual(['ctrl-u', '=', 'a', 'backspace'])
})

test('named keys, control keys and Chinese text have their names', () => {
  expect(keysOf('', {...none, pageDown: true})).toEqual(['page-down'])
  expect(keysOf('c', {...none, ctrl: true})).toEqual(['ctrl-c'])
  expect(keysOf('', {...none, tab: true, shift: true})).toEqual(['shift-tab'])
  expect(keysOf('王小', none)).toEqual(['王', '小'])
})

test('typing edits at the cursor', () => {
  expect(typed(['王', '明', 'left', '小'])).toEqual({text: '王小明', cursor: 2})
  expect(typed(['a', 'b', 'backspace', 'c', 'home', 'delete'])).toEqual({text: 'c', cursor: 0})
})

test('ctrl-w takes the last word and ctrl-u all before the cursor', () => {
  expect(typed(['ctrl-w'], {text: 'li xue', cursor: 6})).toEqual({text: 'li ', cursor: 3})
  expect(typed(['ctrl-u'], {text: 'li xue', cursor: 2})).toEqual({text: ' xue', cursor: 0})
})

test('names of keys are never typed', () => {
  expect(typed(['page-up', 'tab', 'ctrl-x'])).toEqual({text: '', cursor: 0})
})
