import {describe, expect, it} from 'vitest'
import {actionOf, MOVE_KEYS} from '../../../src/tui/shared/keys.ts'
import {applyKeymap, keymapProblem} from '../../../src/tui/shared/keymap.ts'
import {shownKeys} from '../../../src/tui/shared/shown-keys.ts'

const KEYS = {filter: ['/'], undo: ['u'], refresh: ['r'], quit: ['q', 'ctrl-c']}
const OWN = Object.entries(KEYS).map(([action, keys]) => ({
  ...{action, keys, shown: shownKeys(keys)},
  does: ['something', '某事'] as const,
}))
const TODAY = {title: 'Today', bindings: [...MOVE_KEYS, ...OWN]}
const EN = {language: 'en'} as const

describe('keys of people’s own', () => {
  it('stand in the place of the usual ones, in what they do and in the help', () => {
    const bindings = applyKeymap(TODAY.bindings, {filter: 'f ctrl-s', undo: 'space'})
    expect(['f', 'ctrl-s', ' ', '/', 'u', 'r'].map((key) => actionOf(bindings, key))).toEqual([
      ...['filter', 'filter', 'undo', undefined, undefined, 'refresh'],
    ])
    expect(bindings.find(({action}) => action === 'filter')?.shown).toBe('f Ctrl-S')
  })

  it('never take Ctrl-C from leaving', () => {
    const bindings = applyKeymap(TODAY.bindings, {quit: 'Q'})
    expect(['Q', 'ctrl-c', 'q'].map((key) => actionOf(bindings, key))).toEqual(['quit', 'quit', undefined])
    expect(keymapProblem([TODAY], {undo: 'ctrl-c'}, EN)).toMatch(/^dashboard.keys: Ctrl-C always leaves/)
  })

  it('change nothing where they are no keys', () => {
    expect(applyKeymap(TODAY.bindings, {filter: 'f33'})).toEqual(TODAY.bindings)
  })

  it.each([
    [{undoo: 'U'}, 'dashboard.keys: there is no action "undoo"; did you mean undo?'],
    [{undo: 'f33'}, 'dashboard.keys, undo: "f33" is no key. Did you mean f3?'],
    [{undo: 'r'}, 'dashboard.keys: on the screen "Today" r would mean both undo and refresh; give'],
    [{undo: 'f', filter: 'f'}, 'dashboard.keys: on the screen "Today" f would mean both filter and undo; give'],
  ])('are refused in one sentence: %j', (overrides, problem) => {
    expect(keymapProblem([TODAY], overrides as Record<string, string>, EN)).toContain(problem)
    expect(keymapProblem([TODAY], overrides as Record<string, string>, {language: 'zh-CN'})).toMatch(/^dashboard\.keys/)
  })

  it('may be swapped, and be used again on another screen', () => {
    expect(keymapProblem([TODAY], {undo: 'r', refresh: 'u'}, EN)).toBeUndefined()
    const other = {
      title: 'Help',
      bindings: [{keys: ['c'], action: 'close', shown: 'c', does: ['close', '关闭']}],
    } as const
    expect(keymapProblem([TODAY, other], {close: 'u'}, EN)).toBeUndefined()
  })
})

it('keys are shown as people know them', () => {
  expect(shownKeys(['up', 'k', 'ctrl-u', 'alt-B', 'alt-left', 'shift-tab', 'f10', 'page-down', ' ', '-'])).toBe(
    '↑ k Ctrl-U Alt-B Alt-← Shift-Tab F10 PgDn Space -',
  )
})
