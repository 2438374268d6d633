import type {RowOf} from '../store/columns.ts'

export const TARGET_METRICS = ['revenue', 'new-customers', 'repeat-rate', 'visits', 'win-backs'] as const
export type TargetMetric = (typeof TARGET_METRICS)[number]

export const TARGET_SCOPES = ['all', 'rep', 'shop', 'region'] as const
export type TargetScope = (typeof TARGET_SCOPES)[number]

/**
 * What is to be reached in a month (`YYYY-MM`) by everybody, or by the rep, shop or region that `of` names. `value` is in
 * minor units for revenue, between 0 and 1 for a rate, else a count. The id is `metric:scope:of:month`.
 */
export const TARGET_COLUMNS = {
  id: 'text',
  metric: 'text',
  scope: 'text',
  of: 'text?',
  month: 'text',
  value: 'real',
} as const

type TargetRow = RowOf<typeof TARGET_COLUMNS>
export type Target = Omit<TargetRow, 'metric' | 'scope'> & {metric: TargetMetric; scope: TargetScope}
