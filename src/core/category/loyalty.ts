import {shrunkMean} from '../forecast/due/shrunk-gaps.ts'
import {quantile} from '../profile/quantile.ts'
import type {Day} from '../time/day.ts'
import type {CategoryProducts} from './category-products.ts'
import type {CategoryTable} from './category-table.ts'

/**
 * Where a customer stands in a category, exclusive and exhaustive: too few purchases to tell; else the own brands, or
 * one other brand, have the share of it that makes loyal; else switching.
 */
export const LOYALTIES = ['loyal-own', 'loyal-national', 'switching', 'too-few'] as const
export type Loyalty = (typeof LOYALTIES)[number]

/** Thirds of the customers by what they use of the category a day. */
export const USES = ['high', 'medium', 'low'] as const
export type Use = (typeof USES)[number]

export interface LoyaltyRequest {
  asOf: Day
  products: Pick<CategoryProducts, 'own' | 'wanted'>
  measure: Float64Array
  /** Share of a customer's category from which on they are loyal, above one half. */
  loyal_share: number
  /** Purchase days of the category from which on loyalty is told. */
  least_purchases: number
  /** Days over which use is spread at least, so that somebody who came yesterday is no heavy user. */
  least_days: number
  /** The category's mean gap in days and how many own gaps it weighs; undefined where too few are known. */
  cycle: {mean: number; weight: number} | undefined
}

/** Every customer of a category judged, as columns in the order of the table. Money in minor units. */
export interface CategoryCustomers {
  loyalty: readonly Loyalty[]
  use: readonly Use[]
  /** Measure a day at which use becomes medium, and high. */
  use_cuts: readonly [number, number]
  purchases: Int32Array
  last_day: Int32Array
  /** Brand of which most was bought, by its code, and its share of the customer's category. */
  main_brand: Int32Array
  main_share: Float64Array
  /** Share of the brand that people are to be won for. */
  wanted_share: Float64Array
  /** A year's spending on the category, and of it on other brands than the wanted one. */
  yearly: Float64Array
  to_win: Float64Array
  /** Usual days between purchases, own drawn to the category's; not a number where the category's is not known. */
  cycle: Float64Array
}

/** Judges the customers of a category as of a day. */
export function judgeLoyalty(table: CategoryTable, request: LoyaltyRequest): CategoryCustomers {
  const count = table.ids.length
  const blank = (): Float64Array => new Float64Array(count)
  const columns = {
    ...{purchases: new Int32Array(count), last_day: new Int32Array(count), main_brand: new Int32Array(count)},
    ...{main_share: blank(), wanted_share: blank(), yearly: blank(), to_win: blank(), cycle: blank()},
  }
  const loyalty: Loyalty[] = []
  const rate = blank()
  for (let who = 0; who < count; who++) {
    const bought = sumCustomer(table, who, request)
    const days = Math.max(request.least_days, request.asOf - (table.first_day[who] as number) + 1)
    columns.purchases[who] = bought.purchases
    columns.last_day[who] = bought.last_day
    columns.main_brand[who] = bought.main_brand
    columns.main_share[who] = bought.main_share
    columns.wanted_share[who] = bought.wanted_share
    columns.yearly[who] = (YEAR * bought.spend) / days
    columns.to_win[who] = (YEAR * bought.other_spend) / days
    columns.cycle[who] = cycleOf(bought.gaps, request.cycle)
    rate[who] = bought.measure / days
    loyalty.push(loyaltyOf(bought, request))
  }
  const use_cuts = cutsOf(rate)
  const use = Array.from(rate, (value): Use =>
    value >= use_cuts[1] ? 'high' : value >= use_cuts[0] ? 'medium' : 'low',
  )
  return {...columns, loyalty, use, use_cuts}
}

const YEAR = 365

function cycleOf(own: readonly number[], cycle: LoyaltyRequest['cycle']): number {
  return cycle ? shrunkMean({own, prior: cycle, weight: cycle.weight}) : Number.NaN
}

function cutsOf(rate: Float64Array): [number, number] {
  if (rate.length === 0) return [0, 0]
  const sorted = rate.slice().sort()
  return [quantile(sorted, 1 / 3), quantile(sorted, 2 / 3)]
}

interface Bought {
  purchases: number
  last_day: number
  gaps: readonly number[]
  measure: number
  spend: number
  other_spend: number
  main_brand: number
  main_share: number
  own_share: number
  wanted_share: number
}

function sumCustomer(
  {start, day, brand, spend}: CategoryTable,
  who: number,
  {products, measure}: LoyaltyRequest,
): Bought {
  const [from, to] = [start[who] as number, start[who + 1] as number]
  const sums = {purchases: 0, last_day: -1, measure: 0, spend: 0, other_spend: 0}
  const gaps: number[] = []
  const byBrand = new Map<number, number>()
  for (let row = from; row < to; row++) {
    const code = brand[row] as number
    const today = day[row] as number
    if (today !== sums.last_day) {
      if (sums.last_day >= 0) gaps.push(today - sums.last_day)
      sums.purchases++
      sums.last_day = today
    }
    sums.measure += measure[row] as number
    sums.spend += spend[row] as number
    if (products.wanted[code] !== true) sums.other_spend += spend[row] as number
    byBrand.set(code, (byBrand.get(code) ?? 0) + (measure[row] as number))
  }
  return {...sums, gaps, ...sharesOf(byBrand, sums.measure, products)}
}

function sharesOf(
  byBrand: ReadonlyMap<number, number>,
  whole: number,
  {own, wanted}: LoyaltyRequest['products'],
): Pick<Bought, 'main_brand' | 'main_share' | 'own_share' | 'wanted_share'> {
  let [main_brand, most, ownSum, wantedSum] = [-1, -1, 0, 0]
  for (const [code, sum] of byBrand) {
    if (sum > most || (sum === most && code < main_brand)) [main_brand, most] = [code, sum]
    if (own[code] === true) ownSum += sum
    if (wanted[code] === true) wantedSum += sum
  }
  const share = (sum: number): number => (whole > 0 ? sum / whole : 0)
  return {main_brand, main_share: share(most), own_share: share(ownSum), wanted_share: share(wantedSum)}
}

/** A main brand with more than half of the category is the only one that can have the share; own brands count as one. */
function loyaltyOf(
  {purchases, main_share, own_share}: Bought,
  {loyal_share, least_purchases}: LoyaltyRequest,
): Loyalty {
  if (purchases < least_purchases) return 'too-few'
  if (own_share >= loyal_share) return 'loyal-own'
  return main_share >= loyal_share ? 'loyal-national' : 'switching'
}
