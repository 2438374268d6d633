import type {LineTable} from '../../store/order-tables.ts'
import type {BestCustomers} from './best-customers.ts'

/** What the best customers bought of a product against what all buyers did; money in minor units, shares 0 to 1. */
export interface ProductSums {
  product: number
  /** Amounts of lines, before refunds and discounts on whole orders. */
  best_revenue: number
  all_revenue: number
  best_buyers: number
  all_buyers: number
}

/** What the products sold to the best and to all buyers, and the totals. */
export interface ProductTally {
  products: ProductSums[]
  best_revenue: number
  all_revenue: number
  /** Lines that say no amount. */
  without_amount: number
}

/** One pass over the lines of purchases. */
export function tallyProducts(
  lines: LineTable<'customer' | 'product' | 'amount' | 'purchase'>,
  {buyer, best}: Pick<BestCustomers, 'buyer' | 'best'>,
): ProductTally {
  const count = lines.products.length
  const [bestRevenue, allRevenue] = [new Float64Array(count), new Float64Array(count)]
  const [bestBuyers, allBuyers] = [new Int32Array(count), new Int32Array(count)]
  const last = new Int32Array(count).fill(-1)
  let without_amount = 0
  for (let row = 0; row < lines.rows; row++) {
    const who = lines.customer[row] as number
    if (who < 0 || buyer[who] === 0 || lines.purchase[row] === 0) continue
    const product = lines.product[row] as number
    const amount = lines.amount[row] as number
    if (Number.isNaN(amount)) without_amount++
    const isBest = best[who] as number
    allRevenue[product] = (allRevenue[product] as number) + (amount || 0)
    bestRevenue[product] = (bestRevenue[product] as number) + isBest * (amount || 0)
    if (last[product] === who) continue
    last[product] = who
    allBuyers[product] = (allBuyers[product] as number) + 1
    bestBuyers[product] = (bestBuyers[product] as number) + isBest
  }
  const sum = (values: Float64Array): number => values.reduce((left, right) => left + right, 0)
  const products = Array.from({length: count}, (_, product) => ({
    product,
    best_revenue: bestRevenue[product] as number,
    all_revenue: allRevenue[product] as number,
    best_buyers: bestBuyers[product] as number,
    all_buyers: allBuyers[product] as number,
  }))
  return {products, best_revenue: sum(bestRevenue), all_revenue: sum(allRevenue), without_amount}
}
