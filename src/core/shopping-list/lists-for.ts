import {storedPromotions} from '../offer/stored-promotions.ts'
import {productRows} from '../product/product-rows.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import type {Person} from './asked-for.ts'
import {linesByCustomer} from './bought-items.ts'
import {listMaker} from './list-maker.ts'
import {LIST_LINE_FIELDS, LIST_PRODUCT_FIELDS, productFigures} from './product-figures.ts'
import type {Promotion} from './promotion.ts'
import type {ShoppingList} from './shopping-list.ts'
import type {Spending} from './weekly-spend.ts'

export interface ListsQuery {
  asOf: Day
  /** First day of the purchases that count as usual. */
  since: Day
  settings: Settings
  /** What is on offer; the offers that the store keeps unless given. */
  offers?: readonly Promotion[] | undefined
}

/** The lists of these people, from all lines up to the day; nobody for whom nothing falls due has one. */
export async function listsFor(
  book: Book,
  people: readonly (Person & Spending)[],
  {settings, since, asOf, offers: given}: ListsQuery,
): Promise<ShoppingList[]> {
  const lines = await book.orders.lineColumns(LIST_LINE_FIELDS, {until: asOf})
  const products = await productRows(book, LIST_PRODUCT_FIELDS)
  const offers = given ?? (await storedPromotions(book, products))
  const places = new Map(products.map(({id}, index) => [id, index]))
  const codes = Int32Array.from(lines.products, (id) => places.get(id) ?? -1)
  const figures = productFigures(lines, {products, codes, since, least_gaps: settings['category.cycle_gaps']})
  const make = listMaker({lines, products, codes, figures, settings, asOf, offers})
  const start = linesByCustomer(lines)
  const customers = new Map(lines.customers.map((id, code) => [id, code]))
  return people.flatMap((person) => {
    const code = customers.get(person.id)
    if (code === undefined) return []
    return make(person, [start[code] as number, start[code + 1] as number]) ?? []
  })
}
