import {toMajor} from '../money/money.ts'
import type {Order} from '../order/order.ts'

/** A month and what a customer brought in it, in major units. */
export interface MonthlyRevenue {
  month: string
  revenue: number
  orders: number
}

/** Every month from the first order to the one judged from, those without an order too. */
export function monthlyRevenue(
  orders: readonly Order[],
  {digits, until}: {digits: number; until: string},
): MonthlyRevenue[] {
  const sums = new Map<string, MonthlyRevenue>()
  for (const {at, revenue, purchase} of orders) {
    const month = at.slice(0, 7)
    const sum = sums.get(month) ?? {month, revenue: 0, orders: 0}
    sums.set(month, {month, revenue: sum.revenue + revenue, orders: sum.orders + (purchase ? 1 : 0)})
  }
  const months = [...sums.keys()].sort()
  const [first] = months
  if (first === undefined) return []
  const filled: MonthlyRevenue[] = []
  for (let month = first; month <= until; month = nextMonth(month)) {
    const {revenue, orders: count} = sums.get(month) ?? {revenue: 0, orders: 0}
    filled.push({month, revenue: toMajor(revenue, digits), orders: count})
  }
  return filled
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
