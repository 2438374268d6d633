import type {ListRow} from '../listing/list-column.ts'
import {profileCustomers} from '../profile/profile.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Day} from '../time/day.ts'
import type {Where} from '../where/where.ts'

/** The profile rows of the customers who meet a condition, by id. */
export async function listCustomers(
  {store}: Context,
  {asOf, where}: {asOf: Day; where: Where | undefined},
): Promise<ListRow[]> {
  return store.read(async (book) => {
    const profile = await profileCustomers(book, {asOf, settings: await loadSettings(book)})
    return profile.select(where).map((index) => profile.row(index))
  })
}
