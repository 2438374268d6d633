import type {OrderTable} from '../store/order-tables.ts'
import type {Day} from '../time/day.ts'

export type SpendOrders = OrderTable<'customer' | 'day' | 'purchase' | 'revenue'>

/** What somebody spends: money in minor units a week, and on how many days. */
export interface Spending {
  weekly: number
  days: number
}

/** Days over which spending is spread at least, so that one large first purchase makes no regular customer. */
const LEAST_DAYS = 28

/**
 * What each customer spent in the days from `since` on, by customer id. The weeks begin with the first purchase for
 * those who came later.
 */
export function weeklySpending(table: SpendOrders, {asOf, since}: {asOf: Day; since: Day}): Map<string, Spending> {
  const spending = new Map<string, Spending>()
  let [code, first, day, days, revenue] = [-1, 0, -1, 0, 0]
  const close = (): void => {
    if (code < 0 || days === 0) return
    const weeks = Math.max(LEAST_DAYS, asOf - Math.max(since, first) + 1) / 7
    spending.set(table.customers[code] as string, {weekly: revenue / weeks, days})
  }
  for (let row = 0; row < table.rows; row++) {
    const who = table.customer[row] as number
    const today = table.day[row] as number
    if (who !== code) {
      close()
      ;[code, first, day, days, revenue] = [who, today, -1, 0, 0]
    }
    if (today < since) continue
    revenue += table.revenue[row] as number
    if (table.purchase[row] !== 1 || today === day) continue
    days++
    day = today
  }
  close()
  return spending
}
