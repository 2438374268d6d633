import type {Owned} from './owned.ts'

export interface CycleOptions {
  products: number
  /** Gaps below which a product tells no cycle of its own. */
  least_gaps: number
}

/**
 * The mean days between two purchase days of a product by one customer, over all customers; not a number where there are
 * too few.
 */
export function productCycles(owned: Owned, {products, least_gaps}: CycleOptions): Float64Array {
  const gaps = new Int32Array(products)
  const spans = new Float64Array(products)
  owned.product.forEach((product, entry) => {
    const own = (owned.days[entry] as number) - 1
    if (own <= 0) return
    gaps[product] = (gaps[product] as number) + own
    spans[product] = (spans[product] as number) + spanOf(owned, entry)
  })
  return spans.map((span, product) =>
    (gaps[product] as number) < least_gaps ? Number.NaN : span / (gaps[product] as number),
  )
}

/**
 * The days after which a customer usually buys a product again: the mean of the own gaps and of everybody's, which count
 * as `weight` own ones (the credibility premium of Bühlmann, 1967). Not a number where neither tells anything.
 */
export function usualCycle(
  owned: Owned,
  entry: number,
  {cycles, weight}: {cycles: Float64Array; weight: number},
): number {
  const gaps = Math.max(0, (owned.days[entry] as number) - 1)
  const everybody = cycles[owned.product[entry] as number] as number
  if (Number.isNaN(everybody)) return gaps === 0 ? Number.NaN : spanOf(owned, entry) / gaps
  return (spanOf(owned, entry) + weight * everybody) / (gaps + weight)
}

function spanOf({first_day, last_day}: Owned, entry: number): number {
  return (last_day[entry] as number) - (first_day[entry] as number)
}
