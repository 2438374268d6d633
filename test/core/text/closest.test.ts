import {expect, it} from 'vitest'
import {closest} from '../../../src/core/text/closest.ts'

it('takes two neighbours in the wrong order as one slip', () => {
  expect(closest('sotre', ['sort', 'store', 'source'])).toBe('store')
  expect(closest('ot', ['to'])).toBe('to')
  expect(closest('asof', ['saof', 'aasf'])).toBe('saof')
})

it('prefers the candidate that needs fewer edits', () => {
  expect(closest('colmuns', ['column', 'columns', 'color'])).toBe('columns')
  expect(closest('limti', ['list', 'limit'])).toBe('limit')
})

it('pays no heed to upper and lower case', () => {
  expect(closest('PHONE', ['phone'])).toBe('phone')
})

it('names nothing when more than a third differs', () => {
  expect(closest('where', ['store', 'json'])).toBeUndefined()
  expect(closest('id', [])).toBeUndefined()
})
