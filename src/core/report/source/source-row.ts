import type {Passage} from '../../lead/lead-passage.ts'
import {toMajor} from '../../money/money.ts'
import type {Instant} from '../../time/day.ts'
import type {PeriodCost} from './source-cost.ts'
import {paybackMonth, type WonValue} from './won-value.ts'
import {wonWithin} from './won-within.ts'

export const PAYBACK_STATES = ['paid-back', 'not-yet', 'unknown'] as const

/** What came of the leads of one source; money in major units. What follows from a cost is absent where none is known. */
export interface SourceRow {
  /** Blank for all together. */
  source: string
  leads: number
  cost?: number | undefined
  cost_per_lead?: number | undefined
  contacted: number
  qualified: number
  first_orders: number
  won_share?: number | undefined
  /** Won within 30 and 90 days, open leads counted by how long they are known. */
  won_30?: number | undefined
  won_90?: number | undefined
  cost_per_first_order?: number | undefined
  revenue: number
  /** Revenue of the first 365 days of each customer, as far as they have passed. */
  year_revenue: number
  year_value_per_customer?: number | undefined
  /** Customers who have had less than 365 days. */
  young: number
  payback_month?: string | undefined
  payback: (typeof PAYBACK_STATES)[number]
}

export interface SourceRowPart {
  passages: readonly Passage[]
  value: WonValue
  costs: PeriodCost
  now: Instant
  digits: number
  margin: number
}

/** The figures of one source. */
export function sourceRow(source: string, {passages, value, costs, now, digits, margin}: SourceRowPart): SourceRow {
  const leads = passages.length
  const {cost} = costs
  const count = (stage: 'contacted' | 'qualified' | 'won'): number =>
    passages.filter(({reached}) => reached[stage]).length
  const first_orders = count('won')
  const major = (minor: number | undefined): number | undefined =>
    minor === undefined || !Number.isFinite(minor) ? undefined : toMajor(Math.round(minor), digits)
  const payback_month = cost === undefined ? undefined : paybackMonth(value.by_month, costs.by_month, margin)
  return {
    source,
    leads,
    cost: major(cost),
    cost_per_lead: cost === undefined ? undefined : major(cost / leads),
    contacted: count('contacted'),
    qualified: count('qualified'),
    first_orders,
    won_share: leads === 0 ? undefined : first_orders / leads,
    won_30: wonWithin(passages, 30, now)?.share,
    won_90: wonWithin(passages, 90, now)?.share,
    cost_per_first_order: cost === undefined ? undefined : major(cost / first_orders),
    revenue: toMajor(value.revenue, digits),
    year_revenue: toMajor(value.year_revenue, digits),
    year_value_per_customer: value.customers === 0 ? undefined : major(value.year_revenue / value.customers),
    young: value.young,
    payback_month,
    payback: paybackState(cost, payback_month),
  }
}

/** What costs nothing needs no month to be paid back in. */
function paybackState(cost: number | undefined, month: string | undefined): SourceRow['payback'] {
  if (cost === undefined) return 'unknown'
  return cost === 0 || month !== undefined ? 'paid-back' : 'not-yet'
}
