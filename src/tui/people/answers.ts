import {CrmError} from '../../core/error/crm-error.ts'
import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import {closest} from '../../core/text/closest.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {Answers} from '../office/desk.ts'
import {placesOf} from './places.ts'
import {isSearch, wordsOf} from './query.ts'
import type {PeopleQuestions} from './questions.ts'
import {searchedProfile, searchOf} from './search.ts'

/** What lists of customers are made of. */
export const PEOPLE_ANSWERS: Answers<PeopleQuestions> = {
  people: async (desk, {columns, from, count, ...query}) => {
    const profile = await searchedProfile(desk, query.filter)
    const places = placesOf(profile, query)
    const fields = ['id', ...columns.filter((field) => field !== 'id')]
    const known = [...profile.columns, ...(isSearch(query.filter) ? [MATCHED_BY] : [])]
    fields.forEach((field) => refuseUnknown(known, field))
    const rows = Array.from(places.subarray(from, from + count), rowsOf(profile, fields, query.filter))
    return {
      total: places.length,
      from,
      rows: rows as (ListRow & {id: string})[],
      columns: fields.flatMap((field) => known.find(({key}) => key === field) ?? []),
    }
  },
  'people-place': async (desk, {id, ...query}) => {
    const profile = await searchedProfile(desk, query.filter)
    const place = placesOf(profile, query).findIndex((index) => profile.inputs.ids[index] === id)
    return place < 0 ? undefined : place
  },
  'people-ids': async (desk, query) => {
    const profile = await searchedProfile(desk, query.filter)
    return Array.from(placesOf(profile, query), (index) => profile.inputs.ids[index] as string)
  },
}

/** By what somebody was found, which lists have besides the fields of the profile while words are searched for. */
const MATCHED_BY: ListColumn = {key: 'matched_by', type: 'list'}

function rowsOf(profile: Profile, fields: readonly string[], filter: string): (index: number) => ListRow {
  const own = fields.filter((field) => field !== MATCHED_BY.key)
  if (own.length === fields.length) return (index) => profile.row(index, own)
  const search = searchOf(profile)
  return (index) => ({...profile.row(index, own), matched_by: search.matchedBy(wordsOf(filter), index)})
}

function refuseUnknown(columns: readonly ListColumn[], field: string): void {
  const names = columns.map(({key}) => key)
  if (names.includes(field)) return
  throw new CrmError('BAD_INPUT', `There is no field "${field}" of customers.`, {
    candidates: [closest(field, names) ?? ''].filter(Boolean),
  })
}
