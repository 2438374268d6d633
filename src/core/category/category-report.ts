import {currencyDigits, toMajor} from '../money/money.ts'
import type {Settings} from '../setting/settings.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {type BrandFigures, brandFigures} from './brand-figures.ts'
import type {CategoryCycle} from './category-cycle.ts'
import type {CategoryProducts} from './category-products.ts'
import type {CategoryLeftOut, CategoryTable} from './category-table.ts'
import {type ConvertGroup, convertGroups} from './convert-groups.ts'
import type {CategoryCustomers} from './loyalty.ts'
import type {CategoryMeasure} from './measure.ts'
import {type SwitchingMatrix, switchingMatrix} from './switching.ts'

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

/** What a report is made of. */
export interface ReportedCategory {
  asOf: Day
  from: Day
  category: string
  table: CategoryTable
  products: CategoryProducts
  settings: Settings
  /** Of the table's rows. */
  measure: Float64Array
  judged: CategoryCustomers
  cycle: CategoryCycle | undefined
}

/** Brands with a row of their own in the switching matrix. */
const BRANDS_SHOWN = 8

/** The report on a category whose customers are judged. */
export function categoryReport({asOf, from, category, cycle, ...made}: ReportedCategory): CategoryReport {
  const {table, products, settings, measure, judged} = made
  const digits = currencyDigits(settings.currency)
  const least = settings['report.least']
  const brands = brandFigures(table, {...products, least}, measure)
  const shown = brands.slice(0, BRANDS_SHOWN).map(({brand}) => brand)
  const groups = convertGroups(table, judged, offerRules(settings))
  return {
    ...{from: textOfDay(from), as_of: textOfDay(asOf), category, categories: products.categories},
    wanted: namesWhere(products, 'wanted'),
    own: namesWhere(products, 'own'),
    thresholds: thresholdsOf(settings, judged),
    ...totalsOf(table, judged, digits),
    cycle,
    brands: brands.map((brand) => ({...brand, spend: toMajor(brand.spend, digits)})),
    switching: switchingMatrix(table, {brands: products.brands, shown}, measure),
    groups: groups.map((group) => ({
      ...group,
      yearly: toMajor(group.yearly, digits),
      to_win: toMajor(group.to_win, digits),
    })),
    left_out: table.left_out,
  }
}

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
