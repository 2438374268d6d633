import type {Product} from '../product/product.ts'
import {currencyDigits} from '../money/money.ts'
import {profileCustomers, type Profile} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {refuseEmptyPeriod} from '../time/refuse-empty-period.ts'
import {categoryCycle} from './category-cycle.ts'
import {type CategoryProducts, type CategoryRequest, productsOfCategory} from './category-products.ts'
import {type CategoryReport, categoryReport} from './category-report.ts'
import {CATEGORY_LINE_FIELDS, type CategoryTable, categoryTable} from './category-table.ts'
import {type CategoryCustomers, judgeLoyalty} from './loyalty.ts'
import {type CategoryMeasure, measured} from './measure.ts'

export interface CategoryQuery extends CategoryRequest {
  asOf: Day
  /** First day looked at; the setting `category.days` back unless given. */
  from?: Day | undefined
  /** Fields of the profile that the list of people will show; no people when undefined. */
  fields?: readonly string[] | undefined
}

/** A category judged, with the people. */
export interface JudgedCategory {
  report: CategoryReport
  table: CategoryTable
  judged: CategoryCustomers
  products: CategoryProducts
  profile: Profile | undefined
  digits: number
}

/** Judges a category as of a day. Throws NOT_FOUND for a category or brand there is not, REFUSED without a brand to win for. */
export async function segmentCategory({store}: Context, query: CategoryQuery): Promise<JudgedCategory> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const from = query.from ?? query.asOf - settings['category.days'] + 1
    refuseEmptyPeriod(from, query.asOf)
    const products = productsOfCategory(await loadProducts(book), query)
    const days = {from, until: query.asOf}
    const lines = await book.orders.lineColumns(CATEGORY_LINE_FIELDS, days)
    const table = categoryTable(lines, await book.orders.columns(['discount'], days), products)
    const profile =
      query.fields && (await profileCustomers(book, {asOf: query.asOf, settings, needs: needsOf(query.fields)}))
    return {...judge({table, products, settings, from}, query), table, products, profile}
  })
}

async function loadProducts(book: Book): Promise<Pick<Product, 'id' | 'brand' | 'category' | 'own_brand'>[]> {
  const {id, brand, category, own_brand} = await book.columns('product', ['id', 'brand', 'category', 'own_brand'])
  return id.map((own, row) => ({id: own, brand: brand[row], category: category[row], own_brand: own_brand[row]}))
}

interface Judging {
  table: CategoryTable
  products: CategoryProducts
  settings: Settings
  from: Day
}

function judge(
  {table, products, settings, from}: Judging,
  {asOf, category}: CategoryQuery,
): Pick<JudgedCategory, 'report' | 'judged' | 'digits'> {
  const measure = measured(table, settings['category.measure'] as CategoryMeasure)
  const cycle = categoryCycle(table, settings['category.cycle_gaps'])
  const judged = judgeLoyalty(table, {
    ...{asOf, products, measure},
    loyal_share: settings['category.loyal_share'],
    least_purchases: settings['category.loyal_purchases'],
    least_days: settings['category.least_days'],
    cycle: cycle && {mean: cycle.mean, weight: settings['rhythm.shop_gaps']},
  })
  const report = categoryReport({asOf, from, category, table, products, settings, measure, judged, cycle})
  return {report, judged, digits: currencyDigits(settings.currency)}
}
