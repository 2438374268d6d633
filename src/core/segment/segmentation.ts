import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {ascending, median} from '../profile/quantile.ts'
import {toMajor} from '../money/money.ts'

/** Which scheme cuts the customers, and where. `cuts` are printable: money in major units, days, counts. */
export interface SegmentCuts {
  recency: readonly number[]
  frequency: readonly number[]
  monetary: readonly number[]
}

/** A scheme applied: the segment of each buyer. Every buyer is in exactly one, named by a key of `segments`. */
export interface Segmentation {
  scheme: 'quintile' | 'grid16' | 'mean'
  /** All segments of the scheme, in the order in which they are shown. */
  segments: readonly string[]
  cuts: SegmentCuts
  /** The segment of the customer at an index, who must have a purchase. */
  segment: (index: number) => string
}

/** What a segment amounts to. Money in major units; shares of all buyers and of their revenue. */
export interface SegmentSummary {
  segment: string
  customers: number
  share: number
  orders: number
  revenue: number
  revenue_share: number
  average_order_value: number
  median_recency: number
  median_frequency: number
  median_monetary: number
}

/** One row per segment that has customers, in the scheme's order. */
export function summariseSegments(inputs: ProfileInputs, {segments, segment}: Segmentation): SegmentSummary[] {
  const members = new Map<string, number[]>(segments.map((name) => [name, []]))
  const all = buyers(inputs)
  for (const index of all) members.get(segment(index))?.push(index)
  const revenue = all.reduce((sum, index) => sum + (inputs.revenue[index] as number), 0)
  return [...members]
    .filter(([, own]) => own.length > 0)
    .map(([name, own]) => summarise(name, own, {inputs, all: all.length, revenue}))
}

/** Indexes of the customers with a purchase. */
export function buyers({orders}: Pick<ProfileInputs, 'orders'>): number[] {
  const found: number[] = []
  for (let index = 0; index < orders.length; index++) if ((orders[index] as number) > 0) found.push(index)
  return found
}

/** A figure of these customers, an entry each. */
export function valuesOf(who: readonly number[], figure: (index: number) => number): Float64Array {
  const values = new Float64Array(who.length)
  for (let place = 0; place < who.length; place++) values[place] = figure(who[place] as number)
  return values
}

function summarise(
  segment: string,
  own: readonly number[],
  {inputs, all, revenue}: {inputs: ProfileInputs; all: number; revenue: number},
): SegmentSummary {
  const {digits} = inputs
  const orders = own.reduce((sum, index) => sum + (inputs.orders[index] as number), 0)
  const brought = own.reduce((sum, index) => sum + (inputs.revenue[index] as number), 0)
  const medianOf = (value: (index: number) => number): number => median(ascending(own.map(value)))
  return {
    segment,
    customers: own.length,
    share: own.length / all,
    orders,
    revenue: toMajor(brought, digits),
    revenue_share: revenue === 0 ? 0 : brought / revenue,
    average_order_value: toMajor(brought / orders, digits),
    median_recency: medianOf((index) => inputs.asOf - (inputs.last_day[index] as number)),
    median_frequency: medianOf((index) => inputs.orders[index] as number),
    median_monetary: toMajor(
      medianOf((index) => inputs.revenue[index] as number),
      digits,
    ),
  }
}
