import type {CustomField} from '../field/custom-field.ts'
import type {ListColumn} from '../listing/list-column.ts'
import type {Book} from '../store/store.ts'
import type {ProfileFieldSpec} from './profile-field.ts'
import {isBuiltIn, PROFILE_FIELDS, type ProfileField, profileFieldSpecs} from './profile-fields.ts'
import type {ProfileNeed} from './profile-need.ts'

/** The profile's fields as columns of lists and conditions, the shop's own ones at the end. */
export async function loadProfileColumns(book: Book): Promise<ListColumn[]> {
  return profileColumns(await book.all('field'))
}

/** The columns with these custom fields. */
export function profileColumns(custom: readonly CustomField[]): ListColumn[] {
  return columnsOf(profileFieldSpecs(custom))
}

export function columnsOf(specs: Iterable<readonly [string, ProfileFieldSpec]>): ListColumn[] {
  return Array.from(specs, ([key, {type, extra}]) => (extra === true ? {key, type, extra} : {key, type}))
}

/** What has to be read for these fields; a name that the rulebook does not have is taken for a custom field's. */
export function needsOf(fields: Iterable<string>): Set<ProfileNeed> {
  const needs = new Set<ProfileNeed>()
  for (const field of fields) {
    const own: readonly ProfileNeed[] | undefined = isBuiltIn(field) ? specOf(field).needs : ['custom']
    for (const need of own ?? []) needs.add(need)
  }
  return needs
}

function specOf(field: ProfileField): ProfileFieldSpec {
  return PROFILE_FIELDS[field]
}
