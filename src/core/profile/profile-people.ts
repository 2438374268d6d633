import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {Profile} from './profile.ts'

/** What a list of customers shows unless it has columns of its own. */
export const PEOPLE_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
  {key: 'average_order_value', type: 'money'},
  {key: 'last_order', type: 'day'},
  {key: 'recency_days', type: 'integer'},
]

/** The customers at some indexes as rows with these fields, by revenue, ties by id. */
export function peopleRows(profile: Profile, indexes: readonly number[], fields: readonly string[]): ListRow[] {
  const {revenue} = profile.inputs
  return indexes
    .toSorted((left, right) => (revenue[right] as number) - (revenue[left] as number) || left - right)
    .map((index) => profile.row(index, fields))
}
