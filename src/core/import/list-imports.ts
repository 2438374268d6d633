import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'

export const IMPORT_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'at', type: 'instant'},
  {key: 'noun', type: 'text', extra: true},
  {key: 'file', type: 'text'},
  {key: 'profile', type: 'text'},
  {key: 'encoding', type: 'text', extra: true},
  {key: 'rows', type: 'integer'},
  {key: 'created', type: 'integer'},
  {key: 'updated', type: 'integer'},
  {key: 'unchanged', type: 'integer'},
  {key: 'rejected', type: 'integer'},
  {key: 'change_id', type: 'integer'},
  {key: 'digest', type: 'text', extra: true},
]

/** Every file taken in and not undone, newest first. */
export async function listImports({store}: Context): Promise<ListRow[]> {
  const imports = await store.read((book) => book.all('import'))
  return imports.sort((left, right) => right.change_id - left.change_id)
}
