import type {Product} from '../product/product.ts'
import type {FavouriteColumns} from '../store/order-aggregates.ts'
import {dayOf, type Day} from '../time/day.ts'
import type {FavouriteDimension} from './favourite.ts'
import {favouritesAmong, namedFavourites} from './favourite-tally.ts'
import {groupRows, arranged} from './grouped-rows.ts'
import {ANONYMOUS, type Order} from './order.ts'
import {dictionaryOf} from './table-query.ts'

interface FavouriteQuery {
  until: Day
  dimension: FavouriteDimension
  products: ReadonlyMap<string, Pick<Product, 'category' | 'brand'>>
}

/** What each customer spent most on, in one pass over the orders. */
export function favouritesOf(orders: Iterable<Order>, query: FavouriteQuery): FavouriteColumns {
  const spent: Spent[] = []
  for (const order of orders) {
    if (order.customer_id === ANONYMOUS || !order.purchase || dayOf(order.at) > query.until) continue
    spent.push(...spentOn(order, query))
  }
  const customers = dictionaryOf(spent.map(({customer}) => customer))
  const values = dictionaryOf(spent.map(({value}) => value))
  const grouped = groupRows(
    Int32Array.from(spent, ({customer}) => customers.codeOf(customer)),
    customers.names.length,
  )
  const favourites = favouritesAmong({
    start: grouped.start,
    values: values.names.length,
    value: arranged(
      Int32Array.from(spent, ({value}) => values.codeOf(value)),
      grouped,
    ),
    amount: arranged(
      Float64Array.from(spent, ({amount}) => amount),
      grouped,
    ),
  })
  return namedFavourites(favourites, {customers: customers.names, values: values.names})
}

interface Spent {
  customer: string
  value: string | undefined
  amount: number
}

function spentOn({customer_id: customer, ...order}: Order, {dimension, products}: FavouriteQuery): Spent[] {
  if (dimension === 'shop' || dimension === 'channel') {
    return [{customer, value: order[dimension], amount: order.revenue}]
  }
  return order.lines.map(({product_id, amount = 0}) => {
    return {customer, value: products.get(product_id)?.[dimension], amount}
  })
}
