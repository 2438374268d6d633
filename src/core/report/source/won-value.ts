import type {OrderTable} from '../../store/order-tables.ts'
import {type Day, textOfDay} from '../../time/day.ts'

const YEAR = 365

/** What customers who were won from some leads brought so far, in minor units. */
export interface WonValue {
  customers: number
  revenue: number
  /** Of the first 365 days of each, as far as they have passed. */
  year_revenue: number
  /** Customers whose first 365 days are not over. */
  young: number
  /** Revenue by month, `YYYY-MM`. */
  by_month: ReadonlyMap<string, number>
}

type Orders = OrderTable<'customer' | 'day' | 'revenue'>

/** What the customers of each group brought from their first order on. `groupOf` names the group and the day of the first order. */
export function wonValues(
  table: Orders,
  winners: ReadonlyMap<string, {group: string; first: Day}>,
  asOf: Day,
): Map<string, WonValue> {
  const values = new Map<string, WonValue & {by_month: Map<string, number>}>()
  for (const {group, first} of winners.values()) {
    const value = values.get(group) ?? {
      customers: 0,
      revenue: 0,
      year_revenue: 0,
      young: 0,
      by_month: new Map<string, number>(),
    }
    value.customers++
    if (asOf - first < YEAR - 1) value.young++
    values.set(group, value)
  }
  const codes = table.customers.map((customer) => winners.get(customer))
  for (let row = 0; row < table.rows; row++) {
    const winner = codes[table.customer[row] as number]
    const day = table.day[row] as Day
    if (!winner || day < winner.first) continue
    const revenue = table.revenue[row] as number
    const value = values.get(winner.group) as WonValue & {by_month: Map<string, number>}
    value.revenue += revenue
    if (day - winner.first < YEAR) value.year_revenue += revenue
    const month = textOfDay(day).slice(0, 7)
    value.by_month.set(month, (value.by_month.get(month) ?? 0) + revenue)
  }
  return values
}

type ByMonth = ReadonlyMap<string, number>

/** The month from which on revenue, times the margin, has covered all that was spent so far; undefined where it has not yet. */
export function paybackMonth(revenue: ByMonth, cost: ByMonth, margin: number): string | undefined {
  let [earned, spent] = [0, 0]
  let since: string | undefined
  for (const month of [...new Set([...revenue.keys(), ...cost.keys()])].sort()) {
    earned += (revenue.get(month) ?? 0) * margin
    spent += cost.get(month) ?? 0
    since = spent > 0 && earned >= spent ? (since ?? month) : undefined
  }
  return since
}

export const NO_VALUE: WonValue = {customers: 0, revenue: 0, year_revenue: 0, young: 0, by_month: new Map()}

/** What all groups brought together. */
export function sumOfValues(values: ReadonlyMap<string, WonValue>): WonValue {
  const by_month = new Map<string, number>()
  const sum = {...NO_VALUE, by_month}
  for (const value of values.values()) {
    sum.customers += value.customers
    sum.revenue += value.revenue
    sum.year_revenue += value.year_revenue
    sum.young += value.young
    for (const [month, revenue] of value.by_month) by_month.set(month, (by_month.get(month) ?? 0) + revenue)
  }
  return sum
}
