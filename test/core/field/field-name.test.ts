import {expect, it} from 'vitest'
import {customFieldColumns} from '../../../src/core/field/custom-field-columns.ts'
import {checkFieldName} from '../../../src/core/field/field-name.ts'
import {whereTypes} from '../../../src/core/listing/select-rows.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'

function isAllowed(name: string): boolean {
  try {
    checkFieldName(name)
    return true
  } catch {
    return false
  }
}

function isUsable(name: string): boolean {
  try {
    const types = whereTypes(customFieldColumns([{id: name, type: 'text'}]))
    return compileWhere(`${name} == "x"`, types)({[name]: 'x'})
  } catch {
    return false
  }
}

it.each(['size', 'shoe_size', 'x2', 'has', 'date', 'timestamp', 'matches', 'this'])('allows %s', (name) => {
  expect([isAllowed(name), isUsable(name)]).toEqual([true, true])
})

it.each(['Size', '尺码', '2x', '_x', 'a-b', 'a b', ''])('refuses "%s", which is no word', (name) => {
  expect(() => checkFieldName(name)).toThrow('can be no name of a field')
})

it.each(['name', 'city', 'revenue', 'segment', 'churn_risk', 'phone', 'first_name', 'rule_tags', 'erased_at'])(
  'refuses %s, which customers have anyway',
  (name) => {
    expect(() => checkFieldName(name)).toThrow('customers have anyway')
  },
)

it.each([
  'in',
  'true',
  'null',
  'if',
  'loop',
  'package',
  'type',
  'list',
  'map',
  'string',
  'int',
  'bytes',
  'cel',
  'google',
])('refuses %s, which a condition could not name', (name) => {
  expect([isAllowed(name), isUsable(name)]).toEqual([false, false])
})
