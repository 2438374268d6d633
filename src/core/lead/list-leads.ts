import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'

export const LEAD_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'phone', type: 'text'},
  {key: 'email', type: 'text', extra: true},
  {key: 'source', type: 'text'},
  {key: 'stage', type: 'text'},
  {key: 'potential', type: 'text'},
  {key: 'region', type: 'text'},
  {key: 'city', type: 'text', extra: true},
  {key: 'shop', type: 'text'},
  {key: 'industry', type: 'text', extra: true},
  {key: 'owner', type: 'text'},
  {key: 'note', type: 'text', extra: true},
  {key: 'created_at', type: 'instant'},
  {key: 'contacts', type: 'integer'},
  {key: 'first_contact_at', type: 'instant', extra: true},
  {key: 'last_contact_at', type: 'instant', extra: true},
  {key: 'customer_id', type: 'text'},
  {key: 'converted_at', type: 'instant', extra: true},
]

/** All leads, newest first. */
export async function listLeads({store}: Context): Promise<ListRow[]> {
  const leads = await store.read((book) => book.all('lead'))
  return leads.sort((left, right) =>
    left.created_at < right.created_at ? 1 : left.created_at > right.created_at ? -1 : 0,
  )
}
