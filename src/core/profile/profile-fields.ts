import type {ListColumnType} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import {MESSAGE_CHANNELS} from '../customer/customer.ts'
import {textOfDay} from '../time/day.ts'
import type {Judgements} from './judgements.ts'
import {median} from './quantile.ts'

/** One field of the profile: how it is read, what it means, and its value for the customer at an index. */
export interface ProfileFieldSpec {
  type: ListColumnType
  meaning: string
  /** Not shown by lists unless asked for. */
  extra?: boolean
  value: (profile: Judgements, index: number) => unknown
}

const record = (field: keyof Judgements['inputs']['records'], meaning: string, extra = true): ProfileFieldSpec => ({
  type: field === 'registered_at' ? 'instant' : 'text',
  meaning,
  extra,
  value: ({inputs}, index) => inputs.records[field][index],
})

/**
 * The rulebook of the profile: every field that segments, conditions, lists and screens use. Fields of purchases
 * are absent for customers without one. Money is in major units, as people write it.
 */
export const PROFILE_FIELDS = {
  id: {type: 'text', meaning: 'customer id', value: ({inputs}, i) => inputs.ids[i]},
  name: record('name', 'name', false),
  kind: record('kind', 'household, sole-shop or chain-store'),
  region: record('region', 'province or region'),
  city: record('city', 'city', false),
  home_shop: record('home_shop', 'home shop'),
  guide: record('guide', 'shop guide in charge'),
  industry: record('industry', 'trade'),
  source: record('source', 'channel or source that brought the customer'),
  registered_at: record('registered_at', 'when the customer became known'),
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
  average_order_value: {
    type: 'money',
    meaning: 'revenue per purchase',
    value: ifBought(({inputs}, i) =>
      toMajor((inputs.revenue[i] as number) / (inputs.orders[i] as number), inputs.digits),
    ),
  },
  refunds: {
    type: 'money',
    extra: true,
    meaning: 'money given back',
    value: ({inputs}, i) => toMajor(inputs.refunds[i] as number, inputs.digits),
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
    value: meanGap,
  },
  median_gap_days: {
    type: 'number',
    extra: true,
    meaning: 'median days between purchase days; absent below two of them',
    value: medianGap,
  },
  r_score: {
    type: 'integer',
    extra: true,
    meaning: 'recency score 1 to 5 among all buyers, 5 the most recent',
    value: ifBought((profile, i) => profile.rfm().r[i]),
  },
  f_score: {
    type: 'integer',
    extra: true,
    meaning: 'frequency score 1 to 5 among all buyers',
    value: ifBought((profile, i) => profile.rfm().f[i]),
  },
  m_score: {
    type: 'integer',
    extra: true,
    meaning: 'monetary score 1 to 5 among all buyers',
    value: ifBought((profile, i) => profile.rfm().m[i]),
  },
  segment: {
    type: 'text',
    meaning: 'named RFM segment (scheme quintile)',
    value: ifBought((profile, i) => profile.rfm().segment(i)),
  },
  grid_cell: {
    type: 'text',
    extra: true,
    meaning: 'cell of the recency × frequency grid of sixteen',
    value: ifBought((profile, i) => profile.grid().segment(i)),
  },
  quadrant: {
    type: 'text',
    extra: true,
    meaning: 'quadrant of average order value × orders',
    value: ifBought((profile, i) => profile.quadrants().quadrant(i)),
  },
  churn_risk: {
    type: 'text',
    meaning: 'low, medium or high, by the silence measured on the usual gap',
    value: ifBought((profile, i) => profile.churn().risk(i)),
  },
  value_at_stake: {
    type: 'money',
    extra: true,
    meaning: 'what the customer brought in a year: revenue, scaled to 365 days where the history is longer',
    value: ifBought((profile, i) => toMajor(profile.churn().valueAtStake(i), profile.inputs.digits)),
  },
  consent: {
    type: 'list',
    extra: true,
    meaning: `channels agreed to, of ${MESSAGE_CHANNELS.join(', ')}`,
    value: consents,
  },
} as const satisfies Record<string, ProfileFieldSpec>

export type ProfileField = keyof typeof PROFILE_FIELDS
export const PROFILE_FIELD_NAMES = Object.keys(PROFILE_FIELDS) as ProfileField[]

function ifBought(value: ProfileFieldSpec['value']): ProfileFieldSpec['value'] {
  return (profile, index) => ((profile.inputs.orders[index] as number) > 0 ? value(profile, index) : undefined)
}

function discountShare({inputs}: Judgements, index: number): number {
  const discount = inputs.discount[index] as number
  const list = (inputs.revenue[index] as number) + (inputs.refunds[index] as number) + discount
  return list > 0 ? discount / list : 0
}

function ownGaps({inputs}: Judgements, index: number): Int32Array {
  return inputs.gaps.subarray(inputs.gap_start[index], inputs.gap_start[index + 1])
}

function meanGap(profile: Judgements, index: number): number | undefined {
  const gaps = ownGaps(profile, index)
  const {first_day, last_day} = profile.inputs
  return gaps.length === 0 ? undefined : ((last_day[index] as number) - (first_day[index] as number)) / gaps.length
}

function medianGap(profile: Judgements, index: number): number | undefined {
  const gaps = ownGaps(profile, index)
  return gaps.length === 0 ? undefined : median(gaps.slice().sort())
}

function consents({inputs}: Judgements, index: number): string[] {
  const consent = inputs.consents[index] ?? {}
  return MESSAGE_CHANNELS.filter((channel) => consent[channel] === 'granted')
}
