import {toMajor} from '../money/money.ts'
import type {Profile} from '../profile/profile.ts'
import {ascending, median} from '../profile/quantile.ts'
import type {CampaignPlan} from './campaign-plan.ts'

/** What those reached did until now: purchases per day since the first one, carried on for thirty days. */
export function pastOf(
  members: readonly number[],
  {inputs}: Profile,
): Pick<CampaignPlan, 'average_order_value' | 'expected_orders_30d' | 'expected_revenue_30d'> {
  const bought = members.filter((index) => (inputs.orders[index] as number) > 0)
  const values = bought.map((index) => (inputs.revenue[index] as number) / (inputs.orders[index] as number))
  let orders = 0
  let revenue = 0
  for (const index of bought) {
    const days = Math.max(inputs.asOf - (inputs.first_day[index] as number) + 1, 30)
    orders += (30 * (inputs.orders[index] as number)) / days
    revenue += (30 * (inputs.revenue[index] as number)) / days
  }
  return {
    average_order_value: values.length === 0 ? undefined : toMajor(median(ascending(values)), inputs.digits),
    expected_orders_30d: orders,
    expected_revenue_30d: toMajor(revenue, inputs.digits),
  }
}

/** The share of those reached who must buy once more to pay for it; undefined where no purchase tells what that brings. */
export function breakEven(unitCost: number, averageOrderValue: number | undefined): number | undefined {
  return averageOrderValue === undefined || averageOrderValue <= 0 ? undefined : unitCost / averageOrderValue
}
