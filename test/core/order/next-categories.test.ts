import {expect, it} from 'vitest'
import {loadNextCategories} from '../../../src/core/profile/next-category.ts'
import type {Order} from '../../../src/core/order/order.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const asOf = dayOf('2025-06-30')

it('names the category that most goes with those bought of, never one of these', async () => {
  const {store} = memoryContext()
  const bought: Record<string, readonly string[]> = {
    C90: ['tea'],
    C91: ['salt'],
    C92: ['tea', 'cup', 'salt'],
    C93: ['bare'],
  }
  for (let n = 0; n < 20; n++)
    bought[`C${10 + n}`] = n < 6 ? ['tea', 'cup'] : n < 14 ? ['tea', 'salt'] : ['cup', 'salt', 'oil']
  const orders: Order[] = Object.entries(bought).map(([customer_id, products]) =>
    order({
      id: `o-${customer_id}`,
      customer_id,
      lines: products.map((product_id) => ({product_id, quantity: 1, amount: 100})),
    }),
  )
  await store.write(header(), async (draft) =>
    draft.save(
      'product',
      ['tea', 'cup', 'salt', 'oil'].map((id) => ({id, category: `of ${id}`})),
    ),
  )
  await putOrders(store, orders)
  const ids = ['C00', 'C90', 'C91', 'C92', 'C93']
  const {values, closeness} = await store.read((book) => loadNextCategories(book, {asOf, ids}))
  // Tea goes with salt in 9 of 16 and 16, with cup in 7 of 16 and 13; salt goes most with oil, which 6 of its 16 bought.
  expect(values).toEqual([undefined, 'of salt', 'of oil', 'of oil', undefined])
  expect(closeness[1]).toBeCloseTo(9 / Math.sqrt(16 * 16), 12)
  expect(closeness[2]).toBeCloseTo(6 / Math.sqrt(16 * 6), 12)
})

it('knows nothing where products have no categories', async () => {
  const {store} = memoryContext()
  await putOrders(store, [order({id: 'a', lines: [{product_id: 'tea', quantity: 1, amount: 1}]})])
  const {values} = await store.read((book) => loadNextCategories(book, {asOf, ids: ['C1']}))
  expect(values).toEqual([undefined])
})
