import type {Key} from 'ink'
import {expect, test} from 'vitest'
import {keysOf} from '../../../src/tui/shared/keys.ts'

const none = {} as Key

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
