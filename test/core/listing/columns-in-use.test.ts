import {expect, it} from 'vitest'
import type {ListColumn} from '../../../src/core/listing/list-column.ts'
import {columnsInUse, whereTypes} from '../../../src/core/listing/select-rows.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'

const COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'city', type: 'text'},
  {key: 'orders', type: 'integer'},
  {key: 'tier', type: 'text', extra: true},
  {key: 'tags', type: 'list', extra: true},
]

it('are those shown, sorted by and named by the condition, in the order of the list', () => {
  const where = compileWhere('"vip" in tags || city == ""', whereTypes(COLUMNS))
  expect(columnsInUse(COLUMNS, {shown: COLUMNS.slice(0, 1), sort: ' -orders,id', where})).toEqual([
    'id',
    'city',
    'orders',
    'tags',
  ])
  expect(columnsInUse(COLUMNS, {shown: []})).toEqual([])
})
