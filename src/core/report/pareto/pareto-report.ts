import type {ListColumn} from '../../listing/list-column.ts'
import type {ScopeFields} from '../report-scope.ts'
import type {CurvePoint} from './concentration.ts'

export const PARETO_COLUMNS: readonly ListColumn[] = [
  {key: 'top', type: 'share'},
  {key: 'customers', type: 'integer'},
  {key: 'revenue', type: 'money'},
  {key: 'revenue_share', type: 'share'},
  {key: 'average_revenue', type: 'money'},
  {key: 'least_revenue', type: 'money'},
]

/** What a list of the best customers shows unless asked otherwise. */
export const BEST_COLUMNS: readonly ListColumn[] = [
  {key: 'rank', type: 'integer'},
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'period_revenue', type: 'money'},
  {key: 'revenue_share', type: 'share'},
  {key: 'cumulative_share', type: 'share'},
]

/** What the top customers bring; money in major units. */
export interface ParetoTop {
  /** Share of the customers, 0 to 1. */
  top: number
  /** How many that are, rounded up. */
  customers: number
  revenue: number
  revenue_share: number
  average_revenue: number
  /** What the last of them brought. */
  least_revenue: number
}

export interface ParetoReport extends ScopeFields {
  /** Customers with a purchase in the period who brought more than they got back. */
  buyers: number
  revenue: number
  /** The figures below are left out for fewer buyers. */
  least_buyers: number
  top: ParetoTop[]
  gini?: number | undefined
  /** How few bring four fifths of the revenue. */
  most?: {revenue_share: number; customers: number; customers_share: number} | undefined
  /** Share of revenue by share of the customers, the best first. */
  curve: CurvePoint[]
  /** Sales to nobody known, buyers whose refunds were as high as what they paid, and customers who bought nothing. */
  left_out: {anonymous_orders: number; anonymous_revenue: number; not_above_zero: number; without_purchase: number}
}
