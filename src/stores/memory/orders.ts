import {buyersAmong} from '../../core/order/buyers-among.ts'
import {boughtLinesOf} from '../../core/order/bought-lines.ts'
import {namesOf} from '../../core/order/favourite-tally.ts'
import {favouritesOf} from '../../core/order/favourites-of.ts'
import {lineTable} from '../../core/order/line-table.ts'
import {categoryCodes, nextCategoriesAmong} from '../../core/order/next-categories.ts'
import {ANONYMOUS, type Order} from '../../core/order/order.ts'
import {orderTable} from '../../core/order/order-table.ts'
import {refundOf, tallyOrders} from '../../core/order/tally-orders.ts'
import {type Population, populationOf} from '../../core/profile/population.ts'
import type {Product} from '../../core/product/product.ts'
import type {FavouriteDimension} from '../../core/order/favourite.ts'
import type {
  BuyerColumns,
  FavouriteColumns,
  GapColumns,
  HistoryColumns,
  NextCategoryColumns,
  SpendColumns,
} from '../../core/store/order-aggregates.ts'
import {type FactTotals, noTotals, type OrderFacts, type OrderQuery} from '../../core/store/order-facts.ts'
import type {LineField, LineTable, OrderField, OrderTable, TableQuery} from '../../core/store/order-tables.ts'
import {dayOf, type Day} from '../../core/time/day.ts'
import {compareText} from '../../core/text/compare-text.ts'
import {copyOf} from './rows.ts'
import type {StoredRow, Tables} from './tables.ts'

const BATCH = 5000
/** A day after all others. */
const EVER = Number.MAX_SAFE_INTEGER

/** Reads and aggregates orders held in memory: every question is one pass over them. */
export class MemoryOrders implements OrderFacts {
  protected readonly tables: Tables

  constructor(tables: Tables) {
    this.tables = tables
  }

  async histories(until: Day): Promise<HistoryColumns> {
    return tallyOrders(this.rows(), until).histories
  }

  async gaps(until: Day): Promise<GapColumns> {
    return tallyOrders(this.rows(), until).gaps
  }

  async spends(until: Day): Promise<SpendColumns> {
    return tallyOrders(this.rows(), until).spends
  }

  async population(): Promise<Population> {
    const {histories, gaps} = tallyOrders(this.rows(), EVER)
    return populationOf(histories, gaps)
  }

  async favourites(until: Day, dimension: FavouriteDimension): Promise<FavouriteColumns> {
    return favouritesOf(this.rows(), {until, dimension, products: this.#products()})
  }

  letGo(): void {}

  async nextCategories(until: Day): Promise<NextCategoryColumns> {
    const products = this.#products()
    const catalogue = [...products.keys()].sort(compareText)
    const {categories, codes} = categoryCodes(catalogue.map((id) => products.get(id)?.category))
    const {customers, lines} = boughtLinesOf(this.rows(), catalogue)
    const {who, category, closeness} = nextCategoriesAmong(lines, {until, codes, values: categories.length})
    return {ids: namesOf(who, customers), values: namesOf(category, categories), closeness}
  }

  async buyersOf(products: readonly string[], until: Day): Promise<BuyerColumns> {
    return buyersAmong(this.rows(), {products: new Set(products), until})
  }

  async columns<F extends OrderField>(fields: readonly F[], query: TableQuery): Promise<OrderTable<F>> {
    return orderTable(this.rows(), fields, query)
  }

  async lineColumns<F extends LineField>(fields: readonly F[], query: TableQuery): Promise<LineTable<F>> {
    return lineTable(this.rows(), fields, query)
  }

  async totals(until = Infinity): Promise<FactTotals> {
    const totals = noTotals()
    for (const order of this.rows()) if (until === Infinity || dayOf(order.at) <= until) addToTotals(totals, order)
    return totals
  }

  async find(query: OrderQuery): Promise<Order[]> {
    const ids = query.ids && new Set(query.ids)
    const numbers = query.numbers && new Set(query.numbers)
    const found = [...this.rows()].filter((order) => {
      const day = dayOf(order.at)
      return (
        (query.customer_id === undefined || order.customer_id === query.customer_id) &&
        (!ids || ids.has(order.id)) &&
        (query.number === undefined || order.number === query.number) &&
        (!numbers || (order.number !== undefined && numbers.has(order.number))) &&
        (query.from === undefined || day >= query.from) &&
        (query.until === undefined || day <= query.until)
      )
    })
    found.sort((left, right) => compareText(right.at, left.at) || compareText(left.id, right.id))
    return found.slice(0, query.limit).map((order) => copyOf<Order>(order as unknown as StoredRow))
  }

  async *stream(): AsyncIterable<Order[]> {
    const sorted = [...this.rows()].sort(
      (left, right) => compareText(left.customer_id, right.customer_id) || compareText(left.id, right.id),
    )
    for (let from = 0; from < sorted.length; from += BATCH) {
      yield sorted.slice(from, from + BATCH).map((order) => copyOf<Order>(order as unknown as StoredRow))
    }
  }

  #products(): ReadonlyMap<string, Product> {
    return this.tables.rows('product') as unknown as ReadonlyMap<string, Product>
  }

  protected rows(): Iterable<Order> {
    return this.tables.rows('order').values() as unknown as Iterable<Order>
  }
}

function addToTotals(totals: FactTotals, order: Order): void {
  totals.orders++
  if (order.purchase) totals.purchases++
  if (order.customer_id === ANONYMOUS) totals.anonymous_orders++
  totals.lines += order.lines.length
  totals.revenue += order.revenue
  totals.refunded += refundOf(order)
  if (totals.first_at === undefined || order.at < totals.first_at) totals.first_at = order.at
  if (totals.last_at === undefined || order.at > totals.last_at) totals.last_at = order.at
}
