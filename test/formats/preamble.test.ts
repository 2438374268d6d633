import {expect, test} from 'vitest'
import {findHeader} from '../../src/formats/preamble.ts'

const DATA = [
  ['1', '2024-01-01', '5'],
  ['2', '2024-01-02', '6'],
]

test('takes the first row when it names columns', () => {
  expect(findHeader([['id', 'date', 'amount'], ...DATA])).toBe(0)
})

test('passes titles, blank rows and rows of few cells', () => {
  expect(
    findHeader([['Report'], [''], ['From', '2024-01-01'], ['Total:', '', ''], ['id', 'date', 'amount'], ...DATA]),
  ).toBe(4)
})

test('passes a row of values above the names', () => {
  expect(findHeader([['2024-01-01', '12', '30'], ['id', 'date', 'amount'], ...DATA])).toBe(1)
})

test('takes the first filled row when no row names columns', () => {
  expect(findHeader([[''], ...DATA])).toBe(1)
})

test('finds no header where all is empty', () => {
  expect(findHeader([[''], ['', '']])).toBeUndefined()
  expect(findHeader([])).toBeUndefined()
})

test('takes the first row of a list of one column, and never an e-mail address for a name', () => {
  expect(findHeader([['13800138000'], ['VIP1'], ['li@example.com']])).toBe(0)
  expect(
    findHeader([
      ['li@example.com', 'sms'],
      ['ada@example.com', 'sms'],
    ]),
  ).toBe(0)
  expect(
    findHeader([
      ['ada@example.com', '1'],
      ['e-mail', 'channel'],
      ['li@example.com', '2'],
    ]),
  ).toBe(1)
})
