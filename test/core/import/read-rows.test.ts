import {expect, test} from 'vitest'
import {rowReader, type RowReading} from '../../../src/core/import/read-rows.ts'
import type {RowFields} from '../../../src/core/import/row-fields.ts'
import type {RowLayout} from '../../../src/core/import/row-layout.ts'
import type {RowProfile} from '../../../src/core/import/row-profile.ts'

const FIELDS = {
  name: {type: 'text', meaning: 'name', required: true},
  phone: {type: 'list', meaning: 'phones'},
  size: {type: 'number', meaning: 'size', soft: true},
  at: {type: 'instant', meaning: 'when'},
  kind: {type: 'choice', meaning: 'kind', choices: {high: ['高', 'hot'], low: ['低']}, soft: true},
  consent: {type: 'boolean', meaning: 'consent', soft: true},
  source: {type: 'text', meaning: 'source'},
  never: {type: 'text', meaning: 'a field that no file here has'},
} as const satisfies RowFields

function layoutOf(columns: Record<string, number[]>, profile: Partial<RowProfile> = {}): RowLayout {
  return {
    file: 'x.csv',
    headers: ['a', 'b', 'c', 'd', 'e', 'f'],
    fields: FIELDS,
    profile: {noun: 'customer', name: 'x', title: 'x', required: [], columns: {}, ...profile},
    columns: new Map(Object.entries(columns)),
    dateFormat: 'ymd',
    decimal: 'point',
    digits: 2,
    zone: 'Asia/Shanghai',
    country: 'CN',
  }
}

function read(layout: RowLayout, ...cells: string[]): RowReading<typeof FIELDS> {
  return rowReader<typeof FIELDS>(layout)(cells, 7)
}

test('gives the fields that the file has in their order, undefined where a cell is empty', () => {
  const reading = read(layoutOf({at: [2], name: [0], size: [1]}), 'Ann', '4.5', '')
  expect(reading).toEqual({
    read: {row: 7, cells: ['Ann', '4.5', ''], values: {name: 'Ann', size: 4.5, at: undefined}},
    faults: [],
  })
  expect(typeof reading === 'object' && 'read' in reading && Object.keys(reading.read.values)).toEqual([
    'name',
    'size',
    'at',
  ])
})

test('rejects a row without what it needs, and one whose cell cannot be read, with the header', () => {
  const layout = layoutOf({name: [0], at: [1]})
  expect(read(layout, '', '2025-01-02')).toEqual({
    fault: {field: 'name', column: 'a', value: '', reason: 'there is no name', soft: false},
  })
  expect(read(layout, 'Ann', 'soon')).toMatchObject({fault: {field: 'at', column: 'b', value: 'soon'}})
})

test('leaves a value out that cannot be read where the row can do without it', () => {
  expect(read(layoutOf({name: [0], kind: [1], size: [2]}), 'Ann', 'so so', 'big')).toMatchObject({
    read: {values: {name: 'Ann', kind: undefined, size: undefined}},
    faults: [
      {column: 'c', value: 'big', reason: '"big" is no number', soft: true},
      {column: 'b', value: 'so so', reason: '"so so" is none of high, low', soft: true},
    ],
  })
})

test('takes a list from all of its columns, each item once, split where lists are', () => {
  const layout = layoutOf({name: [0], phone: [1, 2, 3]}, {empty: ['-']})
  expect(read(layout, 'Ann', '1, 2；3、2', '-', '4|1')).toMatchObject({
    read: {values: {phone: ['1', '2', '3', '4']}},
  })
  expect(read(layout, 'Ann', '-', '', '')).toMatchObject({read: {values: {phone: undefined}}})
})

test('splits at the three colons of address books alone where a cell has them, and drops the star of the main one', () => {
  const layout = layoutOf({name: [0], phone: [1]})
  expect(read(layout, 'Ann', '* Family, close ::: VIP')).toMatchObject({
    read: {values: {phone: ['Family, close', 'VIP']}},
  })
})

test("knows the platform's words for choices and booleans, and what every row of it says", () => {
  const words = {consent: {0: 'yes', 1: 'no'}, kind: {'Very High': 'high'}}
  const layout = layoutOf({name: [0], consent: [1], kind: [2]}, {words, constants: {source: 'shopify'}})
  expect(read(layout, 'Ann', '1', 'very_high')).toMatchObject({
    read: {values: {consent: false, kind: 'high', source: 'shopify'}},
  })
  expect(read(layout, 'Ann', '0', '高')).toMatchObject({read: {values: {consent: true, kind: 'high'}}})
})

test('takes the first cell of a field that is filled', () => {
  expect(read(layoutOf({name: [3, 1]}, {empty: ['-']}), 'x', 'Ann', 'y', '-')).toMatchObject({
    read: {values: {name: 'Ann'}},
  })
})

test('takes over what only the first of rows that stand together says, and passes over rows that are no thing', () => {
  const carry = {by: 'a', headers: ['b'], thing: ['c']}
  const reader = rowReader<typeof FIELDS>(layoutOf({name: [1], source: [2]}, {carry}))
  const rows = [
    ['tea', 'Green tea', '100 g'],
    ['tea', '', '200 g'],
    ['tea', '', ''],
    ['cup', '', 'blue'],
  ]
  const readings = rows.map((cells, index) => reader(cells, index))
  expect(readings).toMatchObject([
    {read: {values: {name: 'Green tea', source: '100 g'}}},
    {read: {values: {name: 'Green tea', source: '200 g'}}},
    'nothing',
    {fault: {field: 'name'}},
  ])
})
