import {type Habits, paidFor} from './habit-table.ts'
import {tallyValues, type ValueTally} from './value-tally.ts'

/** Purchase days in the period up to which a customer belongs to each band; more are in the last. */
const FREQUENCY_LIMITS = [1, 2, 3, 5, 10]
export const FREQUENCY_BANDS = ['1', '2', '3', '4-5', '6-10', '11+'] as const

/** By how much of the list price a customer's discounts were, over the period: not at all, up to each setting, more. */
export const DISCOUNT_BANDS = ['none', 'small', 'medium', 'large', 'deep'] as const

/** Customers, orders and revenue by how many purchase days the customer has. */
export function frequencyTally(habits: Habits): ValueTally {
  return bandTally(habits, {
    size: FREQUENCY_BANDS.length,
    bandOf: ({days}) => firstUpTo(FREQUENCY_LIMITS, days),
  })
}

/** Customers, orders and revenue by the customer's discount habit; `limits` are those of the setting. */
export function discountTally(habits: Habits, limits: readonly number[]): ValueTally {
  return bandTally(habits, {
    size: DISCOUNT_BANDS.length,
    bandOf: ({discount, list}) => (discount <= 0 ? 0 : 1 + firstUpTo(limits, discount / list)),
  })
}

/** What a customer did in the period; money in minor units. */
interface CustomerSums {
  days: number
  discount: number
  list: number
}

function bandTally(
  {table, rows}: Habits,
  {size, bandOf}: {size: number; bandOf: (sums: CustomerSums) => number},
): ValueTally {
  const bands = new Int8Array(table.customers.length)
  const sums = {days: 0, discount: 0, list: 0}
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number
    const before = place === 0 ? -1 : (rows[place - 1] as number)
    const isNew = before < 0 || table.customer[before] !== table.customer[row]
    if (isNew) Object.assign(sums, {days: 0, discount: 0, list: 0})
    if (isNew || table.day[before] !== table.day[row]) sums.days++
    sums.discount += table.discount[row] as number
    sums.list += paidFor(table, row) + (table.discount[row] as number)
    bands[table.customer[row] as number] = bandOf(sums)
  }
  const codeOf = (row: number): number => bands[table.customer[row] as number] as number
  return tallyValues({rows, customer: table.customer, revenue: table.revenue}, {size, codeOf})
}

/** The place of the first limit that is not below a value; the number of limits where there is none. */
function firstUpTo(limits: readonly number[], value: number): number {
  const place = limits.findIndex((limit) => value <= limit)
  return place < 0 ? limits.length : place
}
