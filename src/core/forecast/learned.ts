import type {ChurnWeights} from '../churn/churn-weights.ts'
import type {StableOrder} from '../report/ladder/stable-number.ts'
import type {RowOf} from '../store/columns.ts'
import type {PurchaseFit} from './purchase-fit.ts'
import type {ValueFit} from './value-fit.ts'

/** What is learned from all customers, kept as one record. Each part is absent where it was not learned. */
export const LEARNED_COLUMNS = {
  id: 'text',
  as_of: 'day',
  fitted_at: 'instant?',
  sample: 'json',
  gates: 'json',
  purchases: 'json?',
  values: 'json?',
  value_percentiles: 'json?',
  churn: 'json?',
  ladder: 'json?',
} as const

/** The id of the one record there is. */
export const LEARNED_ID = 'learned'

/** What it was learned from. Money in major units. */
export interface LearnedSample {
  /** Customers with a purchase. */
  buyers: number
  /** Buyers with two purchase days or more, and with three or more. */
  repeat_buyers: number
  frequent_buyers: number
  /** Purchase days of all buyers, the first ones included, and days of observation since each one's first. */
  purchase_days: number
  observed_days: number
  revenue: number
  /** First and last day with a purchase; absent without one. */
  from?: string | undefined
  until?: string | undefined
}

/** What a sample must have before a model is fitted to it. */
export const FORECAST_GATES = ['buyers', 'history_days', 'recent_days', 'frequent_buyers'] as const
export type ForecastGate = (typeof FORECAST_GATES)[number]

/** A gate that the sample did not pass. `recent_days`: the last order must not be longer ago. */
export interface MissedGate {
  gate: ForecastGate
  needed: number
  found: number
}

type LearnedRow = RowOf<typeof LEARNED_COLUMNS>
type JsonKeys = 'sample' | 'gates' | 'purchases' | 'values' | 'value_percentiles' | 'ladder' | 'churn'
export type Learned = Omit<LearnedRow, JsonKeys> & {
  sample: LearnedSample
  /** Why there is no model; empty where there is one. */
  gates: MissedGate[]
  purchases?: PurchaseFit | undefined
  values?: ValueFit | undefined
  /** Expected value of the next 12 months over the buyers, in major units: percentiles 0 to 100 (type 7). */
  value_percentiles?: number[] | undefined
  /** From which order number on a relation is stable. */
  ladder?: StableOrder | undefined
  /** How likely who stands how is to stay away. */
  churn?: ChurnWeights | undefined
}
