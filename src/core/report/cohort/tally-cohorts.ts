import type {OrderTable} from '../../store/order-tables.ts'
import type {Periods} from '../period.ts'

/**
 * What the customers of each cohort did in each period, in minor units: entry `cohort * count + period` of a square,
 * nothing before the cohort's own period.
 */
export interface CohortSums {
  count: number
  /** Customers of each cohort. */
  size: Int32Array
  /** Those with a purchase in the period. */
  customers: Float64Array
  orders: Float64Array
  /** Paid less refunded, stand-alone returns included; those before the first purchase with it. */
  revenue: Float64Array
  /** By code of a customer: the cohort, -1 for none. */
  cohort: Int32Array
}

type CohortTable = OrderTable<'customer' | 'day' | 'purchase' | 'revenue'>

/**
 * One pass over all orders of customers. A cohort is who bought first in one period. `isIn` says
 * whether a customer, by code and the day of the first purchase, is looked at.
 */
export function tallyCohorts(
  table: CohortTable,
  periods: Periods,
  isIn: (customer: number, first: number) => boolean,
): CohortSums {
  const count = periods.labels.length
  const square = (): Float64Array => new Float64Array(count * count)
  const sums: CohortSums = {
    count,
    size: new Int32Array(count),
    customers: square(),
    orders: square(),
    revenue: square(),
    cohort: new Int32Array(table.customers.length).fill(-1),
  }
  for (let from = 0; from < table.rows;) {
    const end = endOfRun(table.customer, from)
    if ((table.customer[from] as number) >= 0) addCustomer(sums, {table, periods, from, end}, isIn)
    from = end
  }
  return sums
}

function endOfRun(customer: Int32Array, from: number): number {
  let end = from + 1
  while (end < customer.length && customer[end] === customer[from]) end++
  return end
}

function addCustomer(
  {count, size, customers, orders, revenue, cohort: cohorts}: CohortSums,
  {table, periods, from, end}: {table: CohortTable; periods: Periods; from: number; end: number},
  isIn: (customer: number, first: number) => boolean,
): void {
  let first = from
  while (first < end && table.purchase[first] === 0) first++
  const customer = table.customer[from] as number
  if (first === end || !isIn(customer, table.day[first] as number)) return
  const cohort = periods.of(table.day[first] as number)
  cohorts[customer] = cohort
  add(size, cohort, 1)
  let last = -1
  for (let row = from; row < end; row++) {
    // What was given back before the first purchase is counted with it.
    const cell = cohort * count + Math.max(cohort, periods.of(table.day[row] as number))
    add(revenue, cell, table.revenue[row] as number)
    if (table.purchase[row] === 0) continue
    add(orders, cell, 1)
    if (cell !== last) add(customers, cell, 1)
    last = cell
  }
}

function add(sums: Float64Array | Int32Array, place: number, value: number): void {
  sums[place] = (sums[place] as number) + value
}
