import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'
import {isBuiltIn, profileFieldSpecs} from './profile-fields.ts'

export const PROFILE_FIELD_COLUMNS: readonly ListColumn[] = [
  {key: 'field', type: 'text'},
  {key: 'type', type: 'text'},
  {key: 'custom', type: 'boolean'},
  {key: 'meaning', type: 'text'},
]

/** What each field of the profile is, those that the shop declared at the end. */
export async function listProfileFields({store}: Pick<Context, 'store'>): Promise<ListRow[]> {
  const custom = await store.read((book) => book.all('field'))
  return Array.from(profileFieldSpecs(custom), ([field, {type, meaning}]) => ({
    field,
    type,
    custom: !isBuiltIn(field),
    meaning,
  }))
}
