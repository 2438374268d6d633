import {CrmError} from '../error/crm-error.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Day} from '../time/day.ts'
import {loadCustomerSearch, SEARCH_NEEDS} from './search-customers.ts'

export const FOUND_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text', keep: true},
  {key: 'phone', type: 'text'},
  {key: 'city', type: 'text'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
  {key: 'last_order', type: 'day'},
  {key: 'matched_by', type: 'list'},
]

export interface FindQuery {
  text: string
  asOf: Day
  /** Fields of the profile that the rows have. */
  fields: readonly string[]
}

/** The customers whom a text means, the best matches first. Throws BAD_INPUT for a text without a word. */
export async function listFound({store}: Pick<Context, 'store'>, {text, asOf, fields}: FindQuery): Promise<ListRow[]> {
  if (text.trim() === '') {
    throw new CrmError('BAD_INPUT', 'There is nothing to look for.', {
      hint: 'Give a part of the name or its pinyin, the end of the phone, a card, a city or #tag.',
    })
  }
  return store.read(async (book) => {
    const needs = [...needsOf(fields), ...SEARCH_NEEDS]
    const profile = await profileCustomers(book, {asOf, settings: await loadSettings(book), needs})
    const search = await loadCustomerSearch(book, profile)
    return Array.from(search.find(text), (index) => ({
      ...profile.row(index, fields),
      matched_by: search.matchedBy(text, index),
    }))
  })
}
