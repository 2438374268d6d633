import type {ListRow} from '../listing/list-column.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import type {Where} from '../where/where.ts'
import {profileCustomers} from './profile.ts'
import {needsOf} from './profile-columns.ts'

const BATCH = 5000

export interface ProfileExport {
  asOf: Day
  fields: readonly string[]
  where: Where | undefined
  limit: number | undefined
  /** Takes the rows batch by batch, in the order of the customers' ids (code units). */
  take: (rows: ListRow[]) => Promise<void>
}

/** How much was handed over. */
export interface ProfileExported {
  as_of: string
  customers: number
  fields: string[]
}

/** Hands over the profile of every customer who meets a condition, never more than a batch of rows at a time. */
export async function exportProfile(
  {store}: Context,
  {asOf, fields, where, limit, take}: ProfileExport,
): Promise<ProfileExported> {
  return store.read(async (book) => {
    const needs = needsOf([...fields, ...(where?.fields ?? [])])
    const profile = await profileCustomers(book, {asOf, settings: await loadSettings(book), needs})
    const chosen = profile.select(where).slice(0, limit)
    for (let from = 0; from < chosen.length; from += BATCH) {
      await take(chosen.slice(from, from + BATCH).map((index) => profile.row(index, fields)))
    }
    return {as_of: textOfDay(asOf), customers: chosen.length, fields: [...fields]}
  })
}
