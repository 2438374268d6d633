import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import type {Question} from '../office/question.ts'

/** A list of customers: who, in which order. It is what `patron customer list` would list. */
export interface PeopleQuery {
  /** The condition (CEL over the profile) that makes the group; empty for everybody. */
  where: string
  /** What was typed into the filter: words to search for, `!words`, or `=condition`. */
  filter: string
  /** A field of the profile, with `-` before it for the largest first. */
  sort: string
}

/** Some rows of a list of customers. */
export interface PeoplePage {
  /** How many there are in all. */
  total: number
  /** The place of the first row. */
  from: number
  rows: readonly (ListRow & {id: string})[]
  columns: readonly ListColumn[]
}

export interface PeopleQuestions {
  /** Rows of a list from a place on, with these fields of the profile (names of columns). */
  people: Question<PeopleQuery & {columns: readonly string[]; from: number; count: number}, PeoplePage>
  /** Where in a list somebody stands; undefined where they are not in it. */
  'people-place': Question<PeopleQuery & {id: string}, number | undefined>
  /** The ids of everybody in a list, in its order. */
  'people-ids': Question<PeopleQuery, readonly string[]>
}
