import {CrmError} from '../../error/crm-error.ts'
import type {ListColumn} from '../../listing/list-column.ts'
import {type Day, textOfDay} from '../../time/day.ts'
import type {Periods} from '../period.ts'
import type {Cohort} from './cohort-cells.ts'

/** Money spent on winning customers in a period, in major units. */
export interface Spend {
  /** As it was written. */
  period: string
  first: Day
  last: Day
  spend: number
}

/** What winning customers cost: by period, or the same for each customer; money in major units. */
export interface SpendQuery {
  spends?: readonly Spend[] | undefined
  per_customer?: number | undefined
  /** Share of revenue that is left to pay for it, 0 to 1. */
  margin: number
}

/** Whether a cohort has brought back what it cost: `unknown` where no spend is given for its period. */
export type PaybackState = 'paid-back' | 'not-yet' | 'unknown'

/** What a cohort cost and when it had brought that back; money in major units. */
export interface CohortPayback {
  cohort: string
  size: number
  spend?: number | undefined
  cost_per_customer?: number | undefined
  /** Cumulative value per customer so far, by complete periods, times the margin. */
  earned_per_customer?: number | undefined
  state: PaybackState
  /** Periods after the first at whose end the value, times the margin, had reached the cost: 0 is the first itself. */
  payback_later?: number | undefined
  payback_period?: string | undefined
}

export const PAYBACK_COLUMNS: readonly ListColumn[] = [
  {key: 'cohort', type: 'text'},
  {key: 'size', type: 'integer'},
  {key: 'spend', type: 'money'},
  {key: 'cost_per_customer', type: 'money'},
  {key: 'earned_per_customer', type: 'money'},
  {key: 'payback_later', type: 'integer'},
  {key: 'payback_period', type: 'text'},
]

/** Cost and payback of each cohort. Throws BAD_INPUT for a spend that lies in no single period. */
export function paybacksOf(cohorts: readonly Cohort[], periods: Periods, query: SpendQuery): CohortPayback[] {
  const spent = spendByPeriod(periods, query.spends ?? [])
  return cohorts.map((cohort) => {
    const {per_customer} = query
    const spend = per_customer === undefined ? spent.get(cohort.cohort) : per_customer * cohort.size
    const known = {cohort: cohort.cohort, size: cohort.size}
    if (spend === undefined) return {...known, state: 'unknown'}
    const cost = spend / cohort.size
    return {...known, spend, cost_per_customer: cost, ...paidBack(cohort, cost, query.margin)}
  })
}

function paidBack(
  {cells}: Cohort,
  cost: number,
  margin: number,
): Pick<CohortPayback, 'state' | 'earned_per_customer' | 'payback_later' | 'payback_period'> {
  const complete = cells.filter(({is_complete}) => is_complete)
  const earned_per_customer = (complete.at(-1)?.cumulative_value ?? 0) * margin
  const reached = complete.find(({cumulative_value}) => cumulative_value * margin >= cost)
  if (!reached) return {earned_per_customer, state: 'not-yet'}
  return {earned_per_customer, state: 'paid-back', payback_later: reached.later, payback_period: reached.period}
}

function spendByPeriod(periods: Periods, spends: readonly Spend[]): Map<string, number> {
  const first = periods.starts[0] as Day
  const behind = periods.starts.at(-1) as Day
  const sums = new Map<string, number>()
  for (const spend of spends) {
    if (spend.last < first || spend.first >= behind) continue
    const place = periods.of(Math.max(spend.first, first))
    const label = periods.labels[place] as string
    if (spend.last >= (periods.starts[place + 1] as Day)) throw wider(spend, periods)
    sums.set(label, (sums.get(label) ?? 0) + spend.spend)
  }
  return sums
}

function wider({period, first, last}: Spend, {unit}: Periods): CrmError {
  const days = `${textOfDay(first)} to ${textOfDay(last)}`
  return new CrmError('BAD_INPUT', `The spend of ${period} (${days}) lies in more than one ${unit}.`, {
    hint: `Give the spend by ${unit} or shorter, or cut the cohorts by a longer period with --by.`,
  })
}
