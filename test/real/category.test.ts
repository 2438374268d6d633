import {describe, expect, it} from 'vitest'
import {segmentCategory} from '../../src/core/category/segment-category.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {memoryContext} from '../support/context.ts'
import {importFile} from '../support/import.ts'
import {HERE, pathOf, rawRows} from './data.ts'

const FILE = 'completejourney/pos_lines_with_brand_category.csv.gz'
const MAP = {
  order_number: 'basket_id',
  buyer_id: 'household_id',
  date: 'transaction_timestamp',
  sku: 'product_id',
  quantity: 'quantity',
  line_amount: 'sales_value',
  category: 'product_category',
  brand: 'brand',
}
const CATEGORY = 'FLUID MILK PRODUCTS'

describe.skipIf(!HERE)('completejourney', () => {
  it('has the brand figures and the switching that counting its rows by hand gives', async () => {
    const context = memoryContext('2018-01-31T12:00:00')
    await importFile(context, {file: pathOf(FILE), map: MAP})
    const query = {asOf: dayOf('2018-01-31'), from: dayOf('2016-01-01'), category: CATEGORY}
    const {report} = await segmentCategory(context, {...query, brand: 'Private', ownBrand: true})
    const {households, all} = byHousehold()
    expect(report.customers).toBe(households.size)
    expect(report.penetration).toBeCloseTo(households.size / all, 12)
    for (const brand of ['Private', 'National']) {
      expect(report.brands.find((one) => one.brand === brand)).toMatchObject(figuresOf(brand, [...households.values()]))
    }
    expect(report.switching.pairs).toBe(report.purchases - report.customers)
    expect(report.groups.reduce((sum, {customers}) => sum + customers, 0)).toBe(households.size)
  })
})

/** Day → brand → units. */
type Days = Map<string, Map<string, number>>

function byHousehold(): {households: Map<string, Days>; all: number} {
  const rows = rawRows(FILE)
  const households = new Map<string, Days>()
  for (const {household_id = '', transaction_timestamp = '', product_category, brand = '', quantity} of rows) {
    if (product_category !== CATEGORY) continue
    const days: Days = households.get(household_id) ?? new Map()
    households.set(household_id, days)
    const day = transaction_timestamp.slice(0, 10)
    const brands = days.get(day) ?? new Map<string, number>()
    days.set(day, brands.set(brand, (brands.get(brand) ?? 0) + Number(quantity)))
  }
  return {households, all: new Set(rows.map(({household_id}) => household_id)).size}
}

function figuresOf(brand: string, households: readonly Days[]): object {
  const units = (days: Days, only?: string): number =>
    [...days.values()].reduce(
      (sum, brands) => sum + [...brands].reduce((own, [name, count]) => own + (only && name !== only ? 0 : count), 0),
      0,
    )
  const total = (list: readonly Days[], only?: string): number => list.reduce((sum, days) => sum + units(days, only), 0)
  const timesOf = (days: Days): number => [...days.values()].filter((brands) => brands.has(brand)).length
  const buyers = households.filter((days) => timesOf(days) > 0)
  const purchases = buyers.reduce((sum, days) => sum + timesOf(days), 0)
  return {
    units: total(households, brand),
    buyers: buyers.length,
    purchases,
    purchases_per_buyer: purchases / buyers.length,
    share: total(households, brand) / total(households),
    share_of_requirements: total(buyers, brand) / total(buyers),
    repeat_rate: buyers.filter((days) => timesOf(days) > 1).length / buyers.length,
  }
}
