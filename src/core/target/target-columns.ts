import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {TargetsReport} from './report-targets.ts'
import type {MonthState} from './target-standing.ts'

/** Columns of the list; of a month that is over people see no forecast. */
export function targetReportColumns(state: MonthState = 'running'): ListColumn[] {
  return COLUMNS.map((column) =>
    state === 'over' && OF_RUNNING.includes(column.key) ? {...column, extra: true} : column,
  )
}

/** A row a target, as lists take it. */
export function targetReportRows({targets}: TargetsReport): ListRow[] {
  return targets.map((target) => ({...target, of: target.of ?? ''}))
}

const COLUMNS: readonly ListColumn[] = [
  {key: 'metric', type: 'text', codes: 'target_metric'},
  {key: 'scope', type: 'text', codes: 'target_scope', extra: true},
  {key: 'of', type: 'text', codes: 'target_subject'},
  {key: 'name', type: 'text', extra: true},
  {key: 'target', type: 'number', codes: 'target_value'},
  {key: 'actual', type: 'number', codes: 'target_value'},
  {key: 'attainment', type: 'share'},
  {key: 'pace', type: 'share'},
  {key: 'state', type: 'text', codes: 'target_state'},
  {key: 'forecast', type: 'number', codes: 'target_value'},
  {key: 'low', type: 'number', codes: 'target_value'},
  {key: 'high', type: 'number', codes: 'target_value'},
  {key: 'forecast_attainment', type: 'share', extra: true},
  {key: 'chance', type: 'share'},
  {key: 'needed', type: 'number', codes: 'target_value', extra: true},
  {key: 'usual_share', type: 'share', extra: true},
  {key: 'id', type: 'text', extra: true},
]

/** What is told of a month that is not over only. */
const OF_RUNNING: readonly string[] = ['pace', 'forecast', 'low', 'high', 'chance']
