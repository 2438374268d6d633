import type {ListRow} from '../listing/list-column.ts'
import {profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {compareNumbered} from '../text/compare-text.ts'
import type {Day} from '../time/day.ts'
import type {Where} from '../where/where.ts'

interface CustomerQuery {
  asOf: Day
  where: Where | undefined
  /** Fields of the profile that the rows have; all unless said. */
  fields?: readonly string[] | undefined
}

/** The profile rows of the customers who meet a condition, by id. */
export async function listCustomers({store}: Context, {asOf, where, fields}: CustomerQuery): Promise<ListRow[]> {
  return store.read(async (book) => {
    const needs = fields && needsOf([...fields, ...(where?.fields ?? [])])
    const profile = await profileCustomers(book, {asOf, settings: await loadSettings(book), needs})
    const id = (index: number): string => profile.value('id', index) as string
    const found = profile.select(where).sort((left, right) => compareNumbered(id(left), id(right)))
    return found.map((index) => profile.row(index, fields))
  })
}
