import {toMajor} from '../money/money.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import type {Spread} from '../profile/population.ts'
import {ascending, mean, median, quantileBetween} from '../profile/quantile.ts'
import {givenCuts} from './quadrant-cut.ts'
import {buyers, valuesOf} from './segmentation.ts'

/** Average order value × number of orders: both high, only the value, only the orders, neither. */
export const QUADRANTS = ['high-high', 'high-low', 'low-high', 'low-low'] as const
export type Quadrant = (typeof QUADRANTS)[number]

/** Money in major units; shares of all buyers and of their revenue. */
export interface QuadrantSummary {
  quadrant: Quadrant
  customers: number
  share: number
  /** The share there would be if order value had nothing to do with the number of orders. */
  expected_share: number
  orders: number
  revenue: number
  revenue_share: number
  average_order_value: number
}

/** The map of the business. Money in major units; `potential` are customers without a purchase, below the map. */
export interface Quadrants {
  cut: string
  value_cut: number
  orders_cut: number
  corners: QuadrantSummary[]
  potential: number
  quadrant: (index: number) => Quadrant
}

/**
 * Cuts the buyers at the mean of their average order values and of their numbers of orders, or by settings at the median or
 * at given values; at the cut is high. The first word of a quadrant is the value, the second the orders.
 */
export function quadrantsOf(inputs: ProfileInputs): Quadrants {
  const cut = inputs.settings['quadrant.cut']
  const who = buyers(inputs)
  const {valueCut, ordersCut} = cutsOf(inputs, who)
  const quadrant = (index: number): Quadrant => {
    const often = (inputs.orders[index] as number) >= ordersCut
    if (orderValue(inputs, index) >= valueCut) return often ? 'high-high' : 'high-low'
    return often ? 'low-high' : 'low-low'
  }
  return {
    cut,
    value_cut: toMajor(valueCut, inputs.digits),
    orders_cut: ordersCut,
    corners: cornersOf(inputs, who, quadrant),
    potential: inputs.ids.length - who.length,
    quadrant,
  }
}

/** A buyer's average order value in minor units. */
export function orderValue({revenue, orders}: ProfileInputs, index: number): number {
  return (revenue[index] as number) / (orders[index] as number)
}

/** Where to cut, the value in minor units. */
function cutsOf(inputs: ProfileInputs, who: readonly number[]): {valueCut: number; ordersCut: number} {
  const cut = inputs.settings['quadrant.cut']
  const given = givenCuts(cut)
  if (given) return {valueCut: given[0] * 10 ** inputs.digits, ordersCut: given[1]}
  const known = inputs.population
  const all = known ? [] : who
  const middle = (values: Float64Array, spread: Spread | undefined): number => {
    if (spread) return cut === 'median' ? quantileBetween(spread.median, known?.buyers ?? 0, 0.5) : spread.mean
    if (values.length === 0) return 0
    return cut === 'median' ? median(ascending(values)) : mean(values)
  }
  return {
    valueCut: middle(
      valuesOf(all, (index) => orderValue(inputs, index)),
      known?.average_order_value,
    ),
    ordersCut: middle(
      valuesOf(all, (index) => inputs.orders[index] as number),
      known?.orders,
    ),
  }
}

interface Sum {
  customers: number
  orders: number
  revenue: number
}

function cornersOf(
  inputs: ProfileInputs,
  who: readonly number[],
  quadrant: (index: number) => Quadrant,
): QuadrantSummary[] {
  const sums = sumCorners(inputs, who, quadrant)
  const total = [...sums.values()].reduce((all, {revenue}) => all + revenue, 0)
  const side = (matches: (name: Quadrant) => boolean): number =>
    part(
      QUADRANTS.filter(matches).reduce((all, name) => all + (sums.get(name) as Sum).customers, 0),
      who.length,
    )
  return [...sums].map(([name, {customers, orders, revenue}]) => {
    const [value, often] = name.split('-') as [string, string]
    return {
      quadrant: name,
      customers,
      share: part(customers, who.length),
      expected_share: side((other) => other.startsWith(value)) * side((other) => other.endsWith(often)),
      orders,
      revenue: toMajor(revenue, inputs.digits),
      revenue_share: part(revenue, total),
      average_order_value: toMajor(part(revenue, orders), inputs.digits),
    }
  })
}

function sumCorners(
  {orders, revenue}: Pick<ProfileInputs, 'orders' | 'revenue'>,
  who: readonly number[],
  quadrant: (index: number) => Quadrant,
): Map<Quadrant, Sum> {
  const sums = new Map<Quadrant, Sum>(QUADRANTS.map((name) => [name, {customers: 0, orders: 0, revenue: 0}]))
  for (const index of who) {
    const sum = sums.get(quadrant(index)) as Sum
    sum.customers++
    sum.orders += orders[index] as number
    sum.revenue += revenue[index] as number
  }
  return sums
}

function part(of: number, all: number): number {
  return all === 0 ? 0 : of / all
}
