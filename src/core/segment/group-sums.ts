import {toMajor} from '../money/money.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import type {Segmentation} from './segmentation.ts'

/** What a group of customers amounts to. Money in major units; shares of all buyers and of their revenue. */
export interface GroupSum {
  group: string
  customers: number
  share: number
  revenue: number
  revenue_share: number
}

type Grouping = Pick<Segmentation, 'segments' | 'segment'>

/** Every group of a segmentation in its order, those without a customer too: one pass over the buyers. */
export function sumGroups({orders, revenue, digits}: ProfileInputs, {segments, segment}: Grouping): GroupSum[] {
  const sums = new Map(segments.map((group) => [group, {customers: 0, revenue: 0}]))
  const all = {customers: 0, revenue: 0}
  for (let index = 0; index < orders.length; index++) {
    if ((orders[index] as number) === 0) continue
    for (const sum of [all, sums.get(segment(index))]) {
      if (!sum) continue
      sum.customers++
      sum.revenue += revenue[index] as number
    }
  }
  return [...sums].map(([group, sum]) => ({
    group,
    customers: sum.customers,
    share: part(sum.customers, all.customers),
    revenue: toMajor(sum.revenue, digits),
    revenue_share: part(sum.revenue, all.revenue),
  }))
}

function part(of: number, all: number): number {
  return all === 0 ? 0 : of / all
}
