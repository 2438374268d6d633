import fc from 'fast-check'
import {expect, it} from 'vitest'
import {jsonText} from '../../src/present/json.ts'

it('is the same value when it is parsed, whatever it holds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('holds no character that a terminal would obey', () => {
  expect(jsonText({name: 'a\u001b[2J\u009b2J\u202eb\ufeffc\u2028d'})).toBe(
    '{\n  "name": "a\\u001b[2J\\u009b2J\\u202eb\\ufeffc\\u2028d"\n}',
  )
})

it('leaves text of every script as it is', () => {
  expect(jsonText('王小明 😀👩‍👩‍👧 عربى')).toBe('"王小明 😀👩‍👩‍👧 عربى"')
})
