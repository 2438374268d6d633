import {firstIdentities, type IdentityField, IDENTITY_FIELD_NAMES} from '../identity/first-identities.ts'
import type {ListColumn} from '../listing/list-column.ts'
import {places} from '../profile/places.ts'
import type {Book} from '../store/store.ts'

const RECORD_FIELDS = ['city', 'home_shop', 'guide'] as const

/** Columns that a list of customers without a profile can have besides its own, when they are asked for. */
export const WHO_COLUMNS: readonly ListColumn[] = [...RECORD_FIELDS, ...IDENTITY_FIELD_NAMES].map((key) => ({
  key,
  type: 'text',
  extra: true,
}))

/** Names, and of these fields what is asked for, by the places of customers, who stand in ascending order of ids. */
export async function loadWho(
  book: Pick<Book, 'columns'>,
  ids: readonly string[],
  fields: readonly string[],
): Promise<(index: number) => {name: string | undefined; [field: string]: string | undefined}> {
  const own = RECORD_FIELDS.filter((field) => fields.includes(field))
  const keys: IdentityField[] = IDENTITY_FIELD_NAMES.filter((field) => fields.includes(field))
  const records = await book.columns('customer', ['id', 'name', ...own])
  const identities = keys.length > 0 ? await firstIdentities(book, ids) : undefined
  const place = places(ids, records.id)
  return (index) => {
    const at = place[index] as number
    const row: {name: string | undefined; [field: string]: string | undefined} = {name: records.name[at]}
    for (const field of own) row[field] = records[field][at]
    for (const key of keys) row[key] = identities?.[key][index]
    return row
  }
}
