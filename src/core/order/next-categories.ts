import type {BoughtLines} from '../store/order-aggregates.ts'
import type {Day} from '../time/day.ts'
import {places} from './places.ts'
import type {ProfileBook} from './profile-book.ts'

/** Customers who must have bought of two categories for one to speak for the other. */
const LEAST_TOGETHER = 5

/** Categories beyond which the pairs of them would not fit; then the first part of their paths is taken. */
const MOST_CATEGORIES = 1000

/** What a customer would probably buy of next, and how close it is to what they buy, 0 to 1. */
export interface NextCategories {
  values: (string | undefined)[]
  closeness: Float64Array
}

/**
 * The category that each customer never bought of and that goes best with those they did: the mean cosine, over customers,
 * between it and theirs (item-based, Deshpande and Karypis 2004). Undefined where nothing goes with theirs often
 * enough, for who bought nothing, and where lines are not known.
 */
export async function loadNextCategories(
  book: ProfileBook,
  {asOf, ids}: {asOf: Day; ids: readonly string[]},
): Promise<NextCategories> {
  const values = new Array<string | undefined>(ids.length).fill(undefined)
  const closeness = new Float64Array(ids.length).fill(Number.NaN)
  const baskets = book.orders.boughtLines && (await loadBaskets(book, asOf))
  if (!baskets) return {values, closeness}
  const {customers, categories, start, owned} = baskets
  const bestOf = bestBeside(cosines(baskets), categories.length)
  const place = places(ids, customers)
  for (let index = 0; index < place.length; index++) {
    const customer = place[index] as number
    if (customer < 0) continue
    const best = bestOf(owned, start[customer] as number, start[customer + 1] as number)
    if (best.category < 0) continue
    values[index] = categories[best.category]
    closeness[index] = best.closeness
  }
  return {values, closeness}
}

/** The categories that customer k bought of: `owned[start[k]]` up to `owned[start[k + 1]]`, each once. */
interface CategoryBaskets {
  customers: string[]
  categories: string[]
  start: Int32Array
  owned: Int32Array
}

async function loadBaskets(book: ProfileBook, until: Day): Promise<CategoryBaskets | undefined> {
  const products = await book.columns('product', ['id', 'category'])
  const {categories, codeOf} = codesOf(products.category)
  if (categories.length < 2) return undefined
  const codes = new Map(products.id.map((id, row) => [id, codeOf(products.category[row])]))
  const lines = await book.orders.boughtLines?.()
  if (!lines) return undefined
  const category = Int32Array.from(lines.products, (id) => codes.get(id) ?? -1)
  return {customers: lines.customers, categories, ...ownedCategories(lines, {category, until})}
}

/** The categories that each customer bought of up to a day; `category` has the code of each product's. */
function ownedCategories(
  {customers, start: from, day, product}: BoughtLines,
  {category, until}: {category: Int32Array; until: Day},
): Pick<CategoryBaskets, 'start' | 'owned'> {
  const start = new Int32Array(customers.length + 1)
  const owned = new Int32Array(product.length)
  const seenBy = new Int32Array(category.reduce((most, code) => Math.max(most, code), -1) + 1).fill(-1)
  let count = 0
  for (let who = 0; who < customers.length; who++) {
    const end = from[who + 1] as number
    for (let row = from[who] as number; row < end; row++) {
      const code = category[product[row] as number] ?? -1
      if (code < 0 || (day[row] as number) > until || seenBy[code] === who) continue
      seenBy[code] = who
      owned[count++] = code
    }
    start[who + 1] = count
  }
  return {start, owned: owned.slice(0, count)}
}

function codesOf(names: readonly (string | undefined)[]): {
  categories: string[]
  codeOf: (name: string | undefined) => number
} {
  const known = new Set(names.filter((name) => name !== undefined))
  const short = (name: string): string => (known.size > MOST_CATEGORIES ? (name.split(/[/>]/, 1)[0] as string) : name)
  const categories = [...new Set([...known].map(short))].sort().slice(0, MOST_CATEGORIES)
  const codes = new Map(categories.map((name, code) => [name, code]))
  return {categories, codeOf: (name) => (name === undefined ? -1 : (codes.get(short(name)) ?? -1))}
}

/** How close each category is to each other one, row by row; 0 where too few bought of both. */
function cosines({categories, start, owned}: CategoryBaskets): Float64Array {
  const size = categories.length
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
