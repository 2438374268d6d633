import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'

export const REP_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'shop', type: 'text'},
  {key: 'shops', type: 'list'},
  {key: 'regions', type: 'list'},
  {key: 'capacity', type: 'integer'},
  {key: 'left_on', type: 'day'},
]

/** All reps and shop guides, by id. */
export async function listReps({store}: Context): Promise<ListRow[]> {
  return store.read((book) => book.all('rep'))
}
