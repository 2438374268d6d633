import {CHURN_MONTH_COLUMNS} from '../../core/churn/churn-months.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import type {Around, Exportable} from '../shell/screen.ts'
import {DUE_PAGE_COLUMNS} from './columns.ts'
import type {ChurnState} from './state.ts'
import {dueWant, peopleList, SUMMARY_WANT} from './wants.ts'

const FIELDS = [
  ...['id', 'name', 'phone', 'churn_stage', 'churn_risk', 'churn_probability', 'value_at_stake'],
  ...['recency_days', 'orders', 'revenue', 'last_order', 'city', 'guide'],
]

/** What is written to a file: the months, everybody in the list, or what is due as far as it is known here. */
export function exportedOf(state: ChurnState, around: Around): Exportable | undefined {
  if (state.pane === 'months') {
    const months = around.know(SUMMARY_WANT).answer?.months
    return months && {name: 'churn-months', rows: months as unknown as ListRow[], columns: CHURN_MONTH_COLUMNS}
  }
  if (state.section === 'due') return dueRows(state, around)
  return {name: `churn-${state.section}`, people: peopleList(state, around).query, fields: FIELDS}
}

/** Only a list that is here as a whole. */
function dueRows(state: ChurnState, around: Around): Exportable | undefined {
  const {answer: page, standsIn} = around.know(dueWant(state, around))
  if (!page || standsIn || page.rows.length < page.total) return undefined
  return {name: 'due', rows: page.rows, columns: DUE_PAGE_COLUMNS}
}
