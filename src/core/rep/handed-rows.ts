import type {ListColumn} from '../listing/list-column.ts'

export const HANDED_COLUMNS: readonly ListColumn[] = [
  {key: 'rep', type: 'text'},
  {key: 'leads', type: 'integer'},
  {key: 'customers', type: 'integer'},
  {key: 'tasks', type: 'integer'},
  {key: 'tickets', type: 'integer'},
]
