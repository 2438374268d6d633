import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {PROFILE_FIELD_NAMES, PROFILE_FIELDS} from './profile-fields.ts'

export const PROFILE_FIELD_COLUMNS: readonly ListColumn[] = [
  {key: 'field', type: 'text'},
  {key: 'type', type: 'text'},
  {key: 'meaning', type: 'text'},
]

/** What each field of the profile is. */
export function profileFieldRows(): ListRow[] {
  return PROFILE_FIELD_NAMES.map((field) => ({
    field,
    type: PROFILE_FIELDS[field].type,
    meaning: PROFILE_FIELDS[field].meaning,
  }))
}
