import type {ListColumn} from '../../listing/list-column.ts'
import {toMajor} from '../../money/money.ts'
import type {Book} from '../../store/store.ts'
import type {OrderScope} from '../order-scope.ts'
import type {BestCustomers} from './best-customers.ts'
import {type ProductSums, type ProductTally, tallyProducts} from './top-products.ts'

export const TOP_PRODUCT_COLUMNS: readonly ListColumn[] = [
  {key: 'rank', type: 'integer'},
  {key: 'product_id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'category', type: 'text'},
  {key: 'best_revenue', type: 'money'},
  {key: 'best_share', type: 'share'},
  {key: 'all_share', type: 'share'},
  {key: 'index', type: 'integer'},
  {key: 'best_penetration', type: 'share'},
  {key: 'all_penetration', type: 'share'},
  {key: 'best_buyers', type: 'integer', extra: true},
  {key: 'all_buyers', type: 'integer', extra: true},
  {key: 'all_revenue', type: 'money', extra: true},
]

/** A product as the best customers buy it against all buyers; money in major units, shares 0 to 1. */
export interface TopProduct {
  /** 1 is what they spend most on. */
  rank: number
  product_id: string
  name?: string | undefined
  category?: string | undefined
  best_revenue: number
  all_revenue: number
  /** Its share of what the best customers spend, and of what all do. */
  best_share: number
  all_share: number
  /** 100 × best share / share of all: above 100 they prefer it. Absent for fewer buyers than `report.least`. */
  index?: number | undefined
  best_buyers: number
  all_buyers: number
  /** Share of the best customers who bought it, and of all buyers. */
  best_penetration: number
  all_penetration: number
}

/** The products that the best customers bought, what they spend most on first. */
export async function bestProducts(
  book: Book,
  {from, until, digits, settings}: OrderScope,
  best: BestCustomers,
): Promise<{products: TopProduct[]; tally: ProductTally}> {
  // Without `known`, so that customers have the codes that they have among all orders.
  const lines = await book.orders.lineColumns(['customer', 'product', 'amount', 'purchase'], {from, until})
  const tally = tallyProducts(lines, best)
  const {id, name, category} = await book.columns('product', ['id', 'name', 'category'])
  const known = new Map(id.map((product, index) => [product, {name: name[index], category: category[index]}]))
  const ranked = tally.products
    .filter(({best_buyers}) => best_buyers > 0)
    .sort((left, right) => right.best_revenue - left.best_revenue || left.product - right.product)
  const products = ranked.map((sums, place) => {
    const product_id = lines.products[sums.product] as string
    return {
      rank: place + 1,
      product_id,
      ...known.get(product_id),
      ...figuresOf(sums, tally, {best, digits, least: settings['report.least']}),
    }
  })
  return {products, tally}
}

function figuresOf(
  {best_revenue, all_revenue, best_buyers, all_buyers}: ProductSums,
  tally: ProductTally,
  {best, digits, least}: {best: BestCustomers; digits: number; least: number},
): Omit<TopProduct, 'rank' | 'product_id' | 'name' | 'category'> {
  const [best_share, all_share] = [best_revenue / tally.best_revenue || 0, all_revenue / tally.all_revenue || 0]
  return {
    best_revenue: toMajor(best_revenue, digits),
    all_revenue: toMajor(all_revenue, digits),
    best_share,
    all_share,
    index: all_buyers >= least && all_share > 0 ? (100 * best_share) / all_share : undefined,
    best_buyers,
    all_buyers,
    best_penetration: best_buyers / best.best_count,
    all_penetration: all_buyers / best.buyers,
  }
}
