import {toMajor} from '../money/money.ts'
import type {DueDay} from '../forecast/due/due-days.ts'
import type {Profile} from '../profile/profile.ts'
import {buyers} from '../segment/segmentation.ts'
import {ifKnown} from './if-known.ts'
import type {Day} from '../time/day.ts'
import type {Columns} from './extra-columns.ts'

/** Whether a relation is stable, and whether the customer is among the best. */
export function roadColumns(profile: Profile): Columns {
  const {purchase_days, orders, revenue} = profile.inputs
  const {stable_orders = Number.POSITIVE_INFINITY, high_value} = profile.lifecycle()
  return {
    stable: (index) => (purchase_days[index] as number) >= stable_orders,
    top_value: (index) => (orders[index] as number) > 0 && (revenue[index] as number) >= high_value,
  }
}

/** When the next purchase is due, counted from the day of the profile. */
export function dueColumns(profile: Profile): Columns {
  const {asOf, orders} = profile.inputs
  const due = (which: DueDay): ((index: number) => Day | undefined) => {
    const dayOf = profile.dueDays(which)
    return (index) => ((orders[index] as number) > 0 ? dayOf(index) : undefined)
  }
  const [day, late] = [due('day'), due('late')]
  return {
    days_to_next_due: (index) => ifKnown(day(index), (on) => on - asOf),
    days_past_due: (index) => ifKnown(late(index), (on) => asOf - on),
  }
}

/** What a buyer brings in a year, on average: what is at stake with somebody who may become one. */
export function firstYearValue(profile: Profile): Columns {
  const churn = profile.churn()
  const who = buyers(profile.inputs)
  const sum = who.reduce((total, index) => total + churn.valueAtStake(index), 0)
  const mean = who.length === 0 ? 0 : toMajor(Math.round(sum / who.length), profile.inputs.digits)
  return {first_year_value: () => mean}
}
