import type {Owned} from './owned.ts'

/**
 * What goes with each product: product p has the entries `start[p]` up to, not including, `start[p + 1]`, the strongest
 * first.
 */
export interface Neighbours {
  start: Int32Array
  product: Int32Array
  /** Cosine of the two products over customers, 0 to 1. */
  cosine: Float32Array
  /** Customers who bought both. */
  together: Int32Array
}

export interface NeighbourOptions {
  /** Products on the shelf. */
  products: number
  /** Customers who must have bought both. */
  least_together: number
  /** Different products above which a customer tells nothing of taste. */
  max_customer: number
}

/** Neighbours that are kept of each product. */
const KEPT = 50

/**
 * Similarity of products by who bought them, each customer counting once: the cosine of Deshpande and Karypis (Item-Based
 * Top-N Recommendation Algorithms, 2004), where what a customer with many products bought counts for less.
 */
export function findNeighbours(owned: Owned, {products, least_together, max_customer}: NeighbourOptions): Neighbours {
  const buyers = buyersOf(owned, products, max_customer)
  const weights = weightsOf(owned)
  const norm = normsOf(buyers, weights)
  const found: Found[] = []
  const sums = new Float64Array(products)
  const counts = new Int32Array(products)
  for (let product = 0; product < products; product++) {
    const touched = addUp(product, {owned, buyers, weights, sums, counts})
    const mine = touched
      .filter((other) => other !== product && (counts[other] as number) >= least_together)
      .map((other) => {
        const cosine = (sums[other] as number) / ((norm[product] as number) * (norm[other] as number))
        return {product: other, cosine, together: counts[other] as number}
      })
    mine.sort((left, right) => right.cosine - left.cosine || left.product - right.product)
    found.push(mine.slice(0, KEPT))
    for (const other of touched) sums[other] = counts[other] = 0
  }
  return packed(found)
}

type Found = {product: number; cosine: number; together: number}[]

/** Customers of each product, in the same form as what customers own. */
interface Buyers {
  start: Int32Array
  customer: Int32Array
}

function buyersOf({start, product, days}: Owned, products: number, max_customer: number): Buyers {
  const counts = new Int32Array(products + 1)
  const isKept = (customer: number): boolean =>
    (start[customer + 1] as number) - (start[customer] as number) <= max_customer
  const visit = (work: (product: number, customer: number) => void): void => {
    for (let customer = 0; customer + 1 < start.length; customer++) {
      if (!isKept(customer)) continue
      for (let at = start[customer] as number; at < (start[customer + 1] as number); at++) {
        if ((days[at] as number) > 0) work(product[at] as number, customer)
      }
    }
  }
  visit((one) => {
    counts[one + 1] = (counts[one + 1] as number) + 1
  })
  for (let one = 0; one < products; one++) counts[one + 1] = (counts[one + 1] as number) + (counts[one] as number)
  const fill = counts.slice()
  const customer = new Int32Array(counts[products] as number)
  visit((one, who) => {
    const at = fill[one] as number
    customer[at] = who
    fill[one] = at + 1
  })
  return {start: counts, customer}
}

/** What a customer's purchases count for: one over the number of different products. */
function weightsOf({start}: Owned): Float64Array {
  return Float64Array.from(
    {length: start.length - 1},
    (_, customer) => 1 / Math.max(1, (start[customer + 1] as number) - (start[customer] as number)),
  )
}

function normsOf({start, customer}: Buyers, weights: Float64Array): Float64Array {
  return Float64Array.from({length: start.length - 1}, (_, product) => {
    let sum = 0
    for (let at = start[product] as number; at < (start[product + 1] as number); at++)
      sum += weights[customer[at] as number] as number
    return Math.sqrt(sum)
  })
}

interface Adding {
  owned: Owned
  buyers: Buyers
  weights: Float64Array
  sums: Float64Array
  counts: Int32Array
}

/** Adds what the customers of a product bought besides; returns what that was. */
function addUp(product: number, {owned, buyers, weights, sums, counts}: Adding): number[] {
  const touched: number[] = []
  for (let at = buyers.start[product] as number; at < (buyers.start[product + 1] as number); at++) {
    const customer = buyers.customer[at] as number
    const weight = weights[customer] as number
    for (let own = owned.start[customer] as number; own < (owned.start[customer + 1] as number); own++) {
      if (owned.days[own] === 0) continue
      const other = owned.product[own] as number
      if (counts[other] === 0) touched.push(other)
      counts[other] = (counts[other] as number) + 1
      sums[other] = (sums[other] as number) + weight
    }
  }
  return touched
}

function packed(found: readonly Found[]): Neighbours {
  const start = new Int32Array(found.length + 1)
  found.forEach((mine, product) => {
    start[product + 1] = (start[product] as number) + mine.length
  })
  const all = found.flat()
  return {
    start,
    product: Int32Array.from(all, ({product}) => product),
    cosine: Float32Array.from(all, ({cosine}) => cosine),
    together: Int32Array.from(all, ({together}) => together),
  }
}
