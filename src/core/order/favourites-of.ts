import type {Product} from '../product/product.ts'
import {type FavouriteDimension, favouriteShare} from './favourite.ts'
import {ANONYMOUS, type Order} from './order.ts'
import type {FavouriteColumns} from '../store/facts.ts'
import {dayOf, type Day} from '../time/day.ts'
import {compareText} from '../text/compare-text.ts'

interface FavouriteQuery {
  until: Day
  dimension: FavouriteDimension
  products: ReadonlyMap<string, Pick<Product, 'category' | 'brand'>>
}

/** What each customer spent most on, in one pass over the orders. */
export function favouritesOf(orders: Iterable<Order>, query: FavouriteQuery): FavouriteColumns {
  const customers = new Map<string, Sums>()
  for (const order of orders) {
    if (order.customer_id === ANONYMOUS || !order.purchase || dayOf(order.at) > query.until) continue
    let sums = customers.get(order.customer_id)
    if (!sums) customers.set(order.customer_id, (sums = {values: new Map(), amount: 0, times: 0}))
    addOrder(sums, order, query)
  }
  const found = [...customers]
    .flatMap(([id, sums]) => favouriteOf(id, sums) ?? [])
    .sort((left, right) => compareText(left.id, right.id))
  return {
    ids: found.map(({id}) => id),
    values: found.map(({value}) => value),
    share: Float64Array.from(found, ({share}) => share),
    different: Int32Array.from(found, ({different}) => different),
  }
}

interface Sum {
  amount: number
  times: number
}

/** One customer's spending per value and on all, what has no value included. */
interface Sums extends Sum {
  values: Map<string, Sum>
}

function addOrder(sums: Sums, order: Order, {dimension, products}: FavouriteQuery): void {
  if (dimension === 'shop' || dimension === 'channel') {
    addSpending(sums, order[dimension], order.revenue)
    return
  }
  for (const {product_id, amount} of order.lines) {
    addSpending(sums, products.get(product_id)?.[dimension], amount ?? 0)
  }
}

function addSpending(sums: Sums, value: string | undefined, amount: number): void {
  sums.amount += amount
  sums.times++
  if (value === undefined) return
  const own = sums.values.get(value) ?? {amount: 0, times: 0}
  sums.values.set(value, {amount: own.amount + amount, times: own.times + 1})
}

function favouriteOf(
  id: string,
  sums: Sums,
): {id: string; value: string; share: number; different: number} | undefined {
  const [first] = [...sums.values].sort(
    ([left, a], [right, b]) => b.amount - a.amount || b.times - a.times || compareText(left, right),
  )
  if (!first) return undefined
  const [value, own] = first
  const share = favouriteShare({...own, all_amount: sums.amount, all_times: sums.times})
  return {id, value, share, different: sums.values.size}
}
