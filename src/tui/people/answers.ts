import {CrmError} from '../../core/error/crm-error.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {closest} from '../../core/text/closest.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {Answers} from '../office/desk.ts'
import {placesOf} from './places.ts'
import type {PeopleQuestions} from './questions.ts'

/** What lists of customers are made of. */
export const PEOPLE_ANSWERS: Answers<PeopleQuestions> = {
  people: async (desk, {columns, from, count, ...query}) => {
    const profile = await desk.profile()
    const places = placesOf(profile, query)
    const fields = ['id', ...columns.filter((field) => field !== 'id')]
    fields.forEach((field) => refuseUnknown(profile, field))
    const rows = Array.from(places.subarray(from, from + count), (index) => profile.row(index, fields))
    return {
      total: places.length,
      from,
      rows: rows as (ListRow & {id: string})[],
      columns: fields.flatMap((field) => profile.columns.find(({key}) => key === field) ?? []),
    }
  },
  'people-place': async (desk, {id, ...query}) => {
    const profile = await desk.profile()
    const place = placesOf(profile, query).findIndex((index) => profile.inputs.ids[index] === id)
    return place < 0 ? undefined : place
  },
  'people-ids': async (desk, query) => {
    const profile = await desk.profile()
    return Array.from(placesOf(profile, query), (index) => profile.inputs.ids[index] as string)
  },
}

function refuseUnknown({columns}: Profile, field: string): void {
  const names = columns.map(({key}) => key)
  if (names.includes(field)) return
  throw new CrmError('BAD_INPUT', `There is no field "${field}" of customers.`, {
    candidates: [closest(field, names) ?? ''].filter(Boolean),
  })
}
