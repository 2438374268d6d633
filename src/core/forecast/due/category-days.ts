import type {LineTable} from '../../store/order-tables.ts'
import type {Day} from '../../time/day.ts'

/**
 * The days on which customers bought something of a category, one entry for each customer and category that they
 * bought, by customer, then category. Entry k owns `gaps[start[k]]` up to, not including, `gaps[start[k + 1]]`: days
 * between such purchase days, in the order of time.
 */
export interface CategoryDays {
  /** Indexes into the customers of the lines, and into the categories. */
  customer: Int32Array
  category: Int32Array
  last_day: Int32Array
  start: Int32Array
  gaps: Int32Array
}

type Lines = LineTable<'customer' | 'day' | 'product'>

/** More than there are days, 1790 to 2149, so that three numbers go into one that is exact. */
const DAYS = 2 ** 17
const FIRST: Day = -(2 ** 16)

/**
 * Gathers purchase days by customer and category. `lines` are of purchases and of known customers; `category_of` has the
 * category of each product, -1 for none: such lines are left out.
 */
export function categoryDays(lines: Lines, category_of: Int32Array, categories: number): CategoryDays {
  const keys = sortedKeys(lines, category_of, categories)
  const found = distinct(keys)
  const entries = countEntries(found)
  const days: CategoryDays = {
    customer: new Int32Array(entries),
    category: new Int32Array(entries),
    last_day: new Int32Array(entries),
    start: new Int32Array(entries + 1),
    gaps: new Int32Array(found.length - entries),
  }
  let entry = -1
  let gap = 0
  let owner = -1
  for (const key of found) {
    const pair = Math.floor(key / DAYS)
    const day: Day = key - pair * DAYS + FIRST
    if (pair === owner) days.gaps[gap++] = day - (days.last_day[entry] as number)
    else {
      owner = pair
      entry++
      days.customer[entry] = Math.floor(pair / categories)
      days.category[entry] = pair % categories
      days.start[entry] = gap
    }
    days.last_day[entry] = day
  }
  days.start[entries] = gap
  return days
}

function sortedKeys({rows, customer, day, product}: Lines, category_of: Int32Array, categories: number): Float64Array {
  const keys = new Float64Array(rows)
  let count = 0
  for (let row = 0; row < rows; row++) {
    const category = category_of[product[row] as number] ?? -1
    if (category < 0) continue
    keys[count++] = ((customer[row] as number) * categories + category) * DAYS + (day[row] as number) - FIRST
  }
  return keys.subarray(0, count).sort()
}

function distinct(sorted: Float64Array): Float64Array {
  let count = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[count - 1]) sorted[count++] = sorted[at] as number
  }
  return sorted.subarray(0, count)
}

function countEntries(keys: Float64Array): number {
  let entries = 0
  let owner = -1
  for (const key of keys) {
    const pair = Math.floor(key / DAYS)
    if (pair !== owner) entries++
    owner = pair
  }
  return entries
}
