import {toMajor} from '../money/money.ts'
import type {Order} from '../order/order.ts'
import type {Product} from '../product/product.ts'
import {ascending, median} from '../profile/quantile.ts'

/** A brand, category, channel or shop, and what a customer spent on it. Money in major units. */
export interface Taste {
  value: string
  orders: number
  amount: number
  /** Of everything spent on things of which this is known. */
  share: number
}

/** A product bought in several orders. */
export interface UsualProduct {
  product_id: string
  name: string | undefined
  orders: number
  /** Share of the orders with lines that held it. */
  share: number
  /** Units in an order that holds it, the median. */
  quantity: number
  last_at: string
}

/** What and how a customer buys, from their purchases. */
export interface Buying {
  purchases: number
  categories: Taste[]
  brands: Taste[]
  channels: Taste[]
  shops: Taste[]
  /** What comes back: products in at least two orders, the most frequent first. */
  basket: UsualProduct[]
  /** Medians per purchase. */
  usual_amount: number | undefined
  usual_items: number | undefined
  /** Share of purchases with a discount, and discounts as a share of their list price. */
  discounted_orders: number | undefined
  discount_share: number | undefined
}

const SHOWN = 5

/** What the purchases among these orders say of tastes, baskets and discounts. */
export function buyingOf(
  orders: readonly Order[],
  {products, digits}: {products: ReadonlyMap<string, Product>; digits: number},
): Buying {
  const bought = orders.filter(({purchase}) => purchase)
  const ofLines = (read: (product: Product) => string | undefined): Taste[] =>
    tastes(
      bought.flatMap(({id, lines}) =>
        lines.map(({product_id, amount}) => ({
          order: id,
          value: read(products.get(product_id) ?? {id: product_id}),
          amount: amount ?? 0,
        })),
      ),
      digits,
    )
  const ofOrders = (read: (order: Order) => string | undefined): Taste[] =>
    tastes(
      bought.map((order) => ({order: order.id, value: read(order), amount: order.revenue})),
      digits,
    )
  const discount = bought.reduce((sum, order) => sum + order.discount, 0)
  const list = bought.reduce((sum, order) => sum + order.amount, 0) + discount
  const items = bought.map((order) => order.items).filter((count) => count > 0)
  return {
    purchases: bought.length,
    categories: ofLines(({category}) => category),
    brands: ofLines(({brand}) => brand),
    channels: ofOrders(({channel}) => channel),
    shops: ofOrders(({shop}) => shop),
    basket: usualProducts(bought, products),
    usual_amount: bought.length === 0 ? undefined : toMajor(medianOf(bought.map(({revenue}) => revenue)), digits),
    usual_items: items.length === 0 ? undefined : medianOf(items),
    discounted_orders:
      bought.length === 0 ? undefined : bought.filter((order) => order.discount > 0).length / bought.length,
    discount_share: list > 0 ? discount / list : undefined,
  }
}

function medianOf(values: readonly number[]): number {
  return median(ascending(values))
}

interface Spent {
  order: string
  value: string | undefined
  amount: number
}

function tastes(spent: readonly Spent[], digits: number): Taste[] {
  const known = spent.filter(({value}) => value !== undefined && value !== '')
  const total = known.reduce((sum, {amount}) => sum + amount, 0)
  const groups = Map.groupBy(known, ({value}) => value as string)
  return [...groups]
    .map(([value, own]) => {
      const amount = own.reduce((sum, one) => sum + one.amount, 0)
      const count = new Set(own.map(({order}) => order)).size
      return {value, orders: count, amount: toMajor(amount, digits), share: total === 0 ? 0 : amount / total}
    })
    .sort((left, right) => right.amount - left.amount || right.orders - left.orders)
    .slice(0, SHOWN)
}

function usualProducts(bought: readonly Order[], products: ReadonlyMap<string, Product>): UsualProduct[] {
  const withLines = bought.filter(({lines}) => lines.length > 0)
  const held = new Map<string, {quantities: number[]; last_at: string}>()
  for (const {at, lines} of withLines) {
    for (const [product_id, quantity] of unitsPerProduct(lines)) {
      const known = held.get(product_id)
      if (!known) held.set(product_id, {quantities: [quantity], last_at: at})
      else {
        known.quantities.push(quantity)
        if (at > known.last_at) known.last_at = at
      }
    }
  }
  return [...held]
    .filter(([product_id, {quantities}]) => product_id !== '' && quantities.length > 1)
    .map(([product_id, {quantities, last_at}]) => ({
      product_id,
      name: products.get(product_id)?.name,
      orders: quantities.length,
      share: quantities.length / withLines.length,
      quantity: medianOf(quantities),
      last_at,
    }))
    .sort((left, right) => right.orders - left.orders || (right.last_at < left.last_at ? -1 : 1))
    .slice(0, SHOWN)
}

function unitsPerProduct(lines: Order['lines']): Map<string, number> {
  const units = new Map<string, number>()
  for (const {product_id, quantity} of lines) units.set(product_id, (units.get(product_id) ?? 0) + (quantity ?? 1))
  return units
}
