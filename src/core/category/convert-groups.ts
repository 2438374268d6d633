import {ascending, quantile} from '../profile/quantile.ts'
import type {CategoryTable} from './category-table.ts'
import {addHabit, type PriceHabit} from './price-habit.ts'
import {type CategoryCustomers, LOYALTIES, type Loyalty, type Use, USES} from './loyalty.ts'

/** Why a group has no depth of offer: too few of its purchases were at a discount to tell, or price hardly moves it. */
export const NO_OFFERS = ['too-few', 'price-moves-few'] as const
export type NoOffer = (typeof NO_OFFERS)[number]

/** Customers of one loyalty and one use. Money in minor units; those who are won already count in `customers` only. */
export interface ConvertGroup {
  group: string
  loyalty: Loyalty
  use: Use
  customers: number
  /** Of them, those to win: without the share of the wanted brand that makes loyal. */
  to_convert: number
  /** What those spend a year on the category, and of it on other brands. */
  yearly: number
  to_win: number
  /** Median of their usual days between purchases; absent where the category's rhythm is not known. */
  cycle_days: number | undefined
  /** All purchases of those to win that tell of the price, the share of them at a discount, its median depth. */
  purchases: number
  at_discount: number | undefined
  usual_depth: number | undefined
  discounted: number
  /** Share of the price to offer; see {@link OFFER_QUANTILES}. */
  offer_depth: number | undefined
  no_offer: NoOffer | undefined
}

/**
 * The offer of a group is a quantile of the depths at which its people bought the category: what a quarter of their
 * discounted purchases took for light users, half for medium ones, three quarters for heavy ones, for whom the
 * strongest offer pays.
 */
export const OFFER_QUANTILES: Readonly<Record<Use, number>> = {low: 0.25, medium: 0.5, high: 0.75}

export interface OfferRules {
  /** Depth from which on a purchase is one at a discount. */
  least_depth: number
  /** Share of purchases at a discount up to which price moves few. */
  rarely: number
  /** Discounted purchases of a group from which on its depth is told. */
  sample: number
  /** Share of the wanted brand from which on somebody is won. */
  loyal_share: number
}

/** Name of the group of a customer. */
export function groupName(loyalty: Loyalty, use: Use): string {
  return `${loyalty}-${use}`
}

/** The groups that have customers, those with most to win first. */
export function convertGroups(table: CategoryTable, judged: CategoryCustomers, rules: OfferRules): ConvertGroup[] {
  const members = new Map<string, number[]>()
  judged.loyalty.forEach((loyalty, who) => {
    const name = groupName(loyalty, judged.use[who] as Use)
    const own = members.get(name)
    if (own) own.push(who)
    else members.set(name, [who])
  })
  return LOYALTIES.flatMap((loyalty) => USES.map((use) => ({loyalty, use})))
    .flatMap(({loyalty, use}) => {
      const own = members.get(groupName(loyalty, use))
      return own ? [{group: groupName(loyalty, use), loyalty, ...summarise(own, use, {table, judged, rules})}] : []
    })
    .sort((left, right) => right.to_win - left.to_win)
}

function summarise(
  members: readonly number[],
  use: Use,
  {table, judged, rules}: {table: CategoryTable; judged: CategoryCustomers; rules: OfferRules},
): Omit<ConvertGroup, 'group' | 'loyalty'> {
  const target = members.filter((who) => isToWin(judged, who, rules.loyal_share))
  const habit: PriceHabit = {purchases: 0, depths: []}
  for (const who of target) addHabit(habit, {table, who, least: rules.least_depth})
  const sum = (column: Float64Array): number => target.reduce((total, who) => total + (column[who] as number), 0)
  const cycles = ascending(target.map((who) => judged.cycle[who] as number).filter((days) => !Number.isNaN(days)))
  return {
    use,
    customers: members.length,
    to_convert: target.length,
    yearly: sum(judged.yearly),
    to_win: sum(judged.to_win),
    cycle_days: cycles.length > 0 ? quantile(cycles, 0.5) : undefined,
    purchases: habit.purchases,
    discounted: habit.depths.length,
    at_discount: habit.purchases > 0 ? habit.depths.length / habit.purchases : undefined,
    ...(target.length > 0 ? offerOf(habit, use, rules) : NO_ONE),
  }
}

const NO_ONE = {usual_depth: undefined, offer_depth: undefined, no_offer: undefined}

/** Whether somebody is still to be won for the wanted brand. */
export function isToWin({wanted_share}: CategoryCustomers, who: number, loyalShare: number): boolean {
  return (wanted_share[who] as number) < loyalShare
}

function offerOf(
  {purchases, depths}: PriceHabit,
  use: Use,
  {rarely, sample}: OfferRules,
): Pick<ConvertGroup, 'usual_depth' | 'offer_depth' | 'no_offer'> {
  const sorted = ascending(depths)
  const usual_depth = depths.length >= sample ? quantile(sorted, 0.5) : undefined
  const movesFew = purchases >= sample && depths.length <= rarely * purchases
  if (movesFew) return {usual_depth, offer_depth: undefined, no_offer: 'price-moves-few'}
  if (depths.length < sample) return {usual_depth, offer_depth: undefined, no_offer: 'too-few'}
  return {usual_depth, offer_depth: quantile(sorted, OFFER_QUANTILES[use]), no_offer: undefined}
}
