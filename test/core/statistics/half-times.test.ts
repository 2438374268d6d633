import {expect, test} from 'vitest'
import {halfTimes} from '../../../src/core/statistics/kaplan-meier.ts'

function spans(people: number, events: Record<number, number>, censored: Record<number, number> = {}) {
  const days = (counts: Record<number, number>): Int32Array =>
    Int32Array.from({length: 11}, (_, day) => counts[day] ?? 0)
  return {people, events: days(events), censored: days(censored)}
}

test('half of all is the first day on which the curve falls to a half', () => {
  expect(halfTimes(spans(4, {2: 1, 5: 1}))).toEqual({ofAll: 5, ofThose: 2})
})

test('half of all is not reached where fewer than half had it', () => {
  expect(halfTimes(spans(10, {2: 1, 5: 2}))).toEqual({ofAll: undefined, ofThose: 5})
})

test('who is followed no longer is taken out of those at risk', () => {
  // Of four, two are last seen on day 1: of the two left one has it on day 3, so that half did.
  expect(halfTimes(spans(4, {3: 1}, {1: 2}))).toEqual({ofAll: 3, ofThose: 3})
})

test('there is no half where nobody had it', () => {
  expect(halfTimes(spans(3, {}, {1: 3}))).toEqual({ofAll: undefined, ofThose: undefined})
  expect(halfTimes(spans(0, {}))).toEqual({ofAll: undefined, ofThose: undefined})
})
