import {expect, it} from 'vitest'
import {checkRecommendations} from '../../src/core/recommend/check-recommend.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {memoryContext} from '../support/context.ts'
import {importFile} from '../support/import.ts'
import {HERE, pathOf} from './data.ts'

const MAP = {
  ...{order_number: 'basket_id', buyer_id: 'household_id', date: 'transaction_timestamp', sku: 'product_id'},
  ...{category: 'product_category', brand: 'manufacturer_id', quantity: 'quantity', line_amount: 'sales_value'},
}

it.skipIf(!HERE)('recommends more of what completejourney buys next than the most popular products are', async () => {
  const context = memoryContext()
  await importFile(context, {file: pathOf('completejourney/pos_lines_with_brand_category.csv.gz'), map: MAP})
  const {customers, rows} = await checkRecommendations(context, {asOf: dayOf('2018-12-31')})
  expect(customers).toBe(2270)
  const hits = (ranking: string, first: number): number =>
    rows.find((row) => row.ranking === ranking && row.among === 'all' && row.first === first)?.hits ?? 0
  for (const first of [5, 10]) expect(hits('recommended', first)).toBeGreaterThan(1.1 * hits('popular', first))
})
