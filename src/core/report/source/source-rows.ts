import type {ListColumn, ListRow} from '../../listing/list-column.ts'
import type {SourcesReport} from './report-sources.ts'

export const SOURCE_REPORT_COLUMNS: readonly ListColumn[] = [
  {key: 'source', type: 'text', codes: 'lead_source'},
  {key: 'leads', type: 'integer'},
  {key: 'cost', type: 'money'},
  {key: 'cost_per_lead', type: 'money'},
  {key: 'contacted', type: 'integer'},
  {key: 'qualified', type: 'integer', extra: true},
  {key: 'first_orders', type: 'integer'},
  {key: 'won_share', type: 'share'},
  {key: 'won_30', type: 'share', extra: true},
  {key: 'won_90', type: 'share'},
  {key: 'cost_per_first_order', type: 'money'},
  {key: 'revenue', type: 'money', extra: true},
  {key: 'year_revenue', type: 'money'},
  {key: 'year_value_per_customer', type: 'money'},
  {key: 'young', type: 'integer'},
  {key: 'payback_month', type: 'text'},
  {key: 'payback', type: 'text', extra: true},
]

/** A row a source; in a table for people all of them together at the end. */
export function sourceRows({rows, total}: SourcesReport, {withTotal}: {withTotal: boolean}): ListRow[] {
  return [...rows, ...(withTotal && rows.length > 1 ? [total] : [])].map((row) => ({...row}))
}
