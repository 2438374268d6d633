import {expect, it} from 'vitest'
import {needsOf, profileColumns} from '../../../src/core/profile/profile-columns.ts'
import {isBuiltIn, PROFILE_FIELD_NAMES, PROFILE_FIELDS} from '../../../src/core/profile/profile-fields.ts'
import type {ProfileFieldSpec} from '../../../src/core/profile/profile-field.ts'
import {PROFILE_NEEDS} from '../../../src/core/profile/profile-need.ts'

it('has the fields of the shop after its own, one that takes the name of an own one left out', () => {
  const columns = profileColumns([
    {id: 'size', type: 'text', title: '尺码'},
    {id: 'city', type: 'number'},
  ])
  expect(columns.at(-1)).toEqual({key: 'size', type: 'text', extra: true})
  expect(columns.filter(({key}) => key === 'city')).toEqual([{key: 'city', type: 'text'}])
  expect([isBuiltIn('city'), isBuiltIn('size'), isBuiltIn('toString')]).toEqual([true, false, false])
})

it('reads for some fields only what they need', () => {
  expect([...needsOf(['id', 'orders', 'revenue', 'segment', 'r_score', 'value_at_stake'])]).toEqual([])
  expect([...needsOf(['name', 'churn_risk', 'tier'])].sort()).toEqual(['gaps', 'name'])
  expect([...needsOf(['favourite_brand', 'size'])].sort()).toEqual(['brand', 'custom'])
})

it('reads for all fields everything that can be read', () => {
  expect([...needsOf([...PROFILE_FIELD_NAMES, 'size'])].sort()).toEqual([...PROFILE_NEEDS].sort())
})

it('says in a few words what each field means', () => {
  const specs: [string, ProfileFieldSpec][] = Object.entries(PROFILE_FIELDS)
  expect(specs.filter(([, {meaning}]) => meaning.length < 4 || meaning.endsWith('.'))).toEqual([])
})
