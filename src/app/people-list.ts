import type {ListColumn} from '../core/listing/list-column.ts'
import {chooseColumns, columnsInUse, whereTypes} from '../core/listing/select-rows.ts'
import {peopleColumns} from '../core/profile/people-columns.ts'
import {loadProfileColumns} from '../core/profile/profile-columns.ts'
import type {Store} from '../core/store/store.ts'
import {whereOf} from './where-of.ts'

interface PeopleFlags {
  columns?: string | undefined
  sort?: string | undefined
  where?: string | undefined
}

/** A list of customers: its columns, and which fields of the profile its rows need. */
interface PeopleList {
  columns: ListColumn[]
  fields: string[]
}

/**
 * What a list of customers has: its own columns and those of the profile that the flags name. Only these are worked out,
 * machines get no others either: all of the profile takes many times longer than what the list is about.
 */
export async function loadPeopleList(
  store: Pick<Store, 'read'>,
  own: readonly ListColumn[],
  flags: PeopleFlags,
): Promise<PeopleList> {
  const profile = await store.read(loadProfileColumns)
  const all = peopleColumns(own, profile)
  const where = await whereOf(flags.where, whereTypes(all))
  const shown = flags.columns === undefined ? own : chooseColumns(all, flags.columns)
  const used = new Set(columnsInUse(all, {shown, sort: flags.sort, where}))
  const known = new Set(profile.map(({key}) => key))
  return {
    columns: [...own, ...all.slice(own.length).filter(({key}) => used.has(key))],
    fields: all.map(({key}) => key).filter((key) => used.has(key) && known.has(key)),
  }
}
