import {WHO_COLUMNS} from '../customer/who-fields.ts'
import type {ListColumn} from '../listing/list-column.ts'
import type {Learned} from './learned.ts'

export const FORECAST_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'purchase_days', type: 'integer'},
  {key: 'last_order', type: 'day', extra: true},
  {key: 'p_alive', type: 'share'},
  {key: 'p_alive_low', type: 'share', extra: true},
  {key: 'p_alive_high', type: 'share', extra: true},
  {key: 'expected', type: 'number'},
  {key: 'expected_low', type: 'integer'},
  {key: 'expected_high', type: 'integer'},
  {key: 'expected_mean', type: 'money', extra: true},
  {key: 'expected_value', type: 'money'},
  {key: 'expected_value_low', type: 'money', extra: true},
  {key: 'expected_value_high', type: 'money', extra: true},
  {key: 'lifetime_value_12m', type: 'money'},
  {key: 'lifetime_value_low', type: 'money'},
  {key: 'lifetime_value_high', type: 'money'},
  ...WHO_COLUMNS,
]

/** The columns that take a while to work out. */
export const INTERVAL_COLUMNS = FORECAST_LIST_COLUMNS.map(({key}) => key).filter((key) => /_(low|high)$/.test(key))

/** The columns of a list; what only a model can say is shown where there is one, unless it is asked for. */
export function forecastListColumns({purchases}: Learned): ListColumn[] {
  const ofModel = new Set([...INTERVAL_COLUMNS, 'p_alive'])
  return FORECAST_LIST_COLUMNS.map((column) =>
    purchases || !ofModel.has(column.key) ? column : {...column, extra: true},
  )
}
