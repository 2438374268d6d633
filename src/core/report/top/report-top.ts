import type {ListColumn} from '../../listing/list-column.ts'
import {toMajor} from '../../money/money.ts'
import type {Context} from '../../store/context.ts'
import {orderRegions} from '../order-region.ts'
import {loadOrderScope} from '../order-scope.ts'
import type {ScopeFields, ScopeQuery} from '../report-scope.ts'
import {type BestCustomers, bestCustomers} from './best-customers.ts'
import {topPlaces, type TopPlace} from './top-places.ts'
import {bestProducts, type TopProduct} from './best-products.ts'

const PLACE_FIGURES: readonly ListColumn[] = [
  {key: 'standing', type: 'text'},
  {key: 'buyers', type: 'integer'},
  {key: 'best', type: 'integer'},
  {key: 'share', type: 'share'},
  {key: 'low', type: 'share'},
  {key: 'high', type: 'share'},
]
export const TOP_SHOP_COLUMNS: readonly ListColumn[] = [{key: 'shop', type: 'text', codes: 'place'}, ...PLACE_FIGURES]
export const TOP_REGION_COLUMNS: readonly ListColumn[] = [
  {key: 'region', type: 'text', codes: 'place'},
  ...PLACE_FIGURES,
]

export interface TopQuery extends ScopeQuery {
  /** Share of the buyers who count as best; the setting `value.top_share` unless given. */
  top?: number | undefined
}

export interface TopReport extends ScopeFields {
  top_share: number
  buyers: number
  best: number
  /** What the last of the best brought. */
  least_revenue: number
  /** Share of the revenue of all buyers that the best bring. */
  revenue_share: number
  /** Buyers below which nothing is said of a product or a place. */
  least_buyers: number
  products: TopProduct[]
  shops: TopPlace[]
  regions: TopPlace[]
  /** Sales to nobody known, and lines that say no amount (they count as nothing). */
  left_out: {anonymous_orders: number; lines_without_amount: number}
}

/** What the best customers buy and where they are, against everybody. */
export async function reportTop({store}: Context, query: TopQuery): Promise<TopReport> {
  return store.read(async (book) => {
    const scope = await loadOrderScope(book, query)
    const {from, until, settings, digits, fields} = scope
    const orders = await book.orders.columns(['customer', 'purchase', 'revenue', 'shop'], {from, until})
    const top = query.top ?? settings['value.top_share']
    const best = bestCustomers(orders, {top, among: scope.among(orders.customers)})
    const places = await orderRegions(book, orders)
    const least = settings['report.least']
    const {products, tally} = await bestProducts(book, scope, best)
    return {
      ...fields,
      top_share: top,
      buyers: best.buyers,
      best: best.best_count,
      least_revenue: toMajor(best.least, digits),
      revenue_share: bestShare(best),
      least_buyers: least,
      products,
      shops: topPlaces({...orders, group: orders.shop, names: orders.shops}, best, least),
      regions: topPlaces({...orders, ...places}, best, least),
      left_out: {
        anonymous_orders: orders.customer.reduce((count, who) => count + Number(who < 0), 0),
        lines_without_amount: tally.without_amount,
      },
    }
  })
}

function bestShare({revenue, buyer, best}: BestCustomers): number {
  let [own, all] = [0, 0]
  for (const [who, sum] of revenue.entries()) {
    if (buyer[who] === 1) all += sum
    if (best[who] === 1) own += sum
  }
  return all > 0 ? own / all : 0
}
