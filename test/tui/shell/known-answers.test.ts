import {expect, test} from 'vitest'
import type {Want} from '../../../src/tui/shell/ask.ts'
import {type KnownAnswers, knownOf, NO_ANSWERS, withAnswer} from '../../../src/tui/shell/known-answers.ts'

/** What a list asks for with a filter. */
function listWant(filter: string): Want {
  return {question: 'today', asked: {filter}, series: 'list', family: 'list'} as unknown as Want
}

function known(answers: KnownAnswers, filter: string): unknown {
  return knownOf(answers, listWant(filter), 1)
}

test('a list stays through conditions that cannot be used, one letter after the other', () => {
  const rows = {rows: ['a', 'b']}
  let answers = withAnswer(NO_ANSWERS, {want: listWant(''), generation: 1, answer: rows, problem: undefined})
  expect(known(answers, '=v')).toEqual({answer: rows, fresh: false, standsIn: true, problem: undefined})
  answers = withAnswer(answers, {want: listWant('=v'), generation: 1, answer: undefined, problem: 'no field v'})
  expect(known(answers, '=v')).toEqual({answer: rows, fresh: true, standsIn: true, problem: 'no field v'})
  expect(known(answers, '=va')).toEqual({answer: rows, fresh: false, standsIn: true, problem: undefined})
  expect(known(answers, '')).toEqual({answer: rows, fresh: true, standsIn: false, problem: undefined})
})
