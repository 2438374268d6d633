import type {Day} from '../time/day.ts'
import type {BoughtLines} from './bought-lines.ts'

/** Customers who must have bought of two categories for one to speak for the other. */
const LEAST_TOGETHER = 5

/** Categories beyond which the pairs of them would not fit; then the first part of their paths is taken. */
const MOST_CATEGORIES = 1000

/** What customers would probably buy of next, with numbers for both, and how close it is to what they buy, 0 to 1. */
export interface CodedNextCategories {
  who: Int32Array
  category: Int32Array
  closeness: Float64Array
}

/** What is looked at: lines up to a day, and the code of each product's category. */
export interface CategoryQuery {
  until: Day
  codes: Int32Array
  /** How many categories there are. */
  values: number
}

/**
 * The category that each customer never bought of and that goes best with those they did: the mean cosine, over customers,
 * between it and theirs (item-based, Deshpande and Karypis 2004). Nothing for whom nothing goes with theirs often enough,
 * and for who bought nothing.
 */
export function nextCategoriesAmong(lines: BoughtLines, query: CategoryQuery): CodedNextCategories {
  const customers = lines.start.length - 1
  const baskets = ownedCategories(lines, query)
  const bestOf = bestBeside(cosines(baskets, query.values), query.values)
  const whose = new Int32Array(customers)
  const category = new Int32Array(customers)
  const closeness = new Float64Array(customers)
  let found = 0
  for (let who = 0; who < customers; who++) {
    const best = bestOf(baskets.owned, baskets.start[who] as number, baskets.start[who + 1] as number)
    if (best.category < 0) continue
    whose[found] = who
    category[found] = best.category
    closeness[found++] = best.closeness
  }
  return {
    who: whose.slice(0, found),
    category: category.slice(0, found),
    closeness: closeness.slice(0, found),
  }
}

/** The categories of products, ascending in code units, shortened where there are too many, and the code of each one's. */
export function categoryCodes(names: readonly (string | undefined)[]): {categories: string[]; codes: Int32Array} {
  const known = new Set(names.filter((name) => name !== undefined))
  const short = (name: string): string => (known.size > MOST_CATEGORIES ? (name.split(/[/>]/, 1)[0] as string) : name)
  const categories = [...new Set([...known].map(short))].sort().slice(0, MOST_CATEGORIES)
  const place = new Map(categories.map((name, code) => [name, code]))
  return {
    categories,
    codes: Int32Array.from(names, (name) => (name === undefined ? -1 : (place.get(short(name)) ?? -1))),
  }
}

/** The categories that customer k bought of: `owned[start[k]]` up to `owned[start[k + 1]]`, each once. */
interface CategoryBaskets {
  start: Int32Array
  owned: Int32Array
}

function ownedCategories(
  {start: from, day, product}: BoughtLines,
  {codes, values, until}: CategoryQuery,
): CategoryBaskets {
  const customers = from.length - 1
  const start = new Int32Array(customers + 1)
  const owned = new Int32Array(product.length)
  const seenBy = new Int32Array(values).fill(-1)
  let count = 0
  for (let who = 0; who < customers; who++) {
    const end = from[who + 1] as number
    for (let row = from[who] as number; row < end; row++) {
      const code = codes[product[row] as number] ?? -1
      if (code < 0 || (day[row] as number) > until || seenBy[code] === who) continue
      seenBy[code] = who
      owned[count++] = code
    }
    start[who + 1] = count
  }
  return {start, owned: owned.slice(0, count)}
}

/** How close each category is to each other one, row by row; 0 where too few bought of both. */
function cosines({start, owned}: CategoryBaskets, size: number): Float64Array {
  const together = new Int32Array(size * size)
  for (let customer = 0; customer + 1 < start.length; customer++) {
    const [from, to] = [start[customer] as number, start[customer + 1] as number]
    for (let left = from; left < to; left++) {
      const row = (owned[left] as number) * size
      for (let right = from; right < to; right++) {
        const at = row + (owned[right] as number)
        together[at] = (together[at] as number) + 1
      }
    }
  }
  return Float64Array.from(together, (both, at) => {
    const [left, right] = [Math.floor(at / size), at % size]
    const buyers = (together[left * size + left] as number) * (together[right * size + right] as number)
    return left === right || both < LEAST_TOGETHER ? 0 : both / Math.sqrt(buyers)
  })
}

/** Finds the category closest to those in a part of a list, and how close it is; -1 where nothing is. */
function bestBeside(
  cosine: Float64Array,
  size: number,
): (owned: Int32Array, from: number, to: number) => {category: number; closeness: number} {
  const sums = new Float64Array(size)
  const best = {category: -1, closeness: 0}
  return (owned, from, to) => {
    sums.fill(0)
    for (let at = from; at < to; at++) {
      const row = (owned[at] as number) * size
      for (let category = 0; category < size; category++)
        sums[category] = (sums[category] as number) + (cosine[row + category] as number)
    }
    for (let at = from; at < to; at++) sums[owned[at] as number] = 0
    best.category = -1
    best.closeness = 0
    for (let category = 0; category < size; category++) {
      const closeness = (sums[category] as number) / (to - from)
      if (closeness > best.closeness) [best.category, best.closeness] = [category, closeness]
    }
    return best
  }
}
