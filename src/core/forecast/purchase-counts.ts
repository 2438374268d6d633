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

/** More days than anybody lives, so that three numbers go into one that is exact. */
const DAYS = 2 ** 15

/** The distinct counts; customers without a purchase are left out. */
export function patternsOf({x, t_x, T}: PurchaseCounts): PurchasePatterns {
  const keys = new Float64Array(x.length)
  let customers = 0
  x.forEach((repeats, index) => {
    if (repeats >= 0) keys[customers++] = (repeats * DAYS + (T[index] as number)) * DAYS + (t_x[index] as number)
  })
  const sorted = keys.subarray(0, customers).sort()
  let distinct = 0
  const count = new Int32Array(customers)
  for (let at = 0; at < customers; at++) {
    if (at > 0 && sorted[at] !== sorted[distinct - 1]) sorted[distinct++] = sorted[at] as number
    else if (at === 0) distinct = 1
    count[distinct - 1] = (count[distinct - 1] as number) + 1
  }
  const found = sorted.subarray(0, distinct)
  return {
    x: Int32Array.from(found, (key) => Math.floor(key / (DAYS * DAYS))),
    t_x: Int32Array.from(found, (key) => key % DAYS),
    T: Int32Array.from(found, (key) => Math.floor(key / DAYS) % DAYS),
    count: count.subarray(0, distinct),
    customers,
  }
}

/** Every so many patterns, so that about `most` are left: enough to find where a fit to all of them should start. */
export function thinned(patterns: PurchasePatterns, most: number): PurchasePatterns {
  const every = Math.ceil(patterns.x.length / most)
  if (every <= 1) return patterns
  const keep = (column: Int32Array): Int32Array => column.filter((_, index) => index % every === 0)
  const count = keep(patterns.count)
  const customers = count.reduce((sum, own) => sum + own, 0)
  return {x: keep(patterns.x), t_x: keep(patterns.t_x), T: keep(patterns.T), count, customers}
}
