import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'

export const SHOP_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'region', type: 'text'},
  {key: 'city', type: 'text'},
  {key: 'opened_on', type: 'day'},
]

/** All shops, by id. */
export async function listShops({store}: Context): Promise<ListRow[]> {
  return store.read((book) => book.all('shop'))
}
