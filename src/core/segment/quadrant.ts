import {toMajor} from '../money/money.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import type {Spread} from '../profile/population.ts'
import {ascending, mean, median, quantileBetween} from '../profile/quantile.ts'
import {buyers} from './segmentation.ts'

/** Average order value × number of orders: both high, only the value, only the orders, neither. */
export const QUADRANTS = ['high-high', 'high-low', 'low-high', 'low-low'] as const
export type Quadrant = (typeof QUADRANTS)[number]

export interface QuadrantSummary {
  quadrant: Quadrant
  customers: number
  revenue: number
  revenue_share: number
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
 * Cuts the buyers at the mean (or median, by settings) of their average order values and of their numbers of
 * orders; at the cut is high. The first word of a quadrant is the value, the second the orders.
 */
export function quadrantsOf(inputs: ProfileInputs): Quadrants {
  const cut = inputs.settings['quadrant.cut']
  const who = buyers(inputs)
  const valueOf = (index: number): number => (inputs.revenue[index] as number) / (inputs.orders[index] as number)
  const middle = (values: number[]): number =>
    values.length === 0 ? 0 : cut === 'median' ? median(ascending(values)) : mean(values)
  const known = inputs.population
  const middleOf = ({mean: average, median: ranks}: Spread, count: number): number =>
    cut === 'median' ? quantileBetween(ranks, count, 0.5) : average
  const valueCut = known ? middleOf(known.average_order_value, known.buyers) : middle(who.map(valueOf))
  const ordersCut = known
    ? middleOf(known.orders, known.buyers)
    : middle(who.map((index) => inputs.orders[index] as number))
  const quadrant = (index: number): Quadrant =>
    `${valueOf(index) >= valueCut ? 'high' : 'low'}-${(inputs.orders[index] as number) >= ordersCut ? 'high' : 'low'}`
  return {
    cut,
    value_cut: toMajor(valueCut, inputs.digits),
    orders_cut: ordersCut,
    corners: cornersOf(inputs, who, quadrant),
    potential: inputs.ids.length - who.length,
    quadrant,
  }
}

function cornersOf(
  inputs: ProfileInputs,
  who: readonly number[],
  quadrant: (index: number) => Quadrant,
): QuadrantSummary[] {
  const sums = new Map(QUADRANTS.map((name) => [name, {customers: 0, revenue: 0}]))
  let total = 0
  for (const index of who) {
    const sum = sums.get(quadrant(index)) as {customers: number; revenue: number}
    sum.customers++
    sum.revenue += inputs.revenue[index] as number
    total += inputs.revenue[index] as number
  }
  return [...sums].map(([name, {customers, revenue}]) => ({
    quadrant: name,
    customers,
    revenue: toMajor(revenue, inputs.digits),
    revenue_share: total === 0 ? 0 : revenue / total,
  }))
}
