import {toMajor} from '../money/money.ts'
import {sortedInts} from '../statistics/sort-range.ts'
import {textOfDay} from '../time/day.ts'
import type {Judgements} from './judgements.ts'
import {ifBought, type ProfileFieldSpecs} from './profile-field.ts'
import {median} from './quantile.ts'
import {tierOf} from './tier.ts'

/** What a customer bought up to the day, and how. */
export const PURCHASE_FIELDS = {
  orders: {
    type: 'integer',
    meaning: 'purchases: paid orders that were not given back entirely',
    value: ({inputs}, i) => inputs.orders[i],
  },
  purchase_days: {
    type: 'integer',
    extra: true,
    meaning: 'distinct days with a purchase',
    value: ({inputs}, i) => inputs.purchase_days[i],
  },
  revenue: {
    type: 'money',
    meaning: 'paid less refunded, over all time',
    value: ({inputs}, i) => toMajor(inputs.revenue[i] as number, inputs.digits),
  },
  revenue_365: {
    type: 'money',
    extra: true,
    meaning: 'paid less refunded, on orders of the last 365 days',
    value: revenueOfYear,
  },
  tier: {
    type: 'text',
    extra: true,
    meaning: 'basic, silver, gold or platinum, by revenue_365 (setting tier.revenue)',
    value: (profile, i) => tierOf(revenueOfYear(profile, i), profile.inputs.settings['tier.revenue']),
  },
  average_order_value: {
    type: 'money',
    meaning: 'revenue per purchase',
    value: ifBought(({inputs}, i) =>
      toMajor((inputs.revenue[i] as number) / (inputs.orders[i] as number), inputs.digits),
    ),
  },
  relative_order_value: {
    type: 'number',
    extra: true,
    meaning: "average order value as a multiple of all buyers' mean",
    value: ifBought(relativeOrderValue),
  },
  refunds: {
    type: 'money',
    extra: true,
    meaning: 'money given back',
    value: ({inputs}, i) => toMajor(inputs.refunds[i] as number, inputs.digits),
  },
  refund_share: {
    type: 'share',
    extra: true,
    meaning: 'money given back as a share of what was paid',
    value: ifBought(refundShare),
  },
  discount_share: {
    type: 'share',
    extra: true,
    meaning: 'discounts as a share of the list price of purchases',
    value: ifBought(discountShare),
  },
  items_per_order: {
    type: 'number',
    extra: true,
    meaning: 'units per purchase; absent where files say no quantities',
    value: ifBought(({inputs}, i) => (inputs.items[i] as number) / (inputs.orders[i] as number) || undefined),
  },
  first_order: {
    type: 'day',
    extra: true,
    meaning: 'day of the first purchase',
    value: ifBought(({inputs}, i) => textOfDay(inputs.first_day[i] as number)),
  },
  last_order: {
    type: 'day',
    meaning: 'day of the last purchase',
    value: ifBought(({inputs}, i) => textOfDay(inputs.last_day[i] as number)),
  },
  recency_days: {
    type: 'integer',
    meaning: 'days since the last purchase',
    value: ifBought(({inputs}, i) => inputs.asOf - (inputs.last_day[i] as number)),
  },
  tenure_days: {
    type: 'integer',
    extra: true,
    meaning: 'days since the first purchase',
    value: ifBought(({inputs}, i) => inputs.asOf - (inputs.first_day[i] as number)),
  },
  mean_gap_days: {
    type: 'number',
    extra: true,
    meaning: 'mean days between purchase days; absent below two of them',
    needs: ['gaps'],
    value: meanGap,
  },
  median_gap_days: {
    type: 'number',
    extra: true,
    meaning: 'median days between purchase days; absent below two of them',
    needs: ['gaps'],
    value: medianGap,
  },
} as const satisfies ProfileFieldSpecs

function revenueOfYear(profile: Judgements, index: number): number {
  return toMajor(profile.inputs.year_revenue[index] as number, profile.inputs.digits)
}

function relativeOrderValue(profile: Judgements, index: number): number | undefined {
  const {orders, revenue} = profile.inputs
  const mean = profile.meanOrderValue()
  return mean > 0 ? (revenue[index] as number) / (orders[index] as number) / mean : undefined
}

function discountShare({inputs}: Judgements, index: number): number {
  const discount = inputs.discount[index] as number
  const list = (inputs.revenue[index] as number) + (inputs.refunds[index] as number) + discount
  return list > 0 ? discount / list : 0
}

function refundShare({inputs}: Judgements, index: number): number {
  const refunds = inputs.refunds[index] as number
  const paid = (inputs.revenue[index] as number) + refunds
  return paid > 0 ? refunds / paid : 0
}

function meanGap({inputs}: Judgements, index: number): number | undefined {
  const {first_day, last_day, gap_start} = inputs
  const gaps = (gap_start[index + 1] as number) - (gap_start[index] as number)
  return gaps === 0 ? undefined : ((last_day[index] as number) - (first_day[index] as number)) / gaps
}

function medianGap({inputs}: Judgements, index: number): number | undefined {
  const {gap_start, gaps, gaps_by_length = gaps} = inputs
  const own = gaps_by_length.subarray(gap_start[index], gap_start[index + 1])
  return own.length === 0 ? undefined : median(sortedInts(own))
}
