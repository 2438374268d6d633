import {codeItems} from '../../basket/item-codes.ts'
import type {Book} from '../../store/store.ts'
import type {Day} from '../../time/day.ts'
import {type CategoryDays, categoryDays} from './category-days.ts'

/** Who bought of what, and when. */
export interface DaysSource {
  customers: string[]
  /** Empty where products have none. */
  categories: string[]
  days: CategoryDays
}

/** Purchase days by category; where no product has one, those of any purchase. */
export async function loadDays(book: Book, asOf: Day): Promise<DaysSource> {
  const products = await book.columns('product', ['id', 'name', 'brand', 'category', 'nature'])
  if (products.category.some((category) => category !== undefined)) {
    const query = {until: asOf, known: true, purchases: true}
    const lines = await book.orders.lineColumns(['customer', 'day', 'product'], query)
    const {names, item_of} = codeItems(lines.products, products, {by: 'category'})
    const durable = new Set(products.id.filter((_, row) => products.nature[row] === 'durable'))
    const category_of = item_of.map((code, product) => (durable.has(lines.products[product] as string) ? -1 : code))
    const days = categoryDays(lines, category_of, names.length)
    if (days.customer.length > 0) return {customers: lines.customers, categories: names, days}
  }
  return anyPurchase(book, asOf)
}

async function anyPurchase(book: Book, asOf: Day): Promise<DaysSource> {
  const {ids, last_day, orders} = await book.orders.histories(asOf)
  const {start, gaps} = await book.orders.gaps(asOf)
  const customer = Int32Array.from(ids.keys()).filter((row) => (orders[row] as number) > 0)
  const days = {
    customer,
    category: new Int32Array(customer.length),
    last_day: customer.map((row) => last_day[row] as number),
    // Who has no purchase has no gaps, so that the starts of the others stay in order.
    start: Int32Array.from([...customer.map((row) => start[row] as number), gaps.length]),
    gaps,
  }
  return {customers: ids, categories: [], days}
}
