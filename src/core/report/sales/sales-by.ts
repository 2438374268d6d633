import {PERIOD_UNITS, type PeriodUnit} from '../period.ts'

const SALES_DIMENSIONS = ['shop', 'region', 'channel', 'rep', 'category'] as const
export type SalesDimension = (typeof SALES_DIMENSIONS)[number]

/** What the rows of a report on sales stand for: periods, or values of a dimension. */
export const SALES_BY = [...PERIOD_UNITS, ...SALES_DIMENSIONS] as const
export type SalesBy = (typeof SALES_BY)[number]

export function isByTime(by: SalesBy): by is PeriodUnit {
  return PERIOD_UNITS.some((unit) => unit === by)
}
