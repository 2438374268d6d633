import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import {listText} from '../../present/list.ts'
import type {Answers, Desk} from '../office/desk.ts'
import {placesOf} from '../people/places.ts'
import {searchedProfile} from '../people/search.ts'
import {shownPage} from '../shared/shown.ts'
import type {ExportQuestions} from './questions.ts'

export const EXPORT_ANSWERS: Answers<ExportQuestions> = {
  export: async (desk, asked) => {
    const {columns, rows} = 'rows' in asked ? asked : await peopleOf(desk, asked)
    const shown = asked.mask ? shownPage(rows, {mask: true}) : rows
    const look = {language: 'en', width: 0, color: false, terminal: false, currency: desk.settings.currency} as const
    const text = listText(shown, columns, {format: 'csv', look})
    const file = await desk.keepFile(`patron-${asked.name}-${desk.at.slice(0, 10)}.csv`, `${text}\n`)
    return {file, rows: rows.length}
  },
}

async function peopleOf(
  desk: Desk,
  {people, fields}: {people: Parameters<typeof placesOf>[1]; fields: readonly string[]},
): Promise<{rows: ListRow[]; columns: ListColumn[]}> {
  const profile = await searchedProfile(desk, people.filter)
  const names = ['id', ...fields.filter((field) => field !== 'id')]
  const columns = names.flatMap((name) => profile.columns.find(({key}) => key === name) ?? [])
  const keys = columns.map(({key}) => key)
  return {columns, rows: Array.from(placesOf(profile, people), (index) => profile.row(index, keys))}
}
