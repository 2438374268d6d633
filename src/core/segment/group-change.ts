import {toMajor, toMinor} from '../money/money.ts'

/** A group as it is, as it was, and what lies between. Money in major units. */
export interface Changed {
  customers_before: number
  customers_change: number
  revenue_before: number
  revenue_change: number
}

/** What a group's customers and revenue have become since an earlier day. */
export function changedSince(now: Figures, before: Figures, digits: number): Changed {
  return {
    customers_before: before.customers,
    customers_change: now.customers - before.customers,
    revenue_before: before.revenue,
    revenue_change: toMajor(toMinor(now.revenue, digits) - toMinor(before.revenue, digits), digits),
  }
}

interface Figures {
  customers: number
  revenue: number
}
