import type {Order} from '../order/order.ts'
import {toMajor} from '../money/money.ts'
import type {Profile} from '../profile/profile.ts'
import {type Tier, tierOf} from '../profile/tier.ts'
import {dayOf, textOfDay} from '../time/day.ts'
import type {Explanation, Otherwise} from './explanation.ts'

/** What a customer bought: enough of an order to know when its revenue stops counting. */
export type TierOrder = Pick<Order, 'at' | 'revenue'>

/** Days after which a purchase no longer counts for the tier. */
const YEAR = 365

/** Why a customer is in their tier, what the next one needs, and when another follows without a purchase. */
export function explainTier(profile: Profile, index: number, orders: readonly TierOrder[]): Explanation {
  const revenue = profile.value('revenue_365', index) as number
  const cuts = profile.inputs.settings['tier.revenue']
  const verdict = tierOf(revenue, cuts)
  return {
    topic: 'tier',
    verdict,
    inputs: [{name: 'revenue_365', value: revenue, type: 'money'}],
    thresholds: [{name: 'revenue_365', value: cuts, type: 'money', source: 'setting', setting: 'tier.revenue'}],
    rule: [],
    otherwise: [...nextTier(revenue, cuts), ...laterTier(profile.inputs, orders, verdict)],
    sample: [],
  }
}

function nextTier(revenue: number, cuts: readonly number[]): Otherwise[] {
  const next = cuts.find((cut) => cut > revenue)
  if (next === undefined) return []
  const verdict = tierOf(next, cuts)
  const conditions = [{field: 'revenue_365', operator: '>=', value: next, type: 'money'} as const]
  return [{verdict, event: 'figures', conditions}]
}

/** The first day on which so much of the revenue is a year old that the tier is another. */
function laterTier(
  {asOf, digits, settings}: Profile['inputs'],
  orders: readonly TierOrder[],
  verdict: Tier,
): Otherwise[] {
  const counted = orders
    .map(({at, revenue}) => ({day: dayOf(at), revenue}))
    .filter(({day}) => day <= asOf && day > asOf - YEAR)
    .sort((left, right) => left.day - right.day)
  let left = counted.reduce((sum, {revenue}) => sum + revenue, 0)
  for (const [place, {day, revenue}] of counted.entries()) {
    left -= revenue
    if (counted[place + 1]?.day === day) continue
    const later = tierOf(toMajor(left, digits), settings['tier.revenue'])
    if (later !== verdict) return [{verdict: later, event: 'silence', day: textOfDay(day + YEAR), conditions: []}]
  }
  return []
}
