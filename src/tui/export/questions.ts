import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import type {PeopleQuery} from '../people/questions.ts'
import type {Question} from '../office/question.ts'

export interface ExportQuestions {
  /** Writes rows as a csv file for people; answers with the file's name and how many rows it has. */
  export: Question<
    {name: string; mask: boolean} & (
      {rows: readonly ListRow[]; columns: readonly ListColumn[]} | {people: PeopleQuery; fields: readonly string[]}
    ),
    {file: string; rows: number}
  >
}
