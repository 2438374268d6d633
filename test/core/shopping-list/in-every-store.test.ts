import {expect, it} from 'vitest'
import {categoryCustomers} from '../../../src/core/category/category-customers.ts'
import {segmentCategory} from '../../../src/core/category/segment-category.ts'
import {discountCustomers} from '../../../src/core/discount/discount-customers.ts'
import {segmentDiscount} from '../../../src/core/discount/segment-discount.ts'
import type {Product} from '../../../src/core/product/product.ts'
import {makeShoppingLists} from '../../../src/core/shopping-list/make-shopping-lists.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'
import {OPENERS} from '../../stores/engines.ts'
import {putShop, type SketchedOrder} from '../../support/shop.ts'

const BRANDS = ['House', '上岛', 'Brio', undefined]
const PRODUCTS: Product[] = Array.from({length: 12}, (_, index) => ({
  id: `P${index}`,
  name: `Thing ${index}`,
  brand: BRANDS[index % 4],
  category: ['Food/Coffee', 'Food/茶', undefined][index % 3],
  own_brand: index % 4 === 0,
  price: index % 5 === 0 ? undefined : 500 + 10 * index,
}))

/** Two hundred orders of twelve customers, some of nobody known, some cancelled, drawn by a fixed rule. */
function orders(): SketchedOrder[] {
  let state = 7
  const draw = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  return Array.from({length: 200}, () => ({
    who: draw(10) === 0 ? '' : `C${draw(12)}`,
    on: textOfDay(dayOf('2025-01-01') + draw(180)),
    lines: Array.from({length: 1 + draw(3)}, () => [`P${draw(12)}`, 1 + draw(3), 100 * draw(90)] as const),
    discount: draw(2) * 50 * draw(20),
    status: draw(12) === 0 ? ('cancelled' as const) : ('paid' as const),
  }))
}

async function everything(context: Context): Promise<unknown[]> {
  const asOf = dayOf('2025-06-30')
  const where = compileWhere('orders > 0', {orders: 'number'})
  const category = await segmentCategory(context, {asOf, category: 'Food', ownBrand: false, fields: ['name']})
  const discount = await segmentDiscount(context, {asOf, fields: ['name']})
  return [
    category.report,
    categoryCustomers(category, {fields: ['name']}),
    discount.report,
    discountCustomers(discount, {fields: ['name']}),
    await makeShoppingLists(context, {asOf, where, offers: []}),
  ]
}

it('categories, discounts and shopping lists are the same in every store', async () => {
  const answers: unknown[][] = []
  for (const open of Object.values(OPENERS)) {
    const {store, close} = await open()
    try {
      await putShop(store, PRODUCTS, orders())
      answers.push(await everything({store, now: () => '2025-06-30T12:00:00', who: 'tester'}))
    } finally {
      await close()
    }
  }
  const [memory = [], ...others] = answers
  expect(memory[1]).toHaveLength(12)
  expect((memory[4] as {lists: unknown[]}).lists.length).toBeGreaterThan(5)
  for (const other of others) expect(other).toEqual(memory)
})
