import {productRows} from '../product/product-rows.ts'
import type {Profile} from '../profile/profile.ts'
import {type PeriodQuery, segmentPeriod} from '../segment/segment-period.ts'
import type {Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Day} from '../time/day.ts'
import {categoryCycle} from './category-cycle.ts'
import {type CategoryProducts, type CategoryRequest, productsOfCategory} from './category-products.ts'
import {type CategoryReport, categoryReport} from './category-report.ts'
import {CATEGORY_LINE_FIELDS, type CategoryTable, categoryTable} from './category-table.ts'
import {type CategoryCustomers, judgeLoyalty} from './loyalty.ts'
import {type CategoryMeasure, measured} from './measure.ts'

export interface CategoryQuery extends CategoryRequest, PeriodQuery {}

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
    const {from, settings, digits, people} = await segmentPeriod(book, query, 'category.days')
    const products = productsOfCategory(await productRows(book, ['id', 'brand', 'category', 'own_brand']), query)
    const days = {from, until: query.asOf}
    const lines = await book.orders.lineColumns(CATEGORY_LINE_FIELDS, days)
    const table = categoryTable(lines, await book.orders.columns(['discount'], days), products)
    return {...judge({table, products, settings, from}, query), table, products, profile: await people(), digits}
  })
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
): Pick<JudgedCategory, 'report' | 'judged'> {
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
  return {report, judged}
}
