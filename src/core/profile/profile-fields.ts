import type {CustomField} from '../field/custom-field.ts'
import {customFieldColumns} from '../field/custom-field-columns.ts'
import {JUDGEMENT_FIELDS} from './judgement-fields.ts'
import {PERSON_FIELDS} from './person-fields.ts'
import {partOf} from './profile-part.ts'
import {type ProfileFieldSpec, type ProfileFieldSpecs} from './profile-field.ts'
import {PURCHASE_FIELDS} from './purchase-fields.ts'
import {RELATION_FIELDS} from './relation-fields.ts'

/**
 * The rulebook of the profile: every field that segments, conditions, lists and screens use, besides the custom ones
 * of the shop. Fields of purchases are absent for customers without one. Money is in major units, as people write it.
 */
export const PROFILE_FIELDS = {
  ...PERSON_FIELDS,
  ...PURCHASE_FIELDS,
  ...JUDGEMENT_FIELDS,
  ...RELATION_FIELDS,
} as const satisfies ProfileFieldSpecs

export type ProfileField = keyof typeof PROFILE_FIELDS
export const PROFILE_FIELD_NAMES = Object.keys(PROFILE_FIELDS) as ProfileField[]

/** The rulebook with the shop's own fields after it. One that has the name of a field of the rulebook is not reached. */
export function profileFieldSpecs(custom: readonly CustomField[]): ReadonlyMap<string, ProfileFieldSpec> {
  const titles = new Map(custom.map(({id, title}) => [id, title]))
  const own = customFieldColumns(custom)
    .filter(({key}) => !isBuiltIn(key))
    .map(({key, type}): [string, ProfileFieldSpec] => [key, customSpec(key, {type, meaning: titles.get(key) ?? key})])
  return new Map<string, ProfileFieldSpec>([...Object.entries<ProfileFieldSpec>(PROFILE_FIELDS), ...own])
}

/** Whether a name is one of the rulebook's, and so not free for a custom field. */
export function isBuiltIn(name: string): name is ProfileField {
  return Object.hasOwn(PROFILE_FIELDS, name)
}

function customSpec(id: string, {type, meaning}: Pick<ProfileFieldSpec, 'type' | 'meaning'>): ProfileFieldSpec {
  return {
    type,
    meaning,
    extra: true,
    needs: ['custom'],
    value: (profile, index) => partOf(profile, 'custom').values[index]?.[id],
  }
}
