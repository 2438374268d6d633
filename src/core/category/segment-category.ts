import type {Product} from '../product/product.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {profileCustomers, type Profile} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {type BrandFigures, brandFigures} from './brand-figures.ts'
import {type CategoryCycle, categoryCycle} from './category-cycle.ts'
import {type CategoryProducts, type CategoryRequest, productsOfCategory} from './category-products.ts'
import {CATEGORY_LINE_FIELDS, type CategoryLeftOut, type CategoryTable, categoryTable} from './category-table.ts'
import {type ConvertGroup, convertGroups} from './convert-groups.ts'
import {type CategoryCustomers, judgeLoyalty} from './loyalty.ts'
import {type CategoryMeasure, measured} from './measure.ts'
import {type SwitchingMatrix, switchingMatrix} from './switching.ts'

export interface CategoryQuery extends CategoryRequest {
  asOf: Day
  /** First day looked at; the setting `category.days` back unless given. */
  from?: Day | undefined
  /** Fields of the profile that the list of people will show; no people when undefined. */
  fields?: readonly string[] | undefined
}

/** By what a category was judged, printable. */
export interface CategoryThresholds {
  measure: CategoryMeasure
  loyal_share: number
  loyal_purchases: number
  least_days: number
  cycle_gaps: number
  offer_sample: number
  /** Buyers below whom a brand has no figures per buyer, and customers below whom shares and thirds rest on few. */
  sample: number
  rarely: number
  least_depth: number
  /** Measure in 30 days from which on use is medium, and high. */
  use_cuts: readonly [number, number]
}

/** How a category is bought, and who is to be won for a brand of it. Money in major units, shares from 0 to 1. */
export interface CategoryReport {
  from: string
  as_of: string
  category: string
  /** The paths that are meant. */
  categories: string[]
  /** The brands that people are to be won for. */
  wanted: string[]
  own: string[]
  thresholds: CategoryThresholds
  customers: number
  /** Customers of the category among all known customers with a purchase. */
  penetration: number
  purchases: number
  purchases_per_buyer: number
  units: number
  spend: number
  /** Days between purchases of the category; absent below the gate `cycle_gaps`. */
  cycle: CategoryCycle | undefined
  brands: BrandFigures[]
  switching: SwitchingMatrix
  /** Loyalty × use, those with most to win first. */
  groups: ConvertGroup[]
  left_out: CategoryLeftOut
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
  const digits = currencyDigits(settings.currency)
  const major = <T extends object>(row: T, keys: readonly (keyof T)[]): T => ({
    ...row,
    ...Object.fromEntries(keys.map((key) => [key, toMajor(row[key] as number, digits)])),
  })
  const brands = brandFigures(table, {...products, least: settings['report.least']}, measure).map((brand) =>
    major(brand, ['spend']),
  )
  const groups = convertGroups(table, judged, offerRules(settings)).map((group) => major(group, ['yearly', 'to_win']))
  const shown = brands.slice(0, BRANDS_SHOWN).map(({brand}) => brand)
  const report = {
    ...{from: textOfDay(from), as_of: textOfDay(asOf), category, categories: products.categories},
    wanted: namesWhere(products, 'wanted'),
    own: namesWhere(products, 'own'),
    thresholds: thresholdsOf(settings, judged),
    ...totalsOf(table, judged, digits),
    ...{cycle, brands, groups},
    switching: switchingMatrix(table, {brands: products.brands, shown}, measure),
    left_out: table.left_out,
  }
  return {report, judged, digits}
}

/** Brands with a row of their own in the switching matrix. */
const BRANDS_SHOWN = 8

function namesWhere({brands, ...marks}: CategoryProducts, mark: 'own' | 'wanted'): string[] {
  return brands.filter((_, index) => marks[mark][index])
}

function offerRules(settings: Settings): Parameters<typeof convertGroups>[2] {
  return {
    least_depth: settings['discount.least'],
    rarely: settings['discount.rarely'],
    sample: settings['category.offer_sample'],
    loyal_share: settings['category.loyal_share'],
  }
}

const MONTH = 30

function thresholdsOf(settings: Settings, {use_cuts: [medium, high]}: CategoryCustomers): CategoryThresholds {
  const {sample: offer_sample, ...rules} = offerRules(settings)
  return {
    ...rules,
    offer_sample,
    sample: settings['report.least'],
    measure: settings['category.measure'] as CategoryMeasure,
    loyal_purchases: settings['category.loyal_purchases'],
    least_days: settings['category.least_days'],
    cycle_gaps: settings['category.cycle_gaps'],
    use_cuts: [medium * MONTH, high * MONTH],
  }
}

function totalsOf(
  {ids, all_buyers, units, spend}: CategoryTable,
  {purchases}: CategoryCustomers,
  digits: number,
): Pick<CategoryReport, 'customers' | 'penetration' | 'purchases' | 'purchases_per_buyer' | 'units' | 'spend'> {
  const sum = (values: Int32Array | Float64Array): number => {
    let total = 0
    for (const value of values) total += value
    return total
  }
  return {
    customers: ids.length,
    penetration: all_buyers === 0 ? 0 : ids.length / all_buyers,
    purchases: sum(purchases),
    purchases_per_buyer: ids.length === 0 ? 0 : sum(purchases) / ids.length,
    units: sum(units),
    spend: toMajor(sum(spend), digits),
  }
}
