import {stablyBy} from '../statistics/stably-by.ts'
import type {Day} from '../time/day.ts'

/**
 * A customer's purchases in three numbers, as the models have them: `x` repeat purchase days (those after the first),
 * `t_x` days from the first to the last, `T` days from the first to the end of observation.
 */
export interface PurchaseCount {
  x: number
  t_x: number
  T: number
}

/** The same of many customers; -1 in `x` for one without a purchase. */
export interface PurchaseCounts {
  x: Int32Array
  t_x: Int32Array
  T: Int32Array
}

/** Distinct (x, t_x, T), ascending by x, T, t_x, and how many customers have each. */
export interface PurchasePatterns extends PurchaseCounts {
  count: Int32Array
  customers: number
}

interface Histories {
  first_day: Int32Array
  last_day: Int32Array
  purchase_days: Int32Array
}

/** (x, t_x, T) of every customer, in the order of the histories. */
export function purchaseCounts({first_day, last_day, purchase_days}: Histories, asOf: Day): PurchaseCounts {
  const customers = purchase_days.length
  const counts = {x: new Int32Array(customers), t_x: new Int32Array(customers), T: new Int32Array(customers)}
  for (let index = 0; index < customers; index++) {
    const days = purchase_days[index] as number
    const first = first_day[index] as number
    counts.x[index] = days - 1
    if (days === 0) continue
    counts.t_x[index] = (last_day[index] as number) - first
    counts.T[index] = asOf - first
  }
  return counts
}

/** The distinct counts; customers without a purchase are left out. */
export function patternsOf(counts: PurchaseCounts): PurchasePatterns {
  const {x, t_x, T} = counts
  const order = [t_x, T, x].reduce<Int32Array<ArrayBuffer>>((rows, key) => stablyBy(key, rows), buyersOf(x))
  const customers = order.length
  const count = new Int32Array(customers)
  // The first customer of each pattern takes the place of those before, which were looked at already.
  let distinct = 0
  for (let at = 0; at < customers; at++) {
    const row = order[at] as number
    if (at === 0 || !isSame(counts, row, order[distinct - 1] as number)) order[distinct++] = row
    count[distinct - 1] = (count[distinct - 1] as number) + 1
  }
  const found = order.subarray(0, distinct)
  const pick = (column: Int32Array): Int32Array => found.map((row) => column[row] as number)
  return {x: pick(x), t_x: pick(t_x), T: pick(T), count: count.subarray(0, distinct), customers}
}

function buyersOf(x: Int32Array): Int32Array<ArrayBuffer> {
  const found = new Int32Array(x.length)
  let buyers = 0
  for (let index = 0; index < x.length; index++) if ((x[index] as number) >= 0) found[buyers++] = index
  return found.subarray(0, buyers)
}

function isSame({x, t_x, T}: PurchaseCounts, one: number, other: number): boolean {
  return t_x[one] === t_x[other] && T[one] === T[other] && x[one] === x[other]
}

/** Every so many patterns, so that about `most` are left: enough to find where a fit to all of them should start. */
export function thinned(patterns: PurchasePatterns, most: number): PurchasePatterns {
  const every = Math.ceil(patterns.x.length / most)
  if (every <= 1) return patterns
  const keep = (column: Int32Array): Int32Array => {
    const kept = new Int32Array(Math.ceil(column.length / every))
    for (let at = 0; at < kept.length; at++) kept[at] = column[at * every] as number
    return kept
  }
  const count = keep(patterns.count)
  const customers = count.reduce((sum, own) => sum + own, 0)
  return {x: keep(patterns.x), t_x: keep(patterns.t_x), T: keep(patterns.T), count, customers}
}
