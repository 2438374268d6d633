import {expect, it} from 'vitest'
import {foldTag, givenTag, ruleOfTag, tagWithValue} from '../../../src/core/tag/tag.ts'

it.each([
  ['  VIP ', 'VIP'],
  ['ＶＩＰ', 'VIP'],
  ['key:value', 'key:value'],
  ['来源：展会', '来源:展会'],
  ['big\u3000 spender', 'big spender'],
])('keeps a tag in its plain form: %j', (text, tag) => {
  expect(givenTag(text)).toBe(tag)
  expect(foldTag(tag)).toBe(tag)
})

it.each(['', ' \u3000', 'a,b', 'a，b', 'a；b', 'a、b', 'a|b', 'bell\u0007', 'x'.repeat(65)])(
  'refuses what can be no tag: %j',
  (text) => {
    expect(() => givenTag(text)).toThrow(expect.objectContaining({code: 'BAD_INPUT'}))
  },
)

it('counts characters, not code units', () => {
  expect(givenTag('😀'.repeat(64))).toHaveLength(128)
})

it('knows the rule that a tag is of', () => {
  expect([ruleOfTag('loyal'), ruleOfTag('loves:茶:绿茶')]).toEqual(['loyal', 'loves'])
})

it('makes a tag of any value, without what stands between tags', () => {
  expect(tagWithValue('loves', ' 茶、咖啡，可可 ')).toBe('loves:茶 咖啡 可可')
  expect([...tagWithValue('loves', 'x'.repeat(100))]).toHaveLength(64)
  expect(givenTag(tagWithValue('loves', 'a|b'))).toBe('loves:a b')
})
