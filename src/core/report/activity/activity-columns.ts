import type {ListColumn, ListRow} from '../../listing/list-column.ts'
import type {ActivityBy} from './activity-spans.ts'
import type {ActivityReport} from './report-activity.ts'

/** Columns of the list: a row a day or a week. */
export function activityColumns(by: ActivityBy): ListColumn[] {
  const head: ListColumn[] =
    by === 'day'
      ? [
          {key: 'period', type: 'text'},
          {key: 'weekday', type: 'text', codes: 'weekday'},
          {key: 'day_kind', type: 'text', codes: 'day_kind'},
          {key: 'workdays', type: 'integer', extra: true},
        ]
      : [
          {key: 'period', type: 'text', codes: 'sales_period'},
          {key: 'workdays', type: 'integer'},
        ]
  return [...head, ...FIGURES, {key: 'is_complete', type: 'boolean', extra: true}]
}

export function activityRows({rows}: ActivityReport): ListRow[] {
  return rows.map((row) => ({...row}))
}

const FIGURES: readonly ListColumn[] = [
  {key: 'contacts', type: 'integer'},
  {key: 'visits', type: 'integer'},
  {key: 'store_visits', type: 'integer', extra: true},
  {key: 'calls', type: 'integer'},
  {key: 'messages', type: 'integer', extra: true},
  {key: 'notes', type: 'integer'},
  {key: 'touches', type: 'integer'},
  {key: 'tasks_created', type: 'integer'},
  {key: 'tasks_done', type: 'integer'},
  {key: 'tasks_overdue', type: 'integer'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
]
